import { Flag } from '../../data/flags';
import type { Reading } from '../../data/reading';
import type { Candidate, Prepared } from '../../types';
import { PERSONS, PERSON_VERBS, LOOSE_VERBS, TITLES } from './cues';

const REASON = 'A surname where a person begins a sentence or follows a word for one.';
/** What only a person does to be written down: behind two letters it makes them initials. */
const SPEAKS =
  /^(?:told|tells|said|says|called|calls|texted|texts|asked|asks|wants|wanted|feels|felt|cried|thinks|agreed|declined|missed|reports|denies|slept)$/;
/** Two letters that are a discipline, a place of care, a finding or an order. */
const NO_INITIALS = new Set(
  'PT OT SW MD RN NP PA DO ED ER OR VA CM TX DX HX RX SX SI HI BP HR RR IV IM SC SL PO PR PC CP GP AM PM OK UK US EU TV AC DC ID IQ MS MA BA BS LP CT US PE SP SO BM NO TO IN ON AT IT IS AS HE WE MY ME BY IF UP DR MR AI AA NA CA EP EF GI GU KO LA NY DV PD PK QD QH HS TB UA'.split(
    ' ',
  ),
);
/** Frequent surnames that are common words of the lists. */
const FREQUENT =
  /^(?:smith|jones|brown|davis|wilson|moore|clark|lewis|scott|adams|nelson|mitchell|turner|parker|evans|edwards|collins|morris|rogers|morgan|bailey|kelly|howard|ward|watson|hughes)$/;
const WORDY = Flag.word | Flag.common | Flag.drug | Flag.term | Flag.region;

/** Whose surname may stand small or in capitals right behind: `patient smith`, `PT OLSON`. */
const OF_CARE = /^(?:patient|pt|client|resident|member|saw|seeing|per|w|with|told|called|spoke)$/;

interface Found {
  start: number;
  end: number;
  confidence: number;
  cued: boolean;
}

const isFirst = ({ flags }: Reading, at: number): boolean =>
  (flags[at]! & Flag.first) !== 0 &&
  (flags[at]! & (Flag.common | Flag.ambiguous | Flag.drug | Flag.term | Flag.region)) === 0;
const isLast = ({ flags, keys }: Reading, at: number): boolean =>
  (flags[at]! & Flag.last) !== 0 && ((flags[at]! & Flag.common) === 0 || FREQUENT.test(keys[at]!));
const isWord = ({ tokens }: Reading, at: number, shape: 'lower' | 'upper'): boolean =>
  tokens[at]?.kind === 'word' && tokens[at].shape === shape && tokens[at].text.length > 1;
const sameLine = ({ tokens }: Reading, at: number): boolean => tokens[at] !== undefined && !tokens[at].startsLine;

