import { cut } from './tokens';
import type { Prepared } from './types';

/** Makes a plain text ready for the detectors. */
export function prepare(text: string): Prepared {
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
  return { text, lower, tokens, figures, tokenAt };
}
