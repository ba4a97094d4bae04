import { readNumber } from '@consilium/clinical';

/** As the server takes them: a day before the dose, two after it. */
const [EARLIEST, LATEST] = [-1_440, 2_880];

/** Whole minutes from the start of the dose; null where the text says none. */
export function readMinute(text: string): number | null {
  const read = readNumber(text);
  const minute = read.ok ? Number(read.value) : Number.NaN;
  return Number.isInteger(minute) && minute >= EARLIEST && minute <= LATEST ? minute : null;
}
