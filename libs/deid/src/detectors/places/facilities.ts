import { FACILITIES } from '../../data/facilities';
import { Flag } from '../../data/flags';
import type { Reading } from '../../data/reading';
import type { Candidate, Prepared } from '../../types';
import { TITLES } from '../names/cues';
import { cityAt, isCapital, phraseAt, placeOf } from './shared';
import { CARE_HEADS, CARE_VERBS, CARE_WORDS, CENTRE_HEADS, GENERIC, HALF_GENERIC, JOINING } from './words';

const REASON = 'This looks like the name of a hospital or clinic.';
const MAX = 8;
/** Not a stay: a method, a scale or a publication of the facility. */
const OF_METHOD =
  /^ ?(?:'s )?(?:scale|criteria|criterion|classification|protocol|guidelines?|study|studies|trial|model|method|approach|score|index|nomogram|risk|calculator|researchers?|investigators?|sleepiness|acute|stress|press|test|inventory|questionnaire|prevention|adult|news|playlist|psilocybin|article|website|proceedings|clin proc)\b/;

/** Hospitals, clinics and centres by name, with or without the word that says what they are. */
export function facilities({ lower }: Prepared, reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  const { tokens, keys } = reading;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'word') continue;
    if (token.shape === 'lower') {
      // "at ucsf", "to stanford": a known one that is no other word
      if (
        (reading.flags[index]! & Flag.word) === 0 &&
        FACILITIES.has(keys[index]!) &&
        /^(?:at|to|from|@)$/.test(keys[index - 1] ?? '')
      )
        found.push(placeOf(reading, index, index + 1, 0.74, true, REASON));
      continue;
    }
    const length = wellKnown(reading, index);
    if (length === 0) {
      const hit = isHead(reading, index) ? named(reading, index) : undefined;
      if (hit) found.push(hit);
    } else {
      const end = index + length;
      if (OF_METHOD.test(lower.slice(tokens[end - 1]!.end, tokens[end - 1]!.end + 28))) {
        index = end - 1;
        continue;
      }
      const cued = isCued(reading, index);
      const known = length > 1 && keys[end - 1] !== 'health';
      if (cued || known)
        found.push(
          placeOf(reading, index, throughTown(reading, throughHead(reading, end)), cued ? 0.9 : 0.55, cued, REASON),
        );
    }
  }
  return found;
}

function isHead(reading: Reading, index: number): boolean {
  const { keys, tokens } = reading;
  const key = keys[index]!;
  if (CARE_HEADS.has(key)) return true;
  const before = tokens[index - 1]?.text === '.' ? index - 2 : index - 1;
  if (CENTRE_HEADS.has(key))
    return (
      index > 0 &&
      !tokens[index]!.startsLine &&
      (CARE_WORDS.has(keys[before] ?? '') ||
        key === 'institute' ||
        (/^(?:center|centre)$/.test(key) && (reading.flags[before]! & (Flag.word | Flag.common)) === 0))
    );
  return (
    (key === 'health' ||
      key === 'healthcare' ||
      key === 'medical' ||
      key === 'medicine' ||
      key === 'med' ||
      key === 'general' ||
      key === 'gen' ||
      key === 'memorial' ||
      key === "children's" ||
      key === 'childrens' ||
      key === 'presbyterian') &&
    index > 0 &&
    !CENTRE_HEADS.has(keys[index + 1] ?? '') &&
    !CARE_HEADS.has(keys[index + 1] ?? '')
  );
}

