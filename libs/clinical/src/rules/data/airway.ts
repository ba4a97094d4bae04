import type { WrittenRule } from '../rule';

/** KS-027 to KS-033: airway, sedation, seizures, fasting. */
export const AIRWAY_RULES: readonly WrittenRule[] = [
  {
    id: 'KS-027',
    severity: 'caution',
    title: 'Obstructive sleep apnea untreated, or STOP-Bang {scale.stopbang.total/gte} or more',
    when: {
      any: [
        { fact: 'hx.osa', eq: 'untreated' },
        { fact: 'scale.stopbang.total', gte: 5, site: [3, 6] },
      ],
    },
    consult: ['anesthesiology'],
    say: 'Discuss setting, positioning, capnography, and CPAP at hand.',
    source: 'STOP-Bang 5 or more is high risk (V); ASA18 on consultation, its use for ketamine sessions is consensus',
    verification: 'P',
  },
  {
    id: 'KS-028',
    severity: 'caution',
    title: 'Predicted difficult airway, aspiration risk, or BMI {patient.bmi/gte} or more',
    when: {
      any: [
        { fact: 'hx.airway_difficult', eq: true },
        { fact: 'patient.bmi', gte: 40, site: [30, 50] },
      ],
    },
    consult: ['anesthesiology'],
    say: 'Discuss the plan for the airway, and the site.',
    source: 'ASA18 (consultation for an anticipated difficult airway); the line for BMI is local',
    verification: 'P',
  },
  {
    id: 'KS-029',
    severity: 'caution',
    title: 'Baseline SpO2 below {day.spo2/lt}%, or severe lung disease',
    when: { fact: 'day.spo2', lt: 94, site: [90, 97] },
    consult: ['anesthesiology', 'primary_care'],
    say: 'Discuss the cause before dosing: the label asks for checks of breathing, with pulse oximetry.',
    source: 'ESK 5.3; the line is local policy',
    verification: 'P',
  },
  {
    id: 'KS-030',
    severity: 'caution',
    title: 'ASA class {asa/gte} or above',
    when: { fact: 'asa', gte: 3, site: [2, 4] },
    consult: ['anesthesiology'],
    say: 'Discuss: the guideline advises consultation from class IV and in severely compromised patients; class III is a lower, local line.',
    source: 'ASA18; ASAPS',
    verification: 'P',
  },
  {
    id: 'KS-031',
    severity: 'caution',
    title: 'Seizure disorder',
    when: { fact: 'hx.seizure', eq: true },
    consult: ['neurology', 'prescriber'],
    say: 'Discuss control of seizures, and other medication that lowers the threshold.',
    source: 'Exclusions of trials; general knowledge',
    verification: 'G',
  },
  {
    id: 'KS-032',
    severity: 'note',
    title: 'Esketamine: food less than {day.food_h/lt} h or liquid less than {day.liquid_min/lt} min ago',
    when: {
      all: [
        { fact: 'plan.product', eq: 'esk_in' },
        {
          any: [
            { fact: 'day.food_h', lt: 2, site: [2, 8] },
            { fact: 'day.liquid_min', lt: 30, site: [30, 240] },
          ],
        },
      ],
    },
    consult: ['prescriber'],
    say: 'Discuss the risk of nausea and vomiting, and a delay.',
    source: 'ESK s.2',
    verification: 'V',
  },
  {
    id: 'KS-033',
    severity: 'caution',
    title: 'IV, IM or sublingual session: food less than {day.food_h/lt} h ago',
    when: {
      all: [
        { fact: 'plan.product', in: ['ket_iv', 'ket_im', 'ket_sl'] },
        { fact: 'day.food_h', lt: 6, site: [2, 12] },
      ],
    },
    consult: ['anesthesiology', 'prescriber'],
    say: 'Discuss the risk of aspiration; a light meal 6 h before sedation is common, and clinics vary.',
    source: 'ASA18; ASA advice on fasting',
    verification: 'G',
  },
];
