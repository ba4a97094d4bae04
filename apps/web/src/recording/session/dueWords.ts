import type { StepState } from '@consilium/clinical';
import { fieldLabel } from '../fields/fieldWords';

/** So many minutes late a reading is only "due now". */
const LEEWAY_MIN = 2;

/** How a step of the schedule stands at this minute. */
export function dueWords({ minute, missing, codes }: StepState, now: number | undefined): string {
  if (missing.length === 0) return 'read';
  const lacks = missing.length < codes.length ? `, not yet: ${missing.map(fieldLabel).join(', ')}` : '';
  if (now === undefined || minute <= 0) return `due${lacks}`;
  const left = minute - now;
  if (left > 0) return `due in ${left} min${lacks}`;
  return left >= -LEEWAY_MIN ? `due now${lacks}` : `${-left} min late${lacks}`;
}

export const minuteWords = (minute: number): string => (minute <= 0 ? 'Before the dose' : `${minute} min`);
