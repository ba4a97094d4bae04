import { Flag } from '../../data/flags';
import type { Reading } from '../../data/reading';
import type { Candidate, Prepared } from '../../types';
import { TITLES } from '../names/cues';
import { GENERIC } from '../places/words';
import { isCapital } from '../places/shared';
import { GENERIC_BODY } from './words';

const REASON = 'Capitals behind these words look like the name of a facility, a school or an employer.';
const NEVER =
  /^(?:day|week|month|year|session|visit|phase|stage|grade|level|step|baseline|age|bed|room|table|figure|chapter|section|item|appendix|home|group|arm|cohort|time|hour|minute|class|type|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|i|he|she|they|it|we|christmas|easter|thanksgiving|halloween|new)$/;
const LABEL =
  /(?:^|[\n|;] ?|\. ?)(?:employer|company|school|organi[sz]ation|facility|practice|hospital|clinic|pharmacy|institution|agency|workplace|university|church|team|unit|employer name|referring (?:practice|clinic|facility)|place of (?:work|employment)|provider|insurance carrier)[ ]?[:=][ ]?$/;
/** Verbs that bring a patient somewhere, or a worker. */
const MOVED_TO =
  /\b(?:presented|presents|presenting|transferred|transfer|admitted|readmitted|referred|referring|brought|taken|airlifted|sent|discharged|returned|referral) (?:(?!to )\S+ ){0,3}to (?:the )?$/;
const CARE_FROM = /\b(?:transferred|discharged|released|referred|records|labs|letter) from (?:the )?$/;
const CARE_OR_WORK =
  /\b(?:seen|treated|admitted|discharged|transferred|referred|presented|presents|followed|diagnosed|evaluated|hospitali[sz]ed|surgery|visit|appointment|works?|working|worked|employed|job|nurse|intake|records)\b[^.;\n]{0,36}$/;
