import { cut } from './tokens';
import type { Prepared } from './types';

/** The engine has no clock; it is not earlier than this, so nobody born ninety years before it is under 90. */
export const EARLIEST_PRESENT = 2025;

/** Makes a plain text ready for the detectors. */
export function prepare(text: string, presentYear = EARLIEST_PRESENT): Prepared {
  const lower = text.toLowerCase();
  const { tokens, figures } = cut(text, lower);
  const tokenAt = (offset: number): number => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (tokens[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { text, lower, tokens, figures, presentYear, tokenAt };
}
