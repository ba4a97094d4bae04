import { readWhole, REL_DAY_LIMIT } from '@consilium/clinical';

/** Whole days from day 0 of the case; null where the text says none, such as a calendar date. */
export const readRelDay = (text: string): number | null => readWhole(text, [-REL_DAY_LIMIT, REL_DAY_LIMIT]);
