import { CASE_FACTS, ingredientOfCode, responsibleCode, reviewCode, type FactCode } from '@consilium/clinical';

/** Under which head a fact of a day is found. */
export function groupOf({ code, takes, scope }: FactCode): string {
  if (scope === 'scales' || takes.is === 'score' || code.startsWith('scale.')) return 'Scales';
  if (scope === 'medication') return 'Medication, dose a day';
  if (code.startsWith('clearance.')) return 'Clearances';
  if (code.startsWith('lab.')) return 'Laboratory and ECG';
  return code.includes('.') ? 'History and course' : 'The person';
}

/**
 * What is asked beside a code: the item on self-harm beside a total, whatever it is, so that it is not hidden in a sum; the next review of a medication and
 * who answers for it beside its dose.
 */
export function askedBeside(code: string): string[] {
  if (ingredientOfCode(code) !== undefined) return [reviewCode(code), responsibleCode(code)];
  return CASE_FACTS.map((fact) => fact.code).filter((other) => other.startsWith(`scale.${code}.item`));
}

/** Whether a code is found by itself: what belongs to a medication comes with its dose. */
export const isFoundAlone = ({ code, scope }: FactCode): boolean =>
  scope !== 'medication' || ingredientOfCode(code) !== undefined;
