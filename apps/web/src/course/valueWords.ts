import { showFact } from '@consilium/clinical';
import type { CaseFact, RecordedValue } from '@consilium/contracts';

/** A value as it was entered, as it reads in a sentence: `0.5 mg`, `4`, `yes`, `device failed`. */
export function valueWords({ code, value }: Pick<CaseFact, 'code'> & { value: RecordedValue }): string {
  const { text, number } = showFact(code, value);
  return number === undefined ? text.toLowerCase() : text;
}
