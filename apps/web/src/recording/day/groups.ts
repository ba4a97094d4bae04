import { CASE_FACTS, type FactCode } from '@consilium/clinical';

/** Under which head a fact of a day is found. */
export function groupOf({ code, takes, scope }: FactCode): string {
  if (scope === 'scales' || takes.is === 'score' || code.startsWith('scale.')) return 'Scales';
  if (code.startsWith('clearance.')) return 'Clearances';
  if (code.startsWith('lab.')) return 'Laboratory and ECG';
  return code.includes('.') ? 'History and course' : 'The person';
}

/** Items that are asked beside a total, whatever it is: one that points to self-harm is not hidden in a sum. */
export const askedBeside = (code: string): string[] =>
  CASE_FACTS.map((fact) => fact.code).filter((other) => other.startsWith(`scale.${code}.item`));
