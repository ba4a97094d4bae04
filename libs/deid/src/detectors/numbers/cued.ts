import type { Candidate, Prepared, Token } from '../../types';
import { digitsIn, isMeasured } from '../measures';
import { CUES, type Cue } from './cues';

const MOST_BETWEEN = 9;
/** Marks and words that may stand between a cue and its number. */
const MARKS = new Set([':', '#', '=', '"', "'", '.', '(', '[', '_', '-', '|', ',', '>', '*', '/', '№', '{']);
/** They make a weak cue a strong one: what follows is meant to be a number. */
const NUMBERING = new Set([
  '#',
  ':',
  '=',
  '№',
  'number',
  'numbers',
  'no',
  'nos',
  'num',
  'nr',
  'id',
  'ids',
  'ending',
  'code',
]);
const WORDS = new Set([
  ...NUMBERING,
  'is',
  'was',
  'are',
  'reads',
  'the',
  'in',
  'with',
  'last',
  'four',
  'digits',
  'listed',
  'as',
  'on',
  'file',
  'his',
  'her',
  'their',
  'my',
  'our',
  'of',
  'ends',
  'shows',
  'says',
  'for',
  'under',
  'being',
  'card',
  'account',
  'starting',
  'begins',
  'value',
  'ref',
  'reference',
  'member',
  'policy',
]);
const VALUE = /[a-z0-9](?:[-./_:*~]{0,2}[a-z0-9])*/y;
/** A further group of the same number behind one space. */
const FURTHER = / (?:\d{2,}|(?=[a-z]*\d)[a-z0-9]{2,10})(?:-[a-z0-9]+)*(?![a-z0-9.,]\d)/y;
/** Letters before the figures of the same number: "XEH 884 120 993", "PSY 28841". */
const PREFIX = /[A-Z]{1,4} (?=\d{2,})/y;
/** Figures set apart one by one: "0 4 1 2 - 2 3 3". */
const SINGLES = /\d(?: ?[-./] ?\d| \d){3,16}(?!\d| ?[-./] ?\d| \d)/y;
/** One figure or letter that closes a number of several groups: "2123 45670 1", "204 118 321 K". */
const CHECK_SIGN = / (?:\d|[A-Z])(?=\s*(?:[.,;)\n]|$))/y;
const CLOSING_LETTER = /^ [A-Z](?=\s*(?:[.,;)\n]|$))/;
const PASSWORD = /\S+/y;
const LAST_LETTERS = / [A-Z]{1,3}(?![\w']|\.\w)/y;
const DATE_OR_TIME = /^(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|(?:19|20)\d\d|\d{1,2}:\d\d.*|\d{1,3}\/\d{1,3})$/;
const REASONS: Partial<Record<Cue['category'], string>> = {
  ssn: 'The words before it announce a social security, tax or national number.',
  mrn: 'The words before it announce a record number.',
  plan: 'The words before it announce a health plan number.',
  vehicle: 'The words before it announce a vehicle.',
  device: 'The words before it announce a device, serial or lot number.',
  licence: 'The words before it announce a license or certificate.',
};

/** Marks between the words of a cue: `patient_id`, `S.N.`, `member-id`. */
const JOINTS = new Set(['_', '.', '-', "'"]);

/** The index behind the words of the cue, if they stand at the token. */
function behindCue(tokens: readonly Token[], at: number, { words }: Cue): number | undefined {
  if (words[0]!.includes('/')) return tokens[at + 1]?.text === '/' ? at + 3 : undefined;
  let next = at;
  for (const word of words) {
    while (next > at && JOINTS.has(tokens[next]?.text ?? '')) next++;
    if (tokens[next]?.lower !== word) return undefined;
    next++;
  }
  return next;
}

/** The longest cue that stands at the token; answers also the index behind it. */
function cueAt(tokens: readonly Token[], at: number): { cue: Cue; next: number } | undefined {
  const first = tokens[at]!.lower;
  const slashed = tokens[at + 1]?.text === '/' ? CUES.get(`${first}/${tokens[at + 2]?.lower}`) : undefined;
  for (const cue of CUES.get(first) ?? slashed ?? []) {
    const next = behindCue(tokens, at, cue);
    if (next !== undefined) return { cue, next };
  }
  return undefined;
}

interface Place {
  start: number;
  numbered: boolean;
}

/** Where the number of a cue begins, past marks and small words. */
function valueAfter(tokens: readonly Token[], from: number, cue: Cue): Place | undefined {
  let numbered = NUMBERING.has(cue.words.at(-1)!);
  let lines = 0;
  for (let at = from; at < Math.min(tokens.length, from + MOST_BETWEEN); at++) {
    const token = tokens[at]!;
    if (token.startsLine && ++lines > 1) return undefined;
    if (token.kind === 'mark' ? MARKS.has(token.text) : WORDS.has(token.lower)) {
      numbered ||= NUMBERING.has(token.lower);
      if (
        token.text === '.' &&
        tokens[at + 1]?.spaced &&
        !NUMBERING.has(tokens[at - 1]?.lower ?? '') &&
        (tokens[at - 1]?.text.length ?? 9) > 5
      )
        return undefined;
      continue;
    }
    return token.kind === 'mark' ? undefined : { start: token.start, numbered };
  }
  return undefined;
}

function endOfValue(text: string, lower: string, start: number): number {
  SINGLES.lastIndex = start;
  const singles = SINGLES.exec(lower)?.[0];
  if (singles?.includes(' ')) return start + singles.length;
  PREFIX.lastIndex = start;
  const prefix = PREFIX.exec(text)?.[0].length ?? 0;
  VALUE.lastIndex = start + prefix;
  let end = start + prefix + (VALUE.exec(lower)?.[0].length ?? 0);
  let groups = 0;
  for (; groups < 6; groups++) {
    FURTHER.lastIndex = end;
    const further = FURTHER.exec(lower)?.[0];
    if (
      !further ||
      (isMeasured(lower, end + further.length) && !CLOSING_LETTER.test(text.slice(end + further.length))) ||
      !/\d$/.test(lower.slice(start, end)) ||
      !/\d/.test(further)
    )
      break;
    end += further.length;
  }
  CHECK_SIGN.lastIndex = end;
  const check = groups > 0 && /\d{2}$/.test(lower.slice(start, end)) ? (CHECK_SIGN.exec(text)?.[0].length ?? 0) : 0;
  if (check) return end + check;
  LAST_LETTERS.lastIndex = end;
  return /\d$/.test(lower.slice(start, end)) && (prefix || /[A-Z]/.test(text.slice(start, end)))
    ? end + (LAST_LETTERS.exec(text)?.[0].length ?? 0)
    : end;
}

/** A password goes to the next space, whatever signs it holds. */
function endOfPassword(text: string, start: number): number {
  PASSWORD.lastIndex = start;
  return start + PASSWORD.exec(text)![0].replace(/[.,;:)\]"']+$/, '').length;
}

/** Whether what stands behind a cue is a number that could be meant, and how sure that is. */
function weigh(value: string, cue: Cue, numbered: boolean, measured: boolean): number {
  const digits = digitsIn(value).length;
  const compact = value.replace(/[^a-z0-9]/gi, '').length;
  if (!digits || (measured && !(cue.strong && digits >= 5)) || DATE_OR_TIME.test(value)) return 0;
  const mixed =
    digits >= 2 &&
    /[a-z]/i.test(value) &&
    !/^\d{1,3}(?:mg|ml|kg|mcg|g|h|min|st|nd|rd|th|yo|y|x|d|w|wk|mo|f|m)$/i.test(value);
  if (cue.category === 'vehicle')
    return compact >= 5 && compact <= 17 && /\d/.test(value) && (cue.strong || /[A-Z]/.test(value)) ? 0.85 : 0;
  if (/^(?:cvv|cvc|pin)$/.test(cue.words[0]!) && /^\d{3,8}$/.test(value)) return 0.9;
  if (/^(?:swift|bic)$/.test(cue.words[0]!) && /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(value)) return 0.9;
  if (cue.words[0] === 'lot' && /^(?=.*\d)[A-Z0-9][A-Z0-9-]{4,}$/.test(value) && /[A-Z]{2}/.test(value)) return 0.7;
  if (cue.strong) return compact >= 4 && digits >= 3 ? 0.95 : compact >= 4 && digits >= 1 && numbered ? 0.8 : 0;
  if (numbered)
    return digits >= 5 || (mixed && compact >= 5 && digits >= 3)
      ? 0.9
      : digits >= 4 && !/^(?:19|20)\d\d$/.test(value)
        ? 0.6
        : mixed && compact >= 5
          ? 0.5
          : 0;
  return digits >= 6 || (mixed && compact >= 6 && digits >= 4) ? 0.8 : 0;
}

/** Vanity plates and the like: capitals behind a cue that means nothing else. */
const isPlate = (value: string, cue: Cue): boolean =>
  cue.category === 'vehicle' &&
  /^[A-Z]{2,7}(?:[- ]?[A-Z0-9]{1,5})?$/.test(value) &&
  !/^(?:AND|THE|IS|WAS|NOT|FOR)$/.test(value);

/** The groups of a plate, at most eight signs of them: "482 KDW", "XB 41 07". */
const PLATE = /[A-Z0-9]{1,8}(?:[ -][A-Z0-9]{1,5}){0,3}(?![A-Za-z0-9])/y;
const PLATE_SIGNS = 8;

function endOfPlate(text: string, start: number): number {
  PLATE.lastIndex = start;
  let plate = PLATE.exec(text)?.[0] ?? '';
  while (plate.replace(/[ -]/g, '').length > PLATE_SIGNS && /[ -]/.test(plate))
    plate = plate.slice(0, Math.max(plate.lastIndexOf(' '), plate.lastIndexOf('-')));
  return /\d/.test(plate) && /[A-Z]/.test(plate) && plate.replace(/[ -]/g, '').length >= 4
    ? start + plate.length
    : start;
}

/** Words that announce a number also where it is written right behind them: "MRN5512345". */
const GLUED = /^(mrn|ssn|acct|account|chart|policy|member|npi|dea|vin|passport|license|licence|csn|hcn|nhs)(?=\d+$)/;

interface Announced {
  cue: Cue;
  place: Place;
}

function announcedAt(tokens: readonly Token[], at: number): Announced | undefined {
  const token = tokens[at]!;
  const word = token.kind === 'code' ? GLUED.exec(token.lower)?.[0] : undefined;
  const glued = word === undefined ? undefined : CUES.get(word)?.find(({ words }) => words.length === 1);
  if (glued) return { cue: glued, place: { start: token.start + word!.length, numbered: true } };
  const announced = cueAt(tokens, at);
  if (!announced || (announced.cue.words[0] === 'no' && tokens[at + 1]?.text !== '.')) return undefined;
  const place = valueAfter(tokens, announced.next, announced.cue);
  return place && { cue: announced.cue, place };
}

function endOf(text: string, lower: string, { cue, place: { start } }: Announced): number {
  if (/^pass(?:word|code)$/.test(cue.words[0]!)) return endOfPassword(text, start);
  return Math.max(
    endOfValue(text, lower, start),
    cue.category === 'vehicle' && cue.words[0] !== 'vin' ? endOfPlate(text, start) : start,
  );
}

/** Numbers of any form that a word before them announces: "MRN 00482917", "Insurance: AA-987654", "case no. HS-55102". */
export function cuedNumbers({ text, lower, tokens }: Prepared): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind === 'number' || tokens[at]!.kind === 'mark') continue;
    const announced = announcedAt(tokens, at);
    if (!announced) continue;
    const { cue, place } = announced;
    const end = endOf(text, lower, announced);
    const value = text.slice(place.start, end);
    const confidence = isPlate(value, cue) ? 0.8 : weigh(value, cue, place.numbered, isMeasured(lower, end));
    if (confidence)
      candidates.push({
        start: place.start - (text[place.start - 1] === '#' ? 1 : 0),
        end,
        category: cue.category,
        confidence,
        reason: REASONS[cue.category] ?? 'The words before it announce a number that belongs to one person or case.',
        cued: true,
      });
  }
  return candidates;
}
