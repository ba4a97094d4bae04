import { Flag } from '../data/flags';
import { fold } from '../data/fold';
import { flagsOf } from '../data/lexicon';
import { monthNamed } from '../detectors/dates/month-names';
import { BEFORE_PERSON, NAMING, PERSONS, TITLES } from '../detectors/names/cues';
import { LIVING, STREET_ENDS } from '../detectors/places/words';
import type { Prepared, Token } from '../types';

/** One line end, without an empty line. */
const ONE_LINE_END = /^[ \t]{0,3}\n[ \t]{0,8}$/;
/** Cells of a table: its lines mean themselves. */
const CELLS = /[\t|;]|,\S/;
/** How much of a line is looked at to tell whether it is prose. */
const LOOK = 60;

const isSmall = (token: Token | undefined): boolean => token?.kind === 'word' && token.shape === 'lower';

/** Whether the words before a line end ask for what stands behind it: a stop ends a sentence unless it shortens a title or a month. */
function asks(tokens: readonly Token[], before: number): boolean {
  const token = tokens[before]!;
  if (token.kind !== 'mark') return true;
  const shortened = tokens[before - 1]?.lower ?? '';
  return (
    token.text === ',' ||
    (token.text === '.' && !token.spaced && (TITLES.has(shortened) || monthNamed(shortened)?.kind === 'short'))
  );
}

/** `Plan:`, `Emergency contact:`, `Tel +1`, `2.`, `b)`, `09:15`: a line that begins anew. */
function beginsAnew(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const rest: Token[] = [];
  for (let next = at + 1; next < at + 4 && tokens[next] && !tokens[next]!.startsLine; next++) rest.push(tokens[next]!);
  const [first, second] = rest;
  if (token.kind === 'mark' || first?.text === ')') return true;
  if (token.kind === 'number') return first?.text === ':' || (first?.text === '.' && second?.spaced === true);
  return (
    rest.some(({ text }) => text === ':' || text === '=') ||
    (token.shape !== 'lower' && (first?.kind === 'number' || first?.text === '+'))
  );
}

/** Running text on one of both sides: small words beside capitals. */
function isProse(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < at + 4 && tokens[next] && !tokens[next]!.startsLine; next++)
    if (isSmall(tokens[next])) return true;
  for (let back = at - 1; back > at - 6 && tokens[back]; back--) {
    if (isSmall(tokens[back])) return true;
    if (tokens[back]!.startsLine) break;
  }
  return false;
}

/** Before a capital these say what it is. */
const PLACING = /^(?:in|at|from|to|near|of|on|outside|around|for|the|via|initials|signed|by)$/;
/** Parts of dates and ages in words and figures. */
const COUNTING =
  /^(?:the|of|on|years?|yrs?|yo|old|ninety|ninty|hundred|and|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|\d{1,2}(?:st|nd|rd|th)|aged?|turn(?:s|ed|ing)?|is|now)$/;

/** Whether something could lie over the line end: nothing does between two ordinary words. */
function mayMatter(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1]!, tokens[at]!];
  if (token.kind !== 'word' || before.kind !== 'word')
    return token.kind !== 'word' || before.text !== ',' || token.shape !== 'lower';
  const [key, next] = [before.lower, token.lower];
  if (token.shape !== 'lower')
    return (
      before.shape !== 'lower' ||
      PLACING.test(key) ||
      TITLES.has(key) ||
      PERSONS.has(key) ||
      BEFORE_PERSON.has(key) ||
      NAMING.has(key) ||
      LIVING.has(key)
    );
  if (STREET_ENDS.has(next) || monthNamed(next) || monthNamed(key)) return true;
  if (/^(?:ninety|ninty|hundred|of)$/.test(key) || /^(?:years?|yrs?)$/.test(next))
    return COUNTING.test(key) || COUNTING.test(next);
  // "saw marta" … "holm", "mrs" … "halvorsen"
  return (
    (flagsOf(fold(next)) & (Flag.word | Flag.common)) === 0 &&
    (TITLES.has(key) ||
      PERSONS.has(key) ||
      PLACING.test(key) ||
      LIVING.has(key) ||
      (flagsOf(fold(key)) & (Flag.first | Flag.word | Flag.common)) === Flag.first)
  );
}

/** An address cut in two, and text in another script, whose words are not told apart here. */
const isApart = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at + 1]?.text === '@' && !tokens[at + 1]!.spaced) ||
  (/^[@.]$/.test(tokens[at - 2]?.text ?? '') && !tokens[at - 1]!.spaced && !tokens[at - 2]!.spaced) ||
  /^[^\u0000-\u024f]/.test(tokens[at]!.text);

function goesOn({ text, tokens }: Prepared, at: number): boolean {
  const [before, token] = [tokens[at - 1]!, tokens[at]!];
  if (
    !ONE_LINE_END.test(text.slice(before.end, token.start)) ||
    isApart(tokens, at) ||
    !asks(tokens, at - 1) ||
    beginsAnew(tokens, at)
  )
    return false;
  if (
    CELLS.test(text.slice(Math.max(text.lastIndexOf('\n', before.start), before.end - LOOK), before.end)) ||
    CELLS.test(text.slice(token.start, token.start + LOOK).split('\n', 1)[0]!)
  )
    return false;
  if (isSmall(token)) return true;
  if (token.kind !== 'word')
    return (
      before.kind === 'mark' ||
      isSmall(before) ||
      monthNamed(before.lower) !== undefined ||
      (before.kind === 'word' && isProse(tokens, at))
    );
  return isSmall(before) || isProse(tokens, at);
}

/** Written out, so that it has the same shape as other tokens, which readers of many tokens are quickest with. */
const onLine = ({ start, end, text, lower, kind, shape, spaced }: Token): Token => ({
  start,
  end,
  text,
  lower,
  kind,
  shape,
  spaced,
  startsLine: false,
});

/** The text with the line ends that stand inside its sentences as blanks: what was wrapped reads on, and every offset stays. */
export function unwrapped(prepared: Prepared): Prepared {
  const { text, tokens } = prepared;
  if (!text.includes('\n')) return prepared;
  const joined = new Set<number>();
  for (let at = 1; at < tokens.length; at++)
    if (tokens[at]!.startsLine && mayMatter(tokens, at) && goesOn(prepared, at)) joined.add(at);
  if (joined.size === 0) return prepared;
  const pieces: string[] = [];
  let read = 0;
  for (const at of joined) {
    pieces.push(text.slice(read, tokens[at - 1]!.end), ' '.repeat(tokens[at]!.start - tokens[at - 1]!.end));
    read = tokens[at]!.start;
  }
  const whole = pieces.join('') + text.slice(read);
  return {
    ...prepared,
    text: whole,
    lower: whole.toLowerCase(),
    tokens: tokens.map((token, at) => (joined.has(at) ? onLine(token) : token)),
  };
}
