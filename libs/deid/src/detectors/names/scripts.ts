import { matchesOf } from '../../matches';
import type { Candidate, Prepared } from '../../types';

/** Words of another script in an English text: mostly names and places. */
const OTHER = /[\p{Script=Greek}]{4,}(?: [\p{Script=Greek}]{4,})*|[\p{Script=Cyrillic}]{3,}(?: [\p{Script=Cyrillic}]{3,})*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,6}|\p{Script=Hangul}{2,4}|[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Bengali}\p{Script=Tamil}]{3,}(?: [\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Bengali}\p{Script=Tamil}]{2,})*/gu;
/** No letter of theirs is numbered lower. */
const HIGH = /[\u0370-\uffff]/;

/** Words in letters that are not Latin; single Greek letters are symbols. */
export function otherScripts({ text }: Prepared): Candidate[] {
  if (!HIGH.test(text)) return [];
  return matchesOf(text, OTHER).map((match) => ({
    start: match.index, end: match.index + match[0].length, category: 'name' as const, confidence: 0.55, reason: 'A word in another script is mostly a name or a place.',
  }));
}
