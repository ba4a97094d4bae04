import { Flag } from '../../data/flags';
import { fold } from '../../data/fold';
import { flagsOf } from '../../data/lexicon';
import type { Candidate, Prepared, Token } from '../../types';
import { matchesAt } from '../measures';

const REASON = 'Two parts of a name look joined into one word.';
/** `ana_lee`, `LEE^ANA`, `Ana%20Lee`, `Ana...Lee`, `Ana+Lee`. */
const JOINED = /(?<![\p{L}\p{N}])(\p{L}{2,20})(?:[._^+~|=/]|%20|\.{2,4})(\p{L}{2,20})(?![\p{L}])/uy;
/** `AnaLee` */
const CAMEL = /(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}{2,14})(\p{Lu}\p{Ll}{2,17})(?![\p{L}\p{N}])/uy;
/** `V E R N O N` */
const SPACED = /(?<![\p{L}\p{N}])\p{L}(?: \p{L}){3,14}(?![\p{L}\p{N}'])/uy;
const SEPARATOR = /^[._^+~|=/%]$/;

const WORDS = Flag.word | Flag.common | Flag.drug | Flag.term | Flag.region;
const flags = (word: string): number => flagsOf(fold(word.toLowerCase()));
const isFirst = (bits: number): boolean => (bits & Flag.first) !== 0 && (bits & WORDS) === 0;
const isOther = (word: string, bits: number): boolean =>
  (bits & (Flag.last | Flag.first)) !== 0 ? (bits & Flag.common) === 0 : bits === 0 && word.length > 3;

/** Where words begin that a sign joins to the next. */
const besideSeparators = (tokens: readonly Token[]): number[] =>
  tokens.flatMap(({ kind, start }, at) =>
    kind === 'word' &&
    tokens[at + 1] &&
    !tokens[at + 1]!.spaced &&
    SEPARATOR.test(tokens[at + 1]!.text) &&
    tokens[at + 2] &&
    !tokens[at + 2]!.spaced
      ? [start]
      : [],
  );
const mixed = (tokens: readonly Token[]): number[] =>
  tokens.filter(({ shape }) => shape === 'mixed').map(({ start }) => start);
/** Where single letters stand in a row. */
const single = (tokens: readonly Token[]): number[] =>
  tokens.flatMap(({ kind, start, end }, at) =>
    kind === 'word' && end - start === 1 && tokens[at + 3] && tokens[at + 3]!.start - start === 6 ? [start] : [],
  );

/** First and last names that signs or nothing at all join, and names spelled letter by letter. */
export function joined({ text, tokens }: Prepared): Candidate[] {
  const found: Candidate[] = [];
  const add = (start: number, end: number, confidence: number): void => {
    found.push({ start, end, category: 'name', confidence, reason: REASON, cued: true });
  };
  for (const [pattern, starts] of [
    [JOINED, besideSeparators],
    [CAMEL, mixed],
  ] as const) {
    for (const match of matchesAt(text, pattern, starts(tokens))) {
      const [one, other] = [flags(match[1]!), flags(match[2]!)];
      const sure = (isFirst(one) && isOther(match[2]!, other)) || (isFirst(other) && isOther(match[1]!, one));
      if (
        sure &&
        ((one | other) & Flag.last) !== 0 &&
        (!match[0].includes('/') || ((one & Flag.firstTop) !== 0 && (other & WORDS) === 0))
      )
        add(match.index, match.index + match[0].length, pattern === CAMEL ? 0.75 : 0.78);
    }
  }
  for (const match of matchesAt(text, SPACED, single(tokens))) {
    const bits = flags(match[0].replace(/ /g, ''));
    if ((bits & (Flag.first | Flag.last)) !== 0 && (bits & WORDS) === 0)
      add(match.index, match.index + match[0].length, 0.85);
  }
  return found;
}
