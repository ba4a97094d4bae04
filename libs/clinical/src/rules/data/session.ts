import type { WrittenRule } from '../rule';

/** KS-058 to KS-060: what a session shows, and its end. */
export const SESSION_RULES: readonly WrittenRule[] = [
  {
    id: 'KS-058',
    severity: 'caution',
    title:
      'In-session BP {mon.sbp_max/gte}/{mon.dbp_max/gte} or more, or a rise of {mon.sbp_delta/gte}/{mon.dbp_delta/gte} or more',
    when: {
      any: [
        { fact: 'mon.sbp_max', gte: 180, site: [150, 200] },
        { fact: 'mon.dbp_max', gte: 110, site: [95, 120] },
        { fact: 'mon.sbp_delta', gte: 40, site: [20, 60] },
        { fact: 'mon.dbp_delta', gte: 25, site: [10, 40] },
      ],
    },
    consult: ['anesthesiology', 'prescriber'],
    say: 'Discuss a repeat reading, symptoms, a longer stay and the plan for the next session. Chest pain, breathlessness, sudden severe headache, visual change and seizure are emergency signs: discuss calling emergency services at once.',
    source: 'ESK 5.7, 6.1 (a rise of 40/25 in 8-19%, 180 systolic in 3%)',
    verification: 'V',
  },
  {
    id: 'KS-059',
    severity: 'caution',
    title: 'Deep sedation or low oxygen: MOAA/S {mon.moaas_min/lte} or less, or SpO2 under {mon.spo2_min/lt}%',
    when: {
      any: [
        { fact: 'mon.moaas_min', lte: 3, site: [2, 4] },
        { fact: 'mon.spo2_min', lt: 92, site: [88, 95] },
        { fact: 'mon.redflag', eq: true },
      ],
    },
    consult: ['anesthesiology', 'prescriber'],
    say: 'Discuss at the bedside at once; then a review of dose, other medication and setting.',
    source: 'ESK 5.1, 5.3 (MOAA/S 0 in 0.3-0.4%); the action lines are local',
    verification: 'P',
  },
  {
    id: 'KS-060',
    severity: 'caution',
    title:
      'Discharge conditions not met: under {mon.minutes/lt} min, no BP near 40 min, not back to baseline, or no escort',
    when: {
      any: [
        { fact: 'mon.minutes', lt: 120, site: [120, 360] },
        { fact: 'mon.bp40', eq: false },
        { fact: 'mon.clear', eq: false },
        { fact: 'day.escort', eq: false },
      ],
    },
    consult: ['prescriber'],
    say: 'Discuss a longer stay; no driving until the day after a restful sleep.',
    source: 'ESK s.2, 5.1, 5.2, 5.9; REMS',
    verification: 'V',
  },
];
