import { Flag } from '../../data/flags';
import { flagsOf } from '../../data/lexicon';
import type { Reading } from '../../data/reading';
import type { Candidate, Prepared, Token } from '../../types';
import { CREDENTIALS, PARTICLES, PERSONS, PERSON_VERBS, TITLES, WEAK_TITLES, LOOSE_VERBS } from './cues';

const NAMED =
  /(?:\b(?:her|his|their|my|the|client|patient|pt|first|last|sur|full|middle|maiden)'?s? ?names? (?:is|was)|\bnames? ?:|\bnamed|\bgoes by|\bcalled herself|\bcalled himself|\bcall (?:me|her|him)|\bmy name's|\bsigned,?|\bi am|\bi'm) $/;
const GREETED = /(?:^|\n)(?:hi|hey|hello|dear|thanks) $/;
const TOLD =
  /\b(?:told|asked|met with|spoke with|spoke to|talked to|talked with|talk to|texted|emailed|visited|married|saw|seeing|seen|dating|w|w\/|pts husb|from|is it|or|with|cc|ask|tell|call|text) $/;
/** Stand behind `client` and are no names although no dictionary of ours holds them. */
const LATIN = /^(?:[a-z]{1,2}|\d.*)$/;

const REASON = 'This looks like the name of a person in small letters.';

/** Names in small letters: a first name that is no word, or an unknown word where the words beside it ask for a name. */
export function small({ lower }: Prepared, reading: Reading): Candidate[] {
  const { tokens, keys, flags } = reading;
  const found: Candidate[] = [];
  const informal = isInformal(tokens);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (
      token.kind !== 'word' ||
      token.shape !== 'lower' ||
      (token.text.length < 2 && !/^(?:dr|mr|mrs|ms)$/.test(keys[index - 1] ?? ''))
    )
      continue;
    const bits = flags[index]!;
    const behindTitle = index > 0 && /^(?:dr|mr|mrs|ms|miss)$/.test(keys[index - 1]!);
    if ((bits & (Flag.common | Flag.drug | Flag.term | Flag.region)) !== 0 && (bits & Flag.first) === 0 && !behindTitle)
      continue;
    const first = (bits & Flag.first) !== 0;
    const plain =
      (bits &
        (Flag.word | Flag.common | Flag.ambiguous | Flag.drug | Flag.term | Flag.region | Flag.city | Flag.eponym)) ===
      0;
    const known = first || (bits & Flag.last) !== 0;
    if (
      plain &&
      !known &&
      token.text.length > 4 &&
      token.lower.endsWith('s') &&
      (PERSONS.has(keys[index + 1] ?? '') || OWNED.test(keys[index + 1] ?? ''))
    ) {
      const stem = flagsOf(keys[index]!.slice(0, -1));
      if ((stem & (Flag.first | Flag.word)) === Flag.first) {
        found.push({ start: token.start, end: token.end - 1, category: 'name', confidence: 0.78, reason: REASON });
        continue;
      }
    }
    if (!plain && !known && !behindTitle) continue;
    const before = index > 0 && !token.startsLine ? index - 1 : -1;
    const beforeKey = before < 0 ? '' : keys[before]!;
    const titled = titleBefore(reading, before);
    const head = lower.slice(Math.max(0, token.start - 24), token.start);
    const verb = keys[index + 1] ?? '';
    const acts = PERSON_VERBS.has(verb) && !LOOSE_VERBS.has(verb);
    const person = PERSONS.has(beforeKey) && tokens[before]!.kind === 'word';
    const naming = NAMED.test(head);
    const chat =
      informal &&
      (bits & (Flag.word | Flag.common | Flag.drug | Flag.term | Flag.region | Flag.eponym)) === 0 &&
      token.text.length >= 4;
    let confidence = 0;
    const weak = titled && keys[before] === 'doctor';
    if (weak)
      confidence =
        (bits & (Flag.word | Flag.common)) === 0 && (known || bits === 0) && token.text.length > 3 ? 0.74 : 0;
    else if (titled && (known || (plain && isSure(reading, before))) && (bits & Flag.common) === 0) confidence = 0.9;
    else if (first && plain)
      confidence = (bits & Flag.firstTop) !== 0 && token.text.length >= 4 ? 0.8 : person || naming || acts ? 0.78 : 0;
    else if (first && (bits & Flag.common) === 0)
      confidence =
        person && (acts || reading.isPossessive(index) || isEnd(reading, index))
          ? 0.75
          : naming || GREETED.test(head)
            ? 0.72
            : (person || TOLD.test(head)) && (bits & Flag.firstTop) !== 0
              ? 0.6
              : acts && person
                ? 0.75
                : 0;
    else if (first) confidence = (person && acts) || (naming && !/i'm $|i am $/.test(head)) ? 0.72 : 0;
    else if (plain && !LATIN.test(keys[index]!))
      confidence = naming && !/i'm $|i am $/.test(head) ? 0.75 : person && acts ? 0.72 : 0;
    if (confidence === 0 && chat) confidence = inChat(reading, index, first, head);
    if (
      confidence === 0 &&
      informal &&
      first &&
      (bits & (Flag.common | Flag.drug | Flag.term)) === 0 &&
      acts &&
      (token.startsLine || /^(?:lol|ok|and|so|but|,|\.)$/.test(beforeKey))
    )
      confidence = 0.6;
    if (confidence === 0) confidence = titledVerb(reading, index, before);
    if (confidence === 0) continue;
    const last = extend(reading, index);
    const end = reading.isPossessive(last) ? tokens[last]!.end - 2 : tokens[last]!.end;
    found.push({
      start: token.start,
      end,
      category: 'name',
      confidence,
      reason: REASON,
      cued: titled || person || naming,
      ofPatient: person,
    });
    index = last;
  }
  return found;
}

function titleBefore({ tokens, keys }: Reading, before: number): boolean {
  const at = tokens[before]?.text === '.' && !tokens[before].spaced ? before - 1 : before;
  const key = keys[at];
  return (
    key !== undefined &&
    TITLES.has(key) &&
    (!WEAK_TITLES.has(key) || (key === 'doctor' && at === before)) &&
    !(key === 'ms' && at === before)
  );
}

/** `dr` is a person; `mr` and `ms` are findings of imaging too, unless a stop or a capital says otherwise. */
const isSure = ({ tokens }: Reading, before: number): boolean =>
  tokens[before]!.text === '.' || !/^(?:mr|ms|sr|pa)$/.test(tokens[before]!.text);

/** Nobody in this text begins a sentence with a capital. */
function isInformal(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word').slice(0, 40);
  return (
    words.length > 1 &&
    words.filter(({ shape, text }) => shape !== 'lower' && text !== 'I').length <= words.length * 0.1 &&
    words[0]!.shape === 'lower'
  );
}

/** In hasty messages: a first name that is no word; a surname as in `the lee kid`; `anas mom` for `Ana's`. */
function inChat(reading: Reading, index: number, first: boolean, head: string): number {
  const next = reading.keys[index + 1] ?? '';
  if (first) return 0.74;
  if ((reading.flags[index]! & Flag.last) !== 0)
    return /\b(?:the|that|this) $/.test(head) &&
      /^(?:kid|boy|girl|family|case|chart|twins|guy|lady|mom|dad|couple)$/.test(next)
      ? 0.72
      : /\b(?:its|w|saw|seeing|w\/|per|re|called) $/.test(head)
        ? 0.6
        : 0;
  return reading.flags[index] === 0 &&
    reading.tokens[index]!.startsLine &&
    reading.tokens[index]!.text.length > 4 &&
    /^(?:told|said|asked|texted|called|wants|says|thinks|feels|needs|cancelled|canceled|ghosted)$/.test(next)
    ? 0.6
    : 0;
}

/** `mr short was`, `dr b is out`: any word behind such a title where a verb goes on. */
function titledVerb({ tokens, keys }: Reading, index: number, before: number): number {
  const title = keys[before] ?? '';
  if (
    !/^(?:mr|mrs|ms|dr|miss)$/.test(title) ||
    PERSON_VERBS.has(keys[index]!) ||
    /^(?:appointment|appt|office|visit|note|notes|order|orders|and|or|in|on|at|to|for|about|who|imaging|exam)$/.test(
      keys[index]!,
    )
  )
    return 0;
  return tokens[before]!.shape === 'lower' &&
    (PERSON_VERBS.has(keys[index + 1] ?? '') ||
      (/^[,:]$/.test(tokens[index + 1]?.text ?? '') && flagsOf(keys[index]!) === 0))
    ? 0.74
    : 0;
}

/** What a patient has: `fidels consent`, `nasreens labs`. */
const OWNED =
  /^(?:dob|chart|labs?|consent|bp|ekg|ecg|meds|appt|appointment|session|infusion|dose|referral|insurance|mri|script|refill|intake|phq|husb|family|house|birthday)$/;

const isEnd = ({ tokens }: Reading, index: number): boolean =>
  !tokens[index + 1] || /^[.,;!?)]$/.test(tokens[index + 1]!.text);

