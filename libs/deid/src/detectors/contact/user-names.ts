import { Flag } from '../../data/flags';
import { flagsOf } from '../../data/lexicon';
import type { Candidate, Prepared } from '../../types';

const FORM = /^([a-z]{5,24})\d{1,4}$/;
const ORDINARY = Flag.word | Flag.common | Flag.drug | Flag.term;
const FIRST = Flag.first | Flag.firstTop;
const LAST = Flag.last | Flag.lastTop;
const has = (word: string, bits: number): boolean => (flagsOf(word) & bits) !== 0;

/** Letters that are a first name, or its initial, and a surname run together. */
function isTwoNames(letters: string): boolean {
  if (has(letters, ORDINARY)) return false;
  if (letters.length > 5 && has(letters.slice(1), Flag.lastTop)) return true;
  for (let cut = 3; cut <= letters.length - 3; cut++)
    if (has(letters.slice(0, cut), FIRST) && has(letters.slice(cut), LAST)) return true;
  return false;
}

/** Names of accounts made of a person's names and figures that no word announces: `jsmith42` in form. */
export function userNames({ tokens }: Prepared): Candidate[] {
  return tokens.flatMap(({ kind, lower, start, end }) => {
    const letters = kind === 'code' ? FORM.exec(lower)?.[1] : undefined;
    if (!letters || !isTwoNames(letters)) return [];
    return [
      {
        start,
        end,
        category: 'other' as const,
        confidence: 0.6,
        reason: "This looks like the name of an account made of a person's names.",
      },
    ];
  });
}
