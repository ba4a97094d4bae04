import { matchesOf } from '../../matches';
import type { Candidate, Prepared } from '../../types';

const OTHERS = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Gujarati}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Gurmukhi}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Ethiopic}`;
const EAST_ASIAN = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;
/** How a text in another script begins: with a word; single Greek letters are symbols. */
const BEGINS = String.raw`(?:\p{Script=Greek}{4,}|\p{Script=Cyrillic}{3,}|[${EAST_ASIAN}]{2,}|[${OTHERS}]{3,})`;
const LETTER = String.raw`[\p{Script=Greek}\p{Script=Cyrillic}${EAST_ASIAN}${OTHERS}\p{M}]`;
/** A figure or a unit between words of it: `120/80`, `mg/kg`. */
const BETWEEN = String.raw`(?:\d{1,3}(?:[/.,:]\d{1,3})?%?|[a-z]{1,3}(?:/[a-z]{1,3})?)`;
const GAP = String.raw`[ \p{P}]`;
/** To the end of the line, over the marks, short figures and units that stand in it. */
const TEXT = new RegExp(
  `${BEGINS}${LETTER}*(?:(?:${GAP}{1,4}|(?=\\d))(?:${BETWEEN}${GAP}{0,3}){0,2}${LETTER}+)*`,
  'gu',
);
/** No letter of theirs is numbered lower. */
const HIGH = /[\u0370-\uffff]/;

/** Text in letters that are not Latin: one finding for all of it that stands in a line, for it is read and answered as a whole. */
export function otherScripts({ text }: Prepared): Candidate[] {
  if (!HIGH.test(text)) return [];
  return matchesOf(text, TEXT).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    category: 'name' as const,
    confidence: 0.55,
    reason: 'Text in another script may hold names or places.',
    wide: true,
  }));
}
