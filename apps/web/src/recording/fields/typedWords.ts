import { absentReasonLabel, unitWords, type Typed } from '@consilium/clinical';
import type { FactEntry } from '@consilium/contracts';

/** What was put into a field, in words. */
export function typedWords(typed: Typed): string {
  if ('text' in typed) return typed.unit === undefined ? typed.text : `${typed.text} ${unitWords(typed.unit)}`;
  if ('absent' in typed) return absentReasonLabel(typed.absent).toLowerCase();
  return 'yes' in typed ? (typed.yes ? 'yes' : 'no') : typed.choice;
}

/** An entry as it was put into its field. */
export function typedOfEntry({ entered, unit, total, choice, yes, absent, sure }: FactEntry): Typed {
  if (absent !== undefined) return { absent };
  if (choice !== undefined) return { choice };
  if (yes !== undefined) return { yes };
  return { text: entered ?? String(total), ...(unit !== undefined && { unit }), ...(sure && { sure }) };
}
