import type { WrittenRule } from '../rule';

/** KS-045 to KS-048: substance use and where sessions take place. */
export const USE_AND_SETTING_RULES: readonly WrittenRule[] = [
  {
    id: 'KS-045',
    severity: 'caution',
    title: 'Active moderate or severe substance use disorder, or any ketamine or PCP use disorder',
    when: {
      any: [
        { fact: 'sud.level', in: ['moderate', 'severe'] },
        { fact: 'sud.ketamine_pcp', eq: true },
      ],
    },
    consult: ['addiction', 'psychiatry'],
    say: 'Discuss benefit and risk, addiction care, and watching for misuse.',
    source: 'ESK 5.4; ASA-K',
    verification: 'V',
  },
  {
    id: 'KS-046',
    severity: 'note',
    title:
      'AUDIT-C {scale.auditc.total/gte/men} or more in men, {scale.auditc.total/gte/others} or more in others, or DAST-10 {scale.dast10.total/gte} or more',
    when: {
      any: [
        {
          all: [
            { fact: 'patient.sex_at_birth', eq: 'M' },
            { fact: 'scale.auditc.total', gte: 4, as: 'men', site: [3, 6] },
          ],
        },
        {
          all: [
            { fact: 'patient.sex_at_birth', ne: 'M' },
            { fact: 'scale.auditc.total', gte: 3, as: 'others', site: [2, 5] },
          ],
        },
        { fact: 'scale.dast10.total', gte: 3, site: [1, 4] },
      ],
    },
    consult: ['addiction', 'therapist'],
    say: 'Discuss a fuller assessment of substance use.',
    source: 'AUDIT-C (Bush 1998, Bradley 2003); DAST-10',
    verification: 'V',
  },
  {
    id: 'KS-047',
    severity: 'contraindicated',
    title: 'Intoxicated, or unexpected toxicology, on the day',
    when: {
      any: [
        { fact: 'sud.intoxicated_today', eq: true },
        { fact: 'lab.uds_unexpected', eq: true },
      ],
    },
    consult: ['prescriber', 'addiction'],
    say: 'Discuss another day.',
    source: 'KET (caution in acute alcohol intoxication); local policy',
    verification: 'P',
  },
  {
    id: 'KS-048',
    severity: 'caution',
    title: 'Home use of compounded ketamine without monitoring on site',
    when: { fact: 'plan.setting', eq: 'home' },
    consult: ['prescriber', 'anesthesiology'],
    say: 'Discuss the FDA warning: nobody on site watches sedation, breathing and blood pressure, and the product is not FDA approved.',
    source: 'FDA23; ASA-K',
    verification: 'V',
  },
];
