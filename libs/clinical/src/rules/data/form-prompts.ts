import type { FormPrompt } from '../rule';

/** What kap-safety names to be asked in a form rather than raised as an alert. */
export const FORM_PROMPTS: readonly FormPrompt[] = [
  {
    id: 'FP-01',
    when: {
      all: [
        { fact: 'plan.product', in: ['ket_iv', 'ket_im', 'ket_sl', 'ket_po', 'ket_in'] },
        { fact: 'consent.offlabel', in: [false, null] },
      ],
    },
    say: 'Off-label use: is a signed consent on file?',
    source: 'ASKP',
    verification: 'V',
  },
  {
    id: 'FP-02',
    when: {
      all: [
        { fact: 'plan.product', eq: 'esk_in' },
        {
          any: [
            { fact: 'plan.setting', ne: 'certified' },
            { fact: 'consent.rems', in: [false, null] },
          ],
        },
      ],
    },
    say: 'Esketamine: is the setting REMS-certified, the patient enrolled, and the monitoring form sent within 7 days of each session?',
    source: 'REMS',
    verification: 'V',
  },
  {
    id: 'FP-03',
    when: {
      all: [
        { fact: 'plan.product', eq: 'esk_in' },
        { fact: 'day.nasal_spray_min', lt: 60 },
      ],
    },
    say: 'Esketamine: was a nasal steroid or decongestant taken at least 1 h before?',
    source: 'ESK s.2',
    verification: 'V',
  },
  {
    id: 'FP-04',
    when: { fact: 'meds', atc: ['H03AA'] },
    say: 'Thyroid hormone may add to the rise of blood pressure and heart rate.',
    source: 'KETINT',
    verification: 'V',
  },
  {
    id: 'FP-05',
    when: { fact: 'meds', atc: ['C02', 'C03', 'C07', 'C08', 'C09'] },
    say: 'Antihypertensives may add to a fall of blood pressure.',
    source: 'KETINT (the ATC groups are ours, G)',
    verification: 'V',
  },
  {
    id: 'FP-06',
    when: { fact: 'meds', atc: ['N05AD01', 'N05AX08', 'N05AH02'] },
    say: 'Haloperidol, risperidone and clozapine: studies disagree on whether they change the effect.',
    source: 'VER21',
    verification: 'V',
  },
  {
    id: 'FP-07',
    when: { fact: 'meds', atc: ['N06DX01'] },
    say: 'Memantine acts at the same receptor: discuss what that changes.',
    source: 'General knowledge',
    verification: 'G',
  },
  {
    id: 'FP-08',
    when: {
      all: [
        { fact: 'plan.product', eq: 'esk_in' },
        { fact: 'course.induction_done', eq: true },
        { fact: 'course.response_pct', missing: true },
      ],
    },
    say: 'End of the 4-week induction: was the benefit reviewed?',
    source: 'ESK s.2',
    verification: 'V',
  },
];
