import { Flag } from '../data/flags';
import { readingOf, type Reading } from '../data/reading';
import type { Category } from '../categories';
import type { Prepared, Shield } from '../types';
import { ABROAD_OF_METHOD, HEADS, LEADERS, METHOD_HEADS } from './heads';

const AGAINST: ReadonlySet<Category> = new Set<Category>(['name', 'place', 'organisation']);
/** How many words may stand between the surname and what it names: `Crohn's inflammatory bowel disease`. */
const BETWEEN = 3;

/** Surnames that stand for a disease, a sign, a scale, an instrument or a school of therapy. */
export function eponyms(prepared: Prepared): Shield[] {
  const reading = readingOf(prepared);
  const { tokens, flags } = reading;
  const shields: Shield[] = [];
  tokens.forEach((token, index) => {
    // "Li 0.8", "Na 139"
    const measured =
      token.text.length < 4 &&
      token.kind === 'word' &&
      token.text[0]! <= 'z' &&
      tokens[index + 1]?.kind === 'number' &&
      !tokens[index + 1]!.startsLine;
    if (measured || (flags[index]! & (Flag.drug | Flag.term)) !== 0)
      shields.push({ start: token.start, end: token.end, against: AGAINST });
  });
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (
      token.text.length < 2 ||
      ((flags[index]! & (Flag.common | Flag.eponym)) === Flag.common && tokens[index + 1]?.text !== '-')
    )
      continue;
    if (
      token.kind !== 'word' ||
      (token.shape === 'lower' && (flags[index]! & (Flag.eponym | Flag.drug | Flag.term)) === 0)
    )
      continue;
    const bits = flags[index]!;
    const end = chainEnd(reading, index);
    const after = headBehind(reading, end, isEponym(reading, index, end) || (bits & Flag.city) !== 0);
    const compound = compoundEnd(reading, index);
    if (compound > index) shields.push({ start: token.start, end: tokens[compound]!.end, against: AGAINST });
    if (after > 0) shields.push({ start: token.start, end: tokens[after]!.end, against: AGAINST });
    else if (
      isEponym(reading, index, end) &&
      !(end > index && (bits & (Flag.first | Flag.eponym | Flag.word)) === Flag.first) &&
      (isAlone(bits) || announced(reading, index) || isMeasured(reading, end) || isOf(reading, index))
    )
      shields.push({ start: token.start, end: tokens[end]!.end, against: AGAINST });
    index = end;
  }
  return [...shields, ...listed(reading, shields)];
}

/** Last token of names joined by hyphens, `and` or another name: `Creutzfeldt-Jakob`, `Charcot Marie Tooth`, `Kaplan and Meier`. */
function chainEnd({ tokens, flags }: Reading, start: number): number {
  let end = start;
  for (let step = 0; step < 6; step++) {
    const next = tokens[end + 1];
    if (!next || next.startsLine) break;
    // "Yoshimura - Crohn's disease": a dash between blanks parts.
    if (/^[-–]$/.test(next.text) && next.spaced) break;
    const dash = /^[-/–&]$/.test(next.text) || next.lower === 'and';
    const other = tokens[end + (dash ? 2 : 1)];
    if (
      !other ||
      other.kind !== 'word' ||
      other.startsLine ||
      (other.shape === 'lower' && !(dash && (flags[end + 2]! & Flag.eponym) !== 0))
    )
      break;
    if (!dash && (flags[end + 1]! & Flag.common) !== 0) break;
    // A first name before it or a surname of no disease: "Yolanda Cisneros Crohn's disease".
    if (!dash && tokens[end]!.lower.endsWith("'s")) break;
    if (
      !dash &&
      (flags[end]! & (Flag.eponym | Flag.word)) === 0 &&
      (flags[end]! & (Flag.first | Flag.last)) !== 0 &&
      tokens[end + 1]!.lower.endsWith("'s") &&
      (flags[end + 1]! & Flag.eponym) !== 0
    )
      break;
    end += dash ? 2 : 1;
  }
  return end;
}

const isEponym = ({ flags }: Reading, start: number, end: number): boolean =>
  (flags[start]! & Flag.eponym) !== 0 || (flags[end]! & Flag.eponym) !== 0;

/** Surnames that hardly anybody bears but the disease: no first name, no frequent surname. */
const isAlone = (bits: number): boolean => (bits & Flag.eponym) !== 0 && (bits & (Flag.first | Flag.lastTop)) === 0;

/** A value behind it: `Beck 29`, `Katz 6/6`, `Murphy neg`. */
const isMeasured = ({ tokens, keys }: Reading, end: number): boolean =>
  (tokens[end + 1]?.kind === 'number' && !tokens[end + 1]!.startsLine) ||
  /^(?:neg|pos|no|none|absent|present|unlikely|noted|excluded|type|style|like|scored?)$/.test(keys[end + 1] ?? '') ||
  (tokens[end + 1]?.text === '-' &&
    /^(?:like|style|type|negative|positive|based|informed|trained)$/.test(keys[end + 2] ?? ''));