/** A surname, an initial or another name in small letters behind it. */
function extend(reading: Reading, index: number): number {
  const { tokens, keys, flags } = reading;
  let last = index;
  while (last - index < 4 && !reading.isPossessive(last)) {
    let next = last + 1;
    while (next - last < 3 && tokens[next]?.kind === 'word' && PARTICLES.has(keys[next]!) && !tokens[next]!.startsLine)
      next++;
    if (tokens[last + 1]?.text === '-' && !tokens[last + 1]!.spaced) next = last + 2;
    const token = tokens[next];
    if (!token || token.kind !== 'word' || token.startsLine || CREDENTIALS.has(keys[next]!)) break;
    if (
      token.text.length === 1 &&
      !/[aiwucns]/.test(token.text) &&
      (!tokens[next + 1] ||
        /^(?:[,.;:!?)]|and|n|&)$/.test(tokens[next + 1]!.lower) ||
        PERSON_VERBS.has(keys[next + 1]!))
    ) {
      last = next;
      break;
    }
    const bits = flags[next]!;
    const unknown = bits === 0 && token.text.length > 2;
    const surname =
      (bits & (Flag.last | Flag.first)) !== 0 && (bits & (Flag.common | Flag.word | Flag.drug | Flag.term)) === 0;
    if (!unknown && !surname) break;
    last = next;
  }
  return last;
}