/** From a head to the left over capitals and what joins them. */
function named(reading: Reading, head: number): Candidate | undefined {
  const { tokens, keys } = reading;
  let start = head;
  for (let at = head - 1; at >= 0 && head - at < MAX; at--) {
    const token = tokens[at]!;
    if (tokens[at + 1]!.startsLine) break;
    if (
      isCapital(reading, at) &&
      (CARE_VERBS.has(keys[at]!) || /^(?:from|at|to|in|by|with|via|for|see|f|u|d|c|is|was|and)$/.test(keys[at]!))
    )
      break;
    if (isCapital(reading, at) && !TITLES.has(keys[at]!)) start = at;
    else if (
      !(token.kind === 'word' && !TITLES.has(keys[at]!) && JOINING.has(keys[at]!)) &&
      !/^[&.'-]$/.test(token.text)
    )
      break;
    else if (token.text === '.' && !/^(?:st|mt|ft|dr|med|meml|n|s|e|w)$/.test(keys[at - 1] ?? '')) break;
    if (reading.isHeading(at) && reading.startsSentence(at)) break;
  }
  while (
    start < head &&
    (/^(?:the|at|in|from|to|our|this|for|and|of|by|with|when|after|his|her|she|he|they)$/.test(keys[start]!) ||
      tokens[start]!.kind === 'mark')
  )
    start++;
  const end = throughTown(reading, throughHead(reading, head + 1));
  const own = keys.slice(start, end).filter((_, at) => tokens[start + at]!.kind === 'word');
  const strong = CARE_HEADS.has(keys[head]!) || CENTRE_HEADS.has(keys[head]!);
  if (own.length < 2 && !strong) return undefined;
  const isNamed = keys
    .slice(start, head)
    .some((key, at) => tokens[start + at]!.kind === 'word' && !GENERIC.has(key) && !isOrdinary(reading, start + at));
  const cued = isCued(reading, start);
  if (isNamed)
    return placeOf(reading, start, end, strong || cued ? 0.9 : reading.isHeading(start) ? 0.4 : 0.6, cued, REASON);
  if (start === head && end === head + 1) return undefined;
  if (own.some((key) => HALF_GENERIC.has(key)) && cued) return placeOf(reading, start, end, 0.8, true, REASON);
  if (end > head + 3 && strong) return placeOf(reading, start, end, 0.75, cued, REASON);
  return undefined;
}

/** Abbreviations of what a clinic does. */
const DEPARTMENTS = new Set(
  'ect tms dbt iv ed er va hiv std sti ptsd adhd ocd mat iop php ent gi ms mri sud icu cbt emdr kap lgbtq lgbt ob obgyn gyn tb dv pt ot snf pacu icu nicu picu or asd id idd pcp em im fm copd chf hep hcv inr ptt cf als ftd mci dm bmt car ivf pain csu cmh fqhc aa na'.split(
    ' ',
  ),
);

/** Words of clinics that are their work, not their name: `Ketamine Clinic`, `ECT Clinic`. */
const isOrdinary = (reading: Reading, index: number): boolean =>
  ((reading.isShouted(index) || reading.isHeading(index)) &&
    (reading.flags[index]! & (Flag.word | Flag.city)) === Flag.word) ||
  (reading.flags[index]! & (Flag.drug | Flag.term)) !== 0 ||
  DEPARTMENTS.has(reading.tokens[index]!.lower) ||
  reading.tokens[index]!.text.length < 2;

const COMPOUND =
  /^(?:hospital|hosp|clinic|center|centre|ctr|system|group|university|medical|med|health|healthcare|general|children's|cancer|institute|campus|pavilion|school|college|care|network|home|dental|foundation)$/;

/** Goes on over heads that follow: `Hopkins University Hospital`, `UCLA Med Ctr`. */
function throughHead(reading: Reading, end: number): number {
  let at = end;
  while (at < reading.tokens.length && !reading.tokens[at]!.startsLine) {
    if (isCapital(reading, at) && COMPOUND.test(reading.keys[at]!)) at++;
    else if (reading.tokens[at]!.text === '.' && isCapital(reading, at + 1) && COMPOUND.test(reading.keys[at + 1]!))
      at += 2;
    else break;
  }
  return at;
}

/** `of the Valley`, `in Chicago`, `, Baltimore`, `at Dallas`, `Boston`. */
function throughTown(reading: Reading, end: number): number {
  const { tokens, keys } = reading;
  const next = tokens[end];
  if (!next || next.startsLine) return end;
  const joins = next.text === ',' || next.text === '-' || /^(?:of|in|at|near)$/.test(next.lower);
  let at = joins ? end + 1 : end;
  if (joins && keys[at] === 'the') at++;
  if (!isCapital(reading, at) || tokens[at]!.startsLine) return end;
  const city = cityAt(reading, at);
  if (city.length > 0) return at + city.length;
  if (next.text === 'NY' || (joins && tokens[at]!.text === 'NY') || (joins && tokens[at]!.text === 'LA')) return at + 1;
  if (next.text !== 'of' && next.lower !== 'of') return end;
  while (isCapital(reading, at) && !tokens[at]!.startsLine && !reading.isPossessive(at)) at++;
  return at;
}

function wellKnown(reading: Reading, index: number): number {
  for (let words = 4; words >= 1; words--) {
    const phrase = words === 1 ? { text: reading.keys[index]!, tokens: 1 } : phraseAt(reading, index, words);
    if (!phrase) continue;
    if (FACILITIES.has(phrase.text) || (words === 1 && FACILITIES.has(reading.tokens[index]!.lower)))
      return phrase.tokens;
  }
  return 0;
}

/** `seen at`, `admitted to the`, `visited our`, `from`, `@` before it. */
export function isCued({ tokens, keys }: Reading, start: number): boolean {
  let at = start - 1;
  if (at >= 0 && tokens[start]!.startsLine) return false;
  let steps = 0;
  while (
    at >= 0 &&
    steps < 3 &&
    /^(?:the|our|a|an|nearby|local|in|at|to|from|by|@|near|with|into|outside|leaving|currently|recently|of)$/.test(
      keys[at]!,
    )
  ) {
    at--;
    steps++;
  }
  if (at < 0) return steps > 0;
  if (
    steps > 0 &&
    (/^(?:at|@|from)$/.test(keys[start - 1]!) ||
      (keys[start - 1] === 'the' && /^(?:at|@)$/.test(keys[start - 2] ?? '')))
  )
    return true;
  for (let back = 0; back < 4 && at - back >= 0; back++) {
    const key = keys[at - back]!;
    if (CARE_VERBS.has(key)) return true;
    if (/^[.;:!?]$/.test(key)) return false;
  }
  return false;
}
