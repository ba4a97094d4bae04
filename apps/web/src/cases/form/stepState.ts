import {
  fieldsOf,
  FORM_FIELDS,
  FORM_STEPS,
  isAnswered,
  openingObstacles,
  type FormStep,
  type PresentationPatch,
} from '@consilium/clinical';
import { fieldOfPath } from '../../form/problems';

export type StepState = 'done' | 'begun' | 'untouched';

/** `done`: nothing that is needed is missing here, and something was answered. `begun`: some answers. */
export function stepState(step: FormStep, presentation: PresentationPatch): StepState {
  const fields = fieldsOf(step);
  const answered = fields.filter((field) => isAnswered(field, presentation[field]));
  const blocked = openingObstacles(presentation).some(({ path }) => (fields as string[]).includes(fieldOfPath(path)));
  if (!blocked && answered.length > 0) return 'done';
  return answered.length > 0 ? 'begun' : 'untouched';
}

/** The step that a path's field stands on. */
export function stepOfPath(path: string): FormStep {
  const field = fieldOfPath(path);
  return field in FORM_FIELDS ? FORM_FIELDS[field as keyof typeof FORM_FIELDS].step : 'check_attest';
}

export const stepAt = (code: string | null): FormStep =>
  FORM_STEPS.find((step) => step.code === code)?.code ?? FORM_STEPS[0].code;

/** The steps before and after, null at the ends. */
export function neighbours(step: FormStep): {
  before: (typeof FORM_STEPS)[number] | null;
  after: (typeof FORM_STEPS)[number] | null;
} {
  const index = FORM_STEPS.findIndex(({ code }) => code === step);
  return { before: FORM_STEPS[index - 1] ?? null, after: FORM_STEPS[index + 1] ?? null };
}