/** A sentence goes on about a person: a verb, `seen`, an age, a joint. */
const goesOn = ({ tokens, keys }: Reading, at: number): boolean =>
  tokens[at] !== undefined &&
  (PERSON_VERBS.has(keys[at]!) || /^(?:seen|and|n|with|w|is|here|rang|phoned|,|\()$/.test(keys[at]!));

/** `john smith called`, `maria garcia felt better`; `SMITH JOHN seen today`. */
function pair(reading: Reading, at: number): Found | undefined {
  const { tokens } = reading;
  const shape = isWord(reading, at, 'lower') ? 'lower' : 'upper';
  if (
    !isWord(reading, at, shape) ||
    !isWord(reading, at + 1, shape) ||
    !sameLine(reading, at + 1) ||
    !reading.startsSentence(at)
  )
    return undefined;
  const named =
    (isFirst(reading, at) && isLast(reading, at + 1)) ||
    (shape === 'upper' && isLast(reading, at) && isFirst(reading, at + 1));
  const sure = named && tokens[at]!.text.length > 2 && tokens[at + 1]!.text.length > 2;
  return sure && goesOn(reading, at + 2) && sameLine(reading, at + 2)
    ? { start: at, end: at + 2, confidence: 0.8, cued: true }
    : undefined;
}

/** `patient smith felt`, `PT OLSON TOLERATED`, `MCALLISTER CALLED`. */
function single(reading: Reading, at: number): Found | undefined {
  const { tokens, keys, flags } = reading;
  const shape = isWord(reading, at, 'lower') ? 'lower' : 'upper';
  if (!isWord(reading, at, shape) || tokens[at]!.text.length < 4 || !isLast(reading, at) || !sameLine(reading, at + 1))
    return undefined;
  const verb = keys[at + 1]!;
  const acts = PERSON_VERBS.has(verb) && tokens[at + 1]!.kind === 'word';
  const wordy = (flags[at]! & WORDY) !== 0 && !FREQUENT.test(keys[at]!);
  const ofCare = at > 0 && sameLine(reading, at) && OF_CARE.test(keys[at - 1]!) && !TITLES.has(keys[at]!);
  if (ofCare && acts && !wordy && !PERSONS.has(keys[at]!))
    return { start: at, end: at + 1, confidence: 0.75, cued: true };
  const opens = shape === 'upper' && reading.startsSentence(at) && acts && !LOOSE_VERBS.has(verb);
  return opens && !wordy && (flags[at]! & (Flag.eponym | Flag.city)) === 0
    ? { start: at, end: at + 1, confidence: 0.75, cued: false }
    : undefined;
}

/** `HALVORSEN, I. seen`, `Whitlock, J. was late`: a surname and an initial behind a comma. */
function withInitial(reading: Reading, lower: string, at: number): Found | undefined {
  const { tokens, flags, keys } = reading;
  const token = tokens[at]!;
  if (
    token.kind !== 'word' ||
    token.shape === 'lower' ||
    token.text.length < 4 ||
    tokens[at + 1]?.text !== ',' ||
    tokens[at + 1]!.spaced
  )
    return undefined;
  const initial = tokens[at + 2];
  if (!initial || initial.startsLine || !/^\p{Lu}$/u.test(initial.text) || keys[at + 4] === 'e') return undefined;
  const stopped = tokens[at + 3]?.text === '.' && !tokens[at + 3]!.spaced;
  const shout = token.shape === 'upper';
  const known = (flags[at]! & Flag.last) !== 0;
  if ((flags[at]! & WORDY) !== 0 && !(shout && known && stopped)) return undefined;
  if (!known && !(shout ? token.text.length > 5 : stopped && (flags[at]! & ~Flag.phrase) === 0)) return undefined;
  if (!stopped && !(shout && known && initial.text !== 'A' && initial.text !== 'I')) return undefined;
  const placed =
    reading.startsSentence(at) ||
    PERSONS.has(keys[at - 1] ?? '') ||
    /^(?:and|,|saw|per|with|for|re|:)$/.test(keys[at - 1] ?? '');
  if (!placed) return undefined;
  let end = at + (stopped ? 4 : 3);
  // "Abernathy, R. S."
  if (stopped && /^\p{Lu}$/u.test(tokens[end]?.text ?? '') && tokens[end + 1]?.text === '.' && !tokens[end + 1]!.spaced)
    end += 2;
  // Authors of a reference.
  return /\((?:19|20)\d\d|(?:19|20)\d\d[;.]|\bet al/.test(lower.slice(token.end, token.end + 90))
    ? undefined
    : { start: at, end, confidence: 0.8, cued: false };
}

/** `pt KB called`, `CJ told me`. */
function twoLetters(reading: Reading, at: number): Found | undefined {
  const { tokens, keys } = reading;
  const token = tokens[at]!;
  if (
    !/^[A-Z]{2}$/.test(token.text) ||
    NO_INITIALS.has(token.text) ||
    reading.isShouted(at) ||
    !SPEAKS.test(keys[at + 1] ?? '') ||
    !sameLine(reading, at + 1)
  )
    return undefined;
  const ofCare = at > 0 && sameLine(reading, at) && /^(?:pt|patient|client)$/.test(keys[at - 1]!);
  return ofCare || reading.startsSentence(at)
    ? { start: at, end: at + 1, confidence: ofCare ? 0.8 : 0.55, cued: ofCare }
    : undefined;
}

/** Persons at the head of a sentence by surname, pair or initials, in small letters and in capitals. */
export function heads({ lower }: Prepared, reading: Reading): Candidate[] {
  const { tokens, flags } = reading;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { kind, shape, text } = tokens[at]!;
    if (kind !== 'word') continue;
    const named = (flags[at]! & (Flag.first | Flag.last)) !== 0;
    const hit =
      (named ? (pair(reading, at) ?? single(reading, at)) : undefined) ??
      (shape === 'lower' ? undefined : text.length === 2 ? twoLetters(reading, at) : withInitial(reading, lower, at));
    if (!hit) continue;
    const last = tokens[hit.end - 1]!;
    found.push({
      start: tokens[hit.start]!.start,
      end: last.end,
      category: 'name',
      confidence: hit.confidence,
      reason: REASON,
      cued: hit.cued,
      ofPatient: hit.cued,
    });
    at = hit.end - 1;
  }
  return found;
}
