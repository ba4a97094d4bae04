import type { FormStep } from '@consilium/clinical';

interface StepWords {
  title: string;
  lead: string;
  /** What is kept as it is on this step, with examples. */
  kept: string;
}

/** The head of each step, and what its help says. */
export const STEP_WORDS: Record<FormStep, StepWords> = {
  consent_basis: {
    title: 'Consent and basis',
    lead: 'Consent and the reach of what may be discussed come first.',
    kept: 'The basis, what may be shared, how long. The signed form stays in your own record.',
  },
  question: {
    title: 'What do you want to discuss?',
    lead: 'Start with the question. The room reads this first.',
    kept: '148/92 · clonazepam 1 mg · ten minutes apart. Doses, pressures, scores and drug names stay.',
  },
  person: {
    title: 'Who is this about?',
    lead: 'Bands and broad groups, enough to think with and too little to recognize.',
    kept: '45–54 · F · education. Bands and groups stay; ages, places and employers do not.',
  },
  diagnosis_history: {
    title: 'Diagnosis and history',
    lead: 'Diagnoses by code, history by category.',
    kept: 'F33.2 · IFS, 14 sessions, partial. Codes, counts and responses stay.',
  },
  medication_trials: {
    title: 'Medication now and trials',
    lead: 'By ingredient, with doses and weeks.',
    kept: 'Venlafaxine 225 mg · 12 weeks, partial. Drugs, doses and durations stay.',
  },
  scales_safety: {
    title: 'Scores, risk and vitals',
    lead: 'Totals by relative day, risk, vitals, airway.',
    kept: 'PHQ-9 21 on day −7 · 132/84 · SpO2 98 %. Scores, readings and relative days stay.',
  },
  plan_sessions: {
    title: 'What is planned?',
    lead: 'What is planned or asked for. A record, not an order.',
    kept: 'IM, clinic, 6 sessions, 14 days apart. A session in a line: day, dose, pressures, what happened.',
  },
  check_attest: {
    title: 'Check and attest',
    lead: 'What is still missing, and what you state before others read it.',
    kept: 'Everything that you answered. “Not recorded” is an answer and shows as such.',
  },
};
