import { readWhole } from '@consilium/clinical';

/** As the server takes them: a day before the dose, two after it. */
const LIMITS = [-1_440, 2_880] as const;

/** Whole minutes from the start of the dose; null where the text says none. */
export const readMinute = (text: string): number | null => readWhole(text, LIMITS);