/** `ref'd by X`, `drives for X`, `owns X`: one capital that no list knows. */
const ONE_WORD =
  /\b(?:(?:ref(?:erred|'d|d)?|sent|seen|evaluated|treated) (?:over )?by|(?:drives|drove|driving|delivers|cooks|cooked|codes|temps|freelances|consults|interned|bartends|rides|hauls|welds|teaches|taught) (?:for|at)|rehab (?:at|in)|detox(?:ed)? (?:at|in)|inpatient (?:at|in)|outpatient (?:at|with)|infusions? at|meds from|(?:fired|laid off|hired|recruited) (?:from|by)) (?:the )?$/;
const SMALL_CUE =
  /\b(?:inpatient at|inpt at|outpatient at|rehab at|detox at|works? (?:at|for)|working (?:at|for)|worked (?:at|for)|employed (?:at|by)|job (?:at|with)|jobs at|hired (?:at|by)|fired from|laid off from|quit|quits|manager at|mgr at|nurse at|cook at|driver (?:at|for)|shifts? at|hospitali[sz]ed at|hospitlized at|admitted to|goes to school at|student at|teaches at|grade at|guy from|one from|goes to|referr?ed by \S+ \S+ from|refer(?:r)?ed from) $/;

/** `at Willow Creek Counseling`, `via Blue Heron Wellness`, `Facility: …`; employers in small letters. */
export function atCapitals({ lower }: Prepared, reading: Reading): Candidate[] {
  const { tokens, keys, flags } = reading;
  const found: Candidate[] = [];
  const add = (start: number, end: number, confidence: number, cued: boolean): void => {
    found.push({
      start: tokens[start]!.start,
      end: tokens[end - 1]!.end,
      category: 'organisation',
      confidence,
      reason: REASON,
      cued,
    });
  };
  for (let index = 1; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'word' || token.startsLine) continue;
    const before = keys[index - 1]!;
    if (token.shape === 'lower') {
      if (/^(?:at|for|by|from|with|to|quit|quits)$/.test(before)) small(reading, lower, index, add);
      continue;
    }
    if (before === ':' || before === '=') {
      if (LABEL.test(lower.slice(Math.max(0, token.start - 32), token.start))) {
        const end = endOf(reading, index);
        if (ownWords(reading, index, end) > 0) add(index, end, 0.75, true);
      }
      continue;
    }
    if (
      /^(?:by|for|at|in|with|from|the)$/.test(before) &&
      token.shape !== 'upper' &&
      token.text.length > 4 &&
      !reading.isHeading(index) &&
      (flags[index]! &
        (Flag.word |
          Flag.common |
          Flag.first |
          Flag.last |
          Flag.drug |
          Flag.term |
          Flag.region |
          Flag.city |
          Flag.eponym)) ===
        0 &&
      ONE_WORD.test(lower.slice(Math.max(0, token.start - 44), token.start))
    ) {
      const end = endOf(reading, index);
      if (!/^(?:syndrome|disease|scale|score|test|criteria)$/.test(keys[end] ?? '')) {
        add(index, end, 0.6, true);
        continue;
      }
    }
    // "was discharged from WakeMed": a capital inside the word behind a verb of care
    if (
      token.shape === 'mixed' &&
      token.text.length > 4 &&
      /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u.test(token.text) &&
      /^(?:at|to|from|@|for|by)$/.test(before) &&
      flags[index] === 0 &&
      CARE_OR_WORK.test(lower.slice(Math.max(0, token.start - 48), token.start))
    ) {
      add(index, index + 1, 0.72, true);
      continue;
    }
    const the = before === 'the' ? 2 : 1;
    const cue = keys[index - the]!;
    const moved = cue === 'to' && MOVED_TO.test(lower.slice(Math.max(0, token.start - 44), token.start));
    if (
      (!moved && !/^(?:at|via|from|c\/o|through)$/.test(cue)) ||
      tokens[index - the + 1]!.startsLine ||
      NEVER.test(keys[index]!) ||
      reading.isHeading(index) ||
      reading.isShouted(index)
    )
      continue;
    const end = endOf(reading, index);
    const capitals = keys.slice(index, end).filter((_, at) => isCapital(reading, index + at)).length;
    if (
      (moved || CARE_FROM.test(lower.slice(Math.max(0, token.start - 44), token.start))) &&
      capitals === 1 &&
      end === index + 1 &&
      token.shape === 'title' &&
      token.text.length > 4 &&
      (flags[index]! & ~Flag.phrase & ~Flag.last) === 0
    ) {
      add(index, end, 0.55, true);
      continue;
    }
    if (
      cue === 'at' &&
      capitals === 1 &&
      end === index + 1 &&
      token.shape === 'title' &&
      token.text.length > 4 &&
      (flags[index]! & ~Flag.phrase) === 0
    ) {
      add(index, end, 0.5, false);
      continue;
    }
    if (
      capitals < 2 ||
      ownWords(reading, index, end) === 0 ||
      ((flags[index]! & (Flag.region | Flag.first)) !== 0 && capitals === 2 && (flags[index + 1]! & Flag.last) !== 0)
    )
      continue;
    add(index, end, cue === 'at' ? 0.75 : 0.6, false);
  }
  return found;
}

function endOf(reading: Reading, start: number): number {
  const { tokens, keys } = reading;
  let end = start + 1;
  while (end < start + 8 && tokens[end] && !tokens[end]!.startsLine) {
    if (isCapital(reading, end) && !TITLES.has(keys[end]!)) end++;
    else if (
      tokens[end]!.text === '.' &&
      !tokens[end]!.spaced &&
      /^(?:st|mt|ft)$/.test(keys[end - 1]!) &&
      isCapital(reading, end + 1)
    )
      end += 2;
    else if (
      /^(?:of|the|and|&|for|de|-|'|\/|la|in)$/.test(keys[end]!) &&
      isCapital(reading, end + 1) &&
      !TITLES.has(keys[end + 1]!) &&
      !tokens[end + 1]!.startsLine &&
      (keys[end] !== 'in' || (reading.flags[end + 1]! & Flag.city) !== 0) &&
      (keys[end] !== 'and' || tokens[end - 1]!.shape !== 'lower')
    )
      end++;
    else break;
  }
  return end;
}

/** Words that are no trade, no drug, no eponym and no state. */
function ownWords({ tokens, keys, flags }: Reading, start: number, end: number): number {
  let own = 0;
  for (let at = start; at < end; at++) {
    if (
      tokens[at]!.kind === 'word' &&
      tokens[at]!.shape !== 'lower' &&
      tokens[at]!.text.length > 2 &&
      !GENERIC.has(keys[at]!) &&
      !GENERIC_BODY.has(keys[at]!) &&
      (flags[at]! & (Flag.region | Flag.drug | Flag.term | Flag.eponym)) === 0
    )
      own++;
  }
  return own;
}

/** Employers and clinics in small letters: words that are no ordinary ones behind a cue of work or care. */
function small(
  reading: Reading,
  lower: string,
  index: number,
  add: (start: number, end: number, confidence: number, cued: boolean) => void,
): void {
  const { tokens, keys, flags } = reading;
  const bits = flags[index]!;
  const strange = (bits & (Flag.word | Flag.common | Flag.drug | Flag.region)) === 0 && tokens[index]!.text.length > 2;
  const known = (bits & Flag.term) !== 0 || keys[index] === 'st';
  const headed =
    (bits & (Flag.common | Flag.drug | Flag.region)) === 0 &&
    /^(?:recovery|ketamine|wellness|pain|counseling|memorial|high|elementary|academy|prep|medical|health|hospital|clinic)$/.test(
      keys[index + 1] ?? '',
    ) &&
    !GENERIC.has(keys[index]!);
  if (
    (!strange && !known && !headed) ||
    GENERIC_BODY.has(keys[index]!) ||
    !SMALL_CUE.test(lower.slice(Math.max(0, tokens[index]!.start - 44), tokens[index]!.start))
  )
    return;
  let end = index + 1;
  while (
    end < index + 4 &&
    tokens[end]?.kind === 'word' &&
    !tokens[end]!.startsLine &&
    ((flags[end]! & (Flag.common | Flag.word)) === 0 ||
      /^(?:memorial|general|medical|health|high|elementary|hospital|clinic|school|college|university|recovery|pain|ketamine|wellness|center)$/.test(
        keys[end]!,
      ))
  )
    end++;
  add(index, end, 0.6, true);
}
