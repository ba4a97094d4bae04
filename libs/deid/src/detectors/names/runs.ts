import { Flag } from '../../data/flags';
import type { Reading } from '../../data/reading';
import { BEFORE_PERSON, PARTICLES, PERSONS, WEAK_TITLES } from './cues';

/** What a capitalised token can be in a name. */
export type Part = 'first' | 'ambiguous' | 'last' | 'unknown' | 'initial' | 'place' | 'none';

/** Capitalised tokens that could form one name; `end` exclusive, in tokens. */
export interface Run {
  start: number;
  end: number;
  parts: Part[];
  /** The token of each part. */
  tokens: number[];
}

const NAME_WORD = /^[\p{L}'][\p{L}'.]*$/u;

/** Surnames that say by their form what they are. */
const IRISH = /^(?:O'|Mc|Mac(?=[A-Z]))\p{Lu}\p{Ll}{2,}/u;
/** Capitals inside a surname, as against `mRNA` and `BetterHelp`. */
const JOINED = /^(?:Ma?c|D[eiau]|Le|La|Van|Von|Fitz|\p{Lu}')\p{Lu}\p{Ll}{2,}/u;

const SYLLABLE =
  /^(?:ho|ji|mi|su|soo|so|hee|hyun|hyung|young|yeon|jin|jun|joon|woo|won|min|ah|wei|ming|hui|ying|ling|ping|feng|fang|hua|hong|lan|mei|yan|yu|yi|xin|xiang|kyung|sook|seok|sung|suk|bin|bum|hwan|kyu|rim|rae|ran|in|ik|il|eun|han|lin|jie|jing|qing|zhen|zhi|tao|lei|bo|chen|rong|guang|yun|yuan|kai|hao|bin|anh|thi|van)$/;

/** Second halves that only given names have: `Da-eun` as against `walk-in`, `co-ran`. */
const GIVEN_SYLLABLE =
  /^(?:ho|ji|su|soo|hee|hyun|hyung|yeon|jin|jun|joon|woo|min|ah|wei|ming|hui|ying|ling|ping|feng|hua|mei|kyung|sook|seok|suk|beom|hwan|kyu|rae|eun|jie|jing|qing|zhen|zhi|tao|chen|guang|yun|yuan|hao|hun|gyu|ja|hye|seung|mee|kyu|chul|cheol|gi|kyo|ching|yan|yee|hing|ting|fai|keung|wai)$/;

/** The first half of `Byung-hun`, whatever else that half is. */
const isGivenHalf = ({ tokens, keys }: Reading, index: number): boolean =>
  tokens[index]!.shape === 'title' &&
  tokens[index]!.text.length < 7 &&
  tokens[index + 1]?.text === '-' &&
  !tokens[index + 1]!.spaced &&
  tokens[index + 2]?.shape === 'lower' &&
  !tokens[index + 2]!.spaced &&
  GIVEN_SYLLABLE.test(keys[index + 2]!);

/** `Al-Masri`, `El-Sayed`, `Ben-Ami`: the article of a surname. */
const isSurnameArticle = ({ tokens }: Reading, index: number): boolean =>
  /^(?:Al|El|Abu|Abo|Ben|Bin|Ibn|Bar|Ul|AL|EL|ABU|BEN|BIN)$/.test(tokens[index]!.text) &&
  tokens[index + 1]?.text === '-' &&
  !tokens[index + 1]!.spaced &&
  tokens[index + 2]?.kind === 'word' &&
  !tokens[index + 2]!.spaced &&
  tokens[index + 2]!.shape === tokens[index]!.shape &&
  tokens[index + 2]!.text.length > 2;

/** `KALANI FONOTI` in a line of small letters: words in capitals beside each other of which no list knows a use but as a name. */
function isShoutedName({ tokens, flags }: Reading, index: number): boolean {
  const named = (at: number): boolean =>
    tokens[at]?.kind === 'word' &&
    tokens[at].shape === 'upper' &&
    tokens[at].text.length > 2 &&
    (flags[at]! & (Flag.first | Flag.last)) !== 0 &&
    (flags[at]! & (Flag.word | Flag.common | NO_PEOPLE | Flag.eponym)) === 0;
  const strange = (at: number): boolean =>
    named(at) ||
    (tokens[at]?.kind === 'word' &&
      tokens[at].shape === 'upper' &&
      tokens[at].text.length > 3 &&
      (flags[at]! & ~(Flag.last | Flag.phrase)) === 0);
  const beside = (at: number): number[] =>
    [at - 1, at + 1]
      .filter((other) => tokens[Math.max(at, other)]?.startsLine === false)
      .concat(tokens[at + 1]?.text === '-' ? [at + 2] : [], tokens[at - 1]?.text === '-' ? [at - 2] : []);
  return beside(index).some((other) => (named(index) && strange(other)) || (strange(index) && named(other)));
}

const NO_PEOPLE = Flag.drug | Flag.term | Flag.region;

/** `hexosaminidase A. Heterozygotes`: a letter that ends a sentence. */
const behindNoun = ({ tokens, keys }: Reading, index: number): boolean =>
  index > 0 &&
  !tokens[index]!.startsLine &&
  tokens[index - 1]!.kind === 'word' &&
  tokens[index - 1]!.shape === 'lower' &&
  !BEFORE_PERSON.has(keys[index - 1]!) &&
  !PERSONS.has(keys[index - 1]!);

/** Titles that are no part of a name, whatever list has them as a surname: "spoke to Mrs. [NAME]". */
const BARE_TITLE = /^(?:mrs?|ms|mx|dr|prof)$/;

/** The part that a token can play by itself; `none` for ordinary words. */
export function partOf(reading: Reading, index: number): Part {
  const token = reading.tokens[index];
  if (!token || token.kind !== 'word' || token.shape === 'lower' || BARE_TITLE.test(token.lower)) return 'none';
  if (token.text.length === 1)
    return token.shape === 'upper' &&
      (!/[AI]/.test(token.text) || (reading.tokens[index + 1]?.text === '.' && !behindNoun(reading, index))) &&
      !(token.text === 'U' && reading.keys[index + 2] === 's')
      ? 'initial'
      : 'none';
  if (token.shape === 'mixed' && token.text.length < 4 && token.text[0] === token.lower[0]) return 'none';
  const bits = reading.flags[index]!;
  const shouted = reading.isShouted(index);
  const acronym = token.shape === 'upper' && !shouted;
  // "SON MARCUS", "Baby Ines"
  if ((PERSONS.has(token.lower) || WEAK_TITLES.has(token.lower)) && (bits & Flag.common) !== 0) return 'none';
  if (shouted && token.text.length < 3 && !/^(?:JO|AL|ED|BO|LI|WU|XU|HO|NG|YU|MA|LE|DO|VU)$/.test(token.text))
    return 'none';
  if (isGivenHalf(reading, index)) return 'first';
  if (isSurnameArticle(reading, index)) return 'last';
  const sure = acronym && isShoutedName(reading, index);
  if (acronym && !sure && (token.text.length <= 3 || (bits & (Flag.firstTop | Flag.lastTop)) === 0)) return 'none';
  if ((bits & Flag.first) !== 0)
    return (bits & (Flag.ambiguous | NO_PEOPLE | Flag.common)) !== 0 ? 'ambiguous' : 'first';
  if ((bits & NO_PEOPLE) !== 0) return 'none';
  if ((bits & Flag.last) !== 0) return 'last';
  if ((bits & Flag.city) !== 0) return 'place';
  if (IRISH.test(token.text)) return 'last';
  if (
    (bits & ~Flag.phrase) === 0 &&
    token.text.length >= 3 &&
    (!acronym || sure) &&
    NAME_WORD.test(token.text) &&
    (token.shape !== 'mixed' || JOINED.test(token.text))
  ) {
    // In capitals everything looks strange; beside a hyphen and a name it is one.
    return !shouted ||
      (reading.tokens[index - 1]?.text === '-' && (reading.flags[index - 2]! & (Flag.first | Flag.last)) !== 0)
      ? 'unknown'
      : 'none';
  }
  return 'none';
}

const joinable = (part: Part): boolean => part !== 'none';

/** A word behind a first name that is no common one and ends the capitals: `Justin Beet`. */
function isRareSurname(reading: Reading, first: number, index: number): boolean {
  const token = reading.tokens[index]!;
  if (token.shape !== 'title' || token.text.length < 3 || reading.isHeading(index) || reading.isShouted(index))
    return false;
  const before = partOf(reading, first);
  if (before !== 'first' && before !== 'initial') return false;
  if ((reading.flags[index]! & (Flag.common | NO_PEOPLE | Flag.word)) !== Flag.word) return false;
  const after = reading.tokens[index + 1];
  return !after || after.startsLine || after.kind !== 'word' || after.shape === 'lower';
}

/** The first half of a double surname, whatever else it is called: `Ruprecht Sandoz-Imber`. */
const isHyphenated = (reading: Reading, first: number, index: number): boolean =>
  partOf(reading, first) !== 'none' &&
  reading.tokens[first]!.text.length > 1 &&
  reading.tokens[index]!.shape === 'title' &&
  (reading.flags[index]! & Flag.common) === 0 &&
  reading.tokens[index + 1]?.text === '-' &&
  !reading.tokens[index + 1]!.spaced &&
  /^(?:last|unknown|first)$/.test(partOf(reading, index + 2)) &&
  !reading.tokens[index + 2]!.spaced;

/** `T. Lake (`, `Jay B. Stone continue`: a surname that is a common word, where a person goes on. */
const isWordSurname = ({ tokens, keys, flags }: Reading, index: number): boolean =>
  (flags[index]! & Flag.last) !== 0 &&
  tokens[index]!.shape === 'title' &&
  tokens[index + 1]?.startsLine !== true &&
  /^(?:\(|reports|reported|states|stated|denies|denied|called|presents|presented|continue|continued|tolerated|works|worked|served|lives|takes|complains|endorses|agreed|asked|said|says)$/.test(
    keys[index + 1] ?? '',
  );

/** Index of the next token that goes on with a name behind `index`, or -1. */
function following(reading: Reading, index: number): number {
  const { tokens } = reading;
  let next = index + 1;
  const initial = tokens[index]!.text.length === 1;
  if (initial && tokens[next]?.text === '.') next++;
  const token = tokens[next];
  // Columns of a form part what stands in them.
  if (!token || token.startsLine || token.start - tokens[index]!.end > 3) return -1;
  if (token.kind === 'word') {
    if (
      initial &&
      next > index + 1 &&
      (reading.flags[next]! & Flag.common) !== 0 &&
      !PARTICLES.has(token.lower) &&
      !isWordSurname(reading, next)
    )
      return -1;
    if (joinable(partOf(reading, next))) return next;
    // "Ana A (", "Ana A: "
    if (
      token.text === 'A' &&
      /^(?:[(:,]|called|reports|states)$/.test(tokens[next + 1]?.lower ?? '') &&
      /^(?:first|ambiguous)$/.test(partOf(reading, index)) &&
      tokens[index]!.text.length > 1
    )
      return next;
    // "Ana A Lee"
    if (
      /^[AI]$/.test(token.text) &&
      /^(?:last|first|unknown)$/.test(partOf(reading, next + 1)) &&
      !tokens[next + 1]!.startsLine
    )
      return next;
    if (isRareSurname(reading, index, next) || isHyphenated(reading, index, next)) return next;
    // "de la Cruz", "van der Berg"
    let behind = next;
    while (
      behind < next + 3 &&
      tokens[behind]?.kind === 'word' &&
      PARTICLES.has(tokens[behind]!.lower) &&
      !tokens[behind]!.startsLine
    )
      behind++;
    // "Yousef al-Tamimi"
    if (
      behind > next &&
      tokens[behind]?.text === '-' &&
      !tokens[behind]!.spaced &&
      tokens[behind + 1] &&
      !tokens[behind + 1]!.spaced &&
      joinable(partOf(reading, behind + 1))
    )
      return behind + 1;
    return behind > next && behind < next + 3 && joinable(partOf(reading, behind)) && tokens[behind]!.text.length > 1
      ? behind
      : -1;
  }
  if (token.text === '-' && !token.spaced && !initial && tokens[next + 1] && !tokens[next + 1]!.spaced) {
    // "Jun-ho" beside "Ann-Marie"
    const other = tokens[next + 1]!;
    const syllable =
      other.kind === 'word' &&
      other.shape === 'lower' &&
      (SYLLABLE.test(other.lower) || (reading.flags[next + 1]! & (Flag.first | Flag.word)) === Flag.first);
    return joinable(partOf(reading, next + 1)) ||
      ((syllable || isGivenHalf(reading, index)) && tokens[index]!.text.length <= 7)
      ? next + 1
      : -1;
  }
  // Robert "Bob" Lee, Robert (Bob) Lee
  if (
    (token.text === '"' || token.text === '(' || token.text === "'") &&
    tokens[next + 2] &&
    /["')]/.test(tokens[next + 2]!.text) &&
    joinable(partOf(reading, next + 1)) &&
    tokens[next + 1]!.text.length > 1
  ) {
    let after = next + 3;
    while (
      after < next + 6 &&
      tokens[after]?.kind === 'word' &&
      PARTICLES.has(tokens[after]!.lower) &&
      tokens[after]!.shape === 'lower'
    )
      after++;
    return joinable(partOf(reading, after)) && !tokens[after]!.startsLine ? after : -1;
  }
  return -1;
}

/** The longest run that begins at a token which can be part of a name. */
export function runFrom(reading: Reading, start: number): Run {
  const run: Run = { start, end: start + 1, parts: [partOf(reading, start)], tokens: [start] };
  let last = start;
  while (run.parts.length < 7) {
    // A possessive ends a name: "Ann's Lexapro".
    if (reading.isPossessive(last)) break;
    const next = following(reading, last);
    if (next < 0) break;
    // "Ana Lee Crohn's disease"
    if (
      (reading.flags[next]! & Flag.eponym) !== 0 &&
      (reading.flags[next]! & Flag.first) === 0 &&
      reading.isPossessive(next)
    )
      break;
    run.parts.push(partOf(reading, next));
    run.tokens.push(next);
    last = next;
  }
  run.end = last + 1;
  // The stop of a last initial belongs to it where a sentence goes on.
  return run;
}

export const count = (run: Run, ...kinds: Part[]): number => run.parts.filter((part) => kinds.includes(part)).length;
