import type { Coded, CodeOf } from '../codes';

/** The form as steps, in their order. */
export const FORM_STEPS = [
  { code: 'consent_basis', label: 'Consent and basis' },
  { code: 'question', label: 'Question' },
  { code: 'person', label: 'Person' },
  { code: 'diagnosis_history', label: 'Diagnosis and history' },
  { code: 'medication_trials', label: 'Medication and trials' },
  { code: 'scales_safety', label: 'Scales and safety' },
  { code: 'plan_sessions', label: 'Plan and sessions' },
  { code: 'check_attest', label: 'Check and attest' },
] as const satisfies readonly Coded[];
export type FormStep = CodeOf<typeof FORM_STEPS>;
