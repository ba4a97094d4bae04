import { readNumber, REL_DAY_LIMIT } from '@consilium/clinical';

/** Whole days from day 0 of the case; null where the text says none, such as a calendar date. */
export function readRelDay(text: string): number | null {
  const read = readNumber(text);
  const day = read.ok ? Number(read.value) : Number.NaN;
  return Number.isInteger(day) && Math.abs(day) <= REL_DAY_LIMIT ? day : null;
}
