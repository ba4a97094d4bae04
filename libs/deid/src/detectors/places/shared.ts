import { Flag } from '../../data/flags';
import { flagsOf } from '../../data/lexicon';
import type { Reading } from '../../data/reading';
import type { Candidate } from '../../types';
import { STATE_LETTERS } from './words';

export const isCapital = ({ tokens }: Reading, index: number): boolean => {
  const token = tokens[index];
  return token?.kind === 'word' && token.shape !== 'lower';
};

/** A token right behind another on the same line, as `,` in `Boston, MA`. */
export const isMark = ({ tokens }: Reading, index: number, mark: string): boolean =>
  tokens[index]?.text === mark && !tokens[index].startsLine;

/** How many tokens from `index` on name a city of the lexicon: `San Francisco` 2; 0 when none does. */
export function cityAt(reading: Reading, index: number): { length: number; flags: number } {
  const { tokens, keys, flags } = reading;
  if ((flags[index]! & Flag.phrase) !== 0) {
    for (let length = 4; length > 1; length--) {
      const key = phraseAt(reading, index, length);
      const bits = key === undefined ? 0 : flagsOf(key.text);
      if ((bits & Flag.city) !== 0) return { length: key!.tokens, flags: bits };
    }
  }
  if (keys[index] === 'st' || keys[index] === 'mt' || keys[index] === 'ft') {
    const key = phraseAt(reading, index, 2);
    if (
      key &&
      (flagsOf(`${{ st: 'saint', mt: 'mount', ft: 'fort' }[keys[index]]} ${key.text.split(' ')[1]}`) & Flag.city) !== 0
    )
      return { length: key.tokens, flags: Flag.city };
  }
  return tokens[index]!.kind === 'word' && (flags[index]! & Flag.city) !== 0
    ? { length: 1, flags: flags[index]! }
    : { length: 0, flags: 0 };
}

/** The next words joined by one space, over hyphens and the stop of `St.`; undefined where they are no words of one line. */
export function phraseAt(
  { tokens, keys }: Reading,
  index: number,
  words: number,
): { text: string; tokens: number } | undefined {
  const parts: string[] = [];
  let at = index;
  while (parts.length < words) {
    const token = tokens[at];
    if (!token || (at > index && token.startsLine)) return undefined;
    if (token.kind === 'word') parts.push(keys[at]!);
    else if (
      !(token.text === '-' && !token.spaced) &&
      !(token.text === '.' && !token.spaced && at > index && /^(?:st|mt|ft|ste)$/.test(keys[at - 1]!))
    )
      return undefined;
    at++;
  }
  return { text: parts.join(' '), tokens: at - index };
}

/** How many tokens from `index` on name a state, a province or a country. */
export function regionAt(reading: Reading, index: number): number {
  const { tokens, keys, flags } = reading;
  const token = tokens[index];
  if (!token || token.kind !== 'word' || token.startsLine || token.shape === 'lower') return 0;
  if (token.text.length <= 3 && token.shape === 'upper' && STATE_LETTERS.has(keys[index]!)) return 1;
  for (let length = 3; length > 1; length--) {
    const key = (flags[index]! & Flag.phrase) !== 0 ? phraseAt(reading, index, length) : undefined;
    if (key && (flagsOf(key.text) & Flag.region) !== 0) return key.tokens;
  }
  return (flags[index]! & Flag.region) !== 0 ||
    /^(?:Calif|Mass|Penn|Fla|Ill|Tex|Wash|Minn|Ariz|Colo|Conn|Mich|Tenn|Ont|Que)$/.test(token.text)
    ? 1
    : 0;
}

/** Index behind `, Ohio`, `, OH`, ` OH`, `(OH)` at `index`, or `index` when there is none. */
export function behindRegion(reading: Reading, index: number): number {
  if (isMark(reading, index, '('))
    return isMark(reading, index + 2, ')') &&
      reading.tokens[index + 1]!.shape === 'upper' &&
      STATE_LETTERS.has(reading.keys[index + 1]!)
      ? index + 3
      : index;
  const comma = isMark(reading, index, ',') ? 1 : 0;
  const length = regionAt(reading, index + comma);
  return length === 0 || (comma === 0 && reading.tokens[index]!.shape !== 'upper') ? index : index + comma + length;
}

export const REASON = 'This looks like a place below the level of a state.';

export function placeOf(
  { tokens }: Reading,
  start: number,
  end: number,
  confidence: number,
  cued = false,
  reason = REASON,
): Candidate {
  const last = tokens[end - 1]!;
  return { start: tokens[start]!.start, end: last.end, category: 'place', confidence, reason, cued };
}