/** Last token of surnames joined by hyphens of which one is an eponym: `Swan-Ganz`, `Wolff-Parkinson-White`; `start` when it is none. */
function compoundEnd({ tokens, flags }: Reading, start: number): number {
  let end = start;
  let known = (flags[start]! & Flag.eponym) !== 0;
  while (
    /^[-–]$/.test(tokens[end + 1]?.text ?? '') &&
    !tokens[end + 1]!.spaced &&
    tokens[end + 2]?.kind === 'word' &&
    !tokens[end + 2]!.spaced &&
    tokens[end + 2]!.shape !== 'lower'
  ) {
    end += 2;
    known ||= (flags[end]! & Flag.eponym) !== 0;
  }
  const measured = tokens[end + 1]?.kind === 'number' && !tokens[end + 1]!.startsLine;
  if (/^[A-C]$/.test(tokens[end + 1]?.text ?? '') && !tokens[end + 1]!.startsLine && end > start && known)
    return end + 1;
  return end > start &&
    (measured || (known && ((flags[start]! & Flag.firstTop) === 0 || (flags[start]! & Flag.eponym) !== 0)))
    ? end
    : start;
}

/** `circle of Willis`, `nodes of Ranvier`. */
const isOf = ({ keys }: Reading, index: number): boolean =>
  keys[index - 1] === 'of' &&
  /^(?:circle|sign|nodes?|islets?|angle|line|space|law|test|sphincter|ampulla|canal|loop|foramen|areas?|bundle|ligament|fossa|triangle|crypts?|organ|stages?|scale|method|theory|disease|syndrome|tetralogy|pentalogy|fracture|palsy|maneuver|method|technique|teachings|works?|writings|school|style)$/.test(
    keys[index - 2] ?? '',
  );

/** Eponyms in a row: three of them, or one beside another that is shielded, shield each other. */
function listed({ tokens, flags, keys }: Reading, shields: readonly Shield[]): Shield[] {
  const found: Shield[] = [];
  const shielded = new Set(shields.map(({ end }) => end));
  let row: number[] = [];
  const close = (): void => {
    if (row.length > 2 || (row.length === 2 && row.some((at) => shielded.has(tokens[at]!.end))))
      found.push({ start: tokens[row[0]!]!.start, end: tokens[row.at(-1)!]!.end, against: AGAINST });
    row = [];
  };
  let gap = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind === 'word' && token.shape !== 'lower' && (flags[index]! & Flag.eponym) !== 0) {
      row.push(index);
      gap = 0;
    } else if (
      row.length > 0 &&
      (++gap > 3 ||
        (!/^[,/;-]$/.test(token.text) &&
          !/^(?:and|or|vs|not|nor|a|as|scale|neg|pos|negative|positive|absent|mania|depression)$/.test(keys[index]!) &&
          token.kind !== 'number'))
    )
      close();
  }
  close();
  return found;
}

/** Token of the head behind the names: `… disease`, `… 's sign`; 0 when there is none. */
function headBehind({ tokens, keys, flags }: Reading, end: number, eponym: boolean): number {
  for (let at = end + 1, words = 0; at < tokens.length && words <= BETWEEN; at++) {
    const token = tokens[at]!;
    if (token.kind === 'mark' && (token.text !== '-' || token.spaced) && token.text !== '/') return 0;
    if (token.kind !== 'word') continue;
    const key = keys[at]!;
    const strange = (flags[end]! & Flag.first) === 0 || eponym;
    const single = key.endsWith('s') ? key.slice(0, -1) : key;
    if ((HEADS.has(key) || HEADS.has(single)) && strange) return at;
    // "Lakeview Elementary School" is no school of thought.
    if (
      eponym &&
      (METHOD_HEADS.has(key) || METHOD_HEADS.has(single)) &&
      !(single === 'school' && token.shape !== 'lower')
    )
      return at;
    if (ABROAD_OF_METHOD.has(key)) return 0;
    // "Golnaz's Crohn's disease": the disease has a name of its own.
    if (
      token.shape !== 'lower' &&
      token.lower.endsWith("'s") &&
      (flags[end]! & Flag.eponym) === 0 &&
      (flags[end]! & (Flag.first | Flag.last)) !== 0 &&
      (flags[at]! & Flag.eponym) !== 0
    )
      return 0;
    words++;
  }
  return 0;
}

/** `positive Murphy`, `stage Hoehn and Yahr`, `modified Rankin`: an adjective of findings before it. */
const announced = ({ keys, tokens }: Reading, index: number): boolean =>
  index > 0 && !tokens[index]!.startsLine && LEADERS.has(keys[index - 1]!);
