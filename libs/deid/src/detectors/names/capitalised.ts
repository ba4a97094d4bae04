import { Flag } from '../../data/flags';
import type { Reading } from '../../data/reading';
import type { Candidate, Prepared } from '../../types';
import { BEFORE_PERSON, PERSONS, TITLES } from './cues';
import { around } from './context';
import { judge } from './judge';
import { partOf, runFrom } from './runs';

const REASON = 'This looks like the name of a person.';
const CUED = 'The words beside it say that this is the name of a person.';

/** Offset behind `Jr`, `III`. */
function suffixed({ tokens }: Reading, index: number): number | undefined {
  const at = tokens[index]?.text === ',' ? index + 1 : index;
  const token = tokens[at];
  return token && !token.startsLine && /^(?:Jr|Sr|JR|SR|II|III|IV)$/.test(token.text) ? token.end : undefined;
}

/** `Dr. Pain`: whatever stands in a capital behind such a title. */
function titledWord(reading: Reading, index: number): boolean {
  const { tokens, keys } = reading;
  const before = tokens[index - 1]?.text === '.' ? index - 2 : index - 1;
  if (
    before < 0 ||
    tokens[index]!.shape !== 'title' ||
    tokens[index]!.startsLine ||
    !/^(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof)$/.test(tokens[before]!.text)
  )
    return false;
  return (
    !reading.isHeading(index) &&
    !/^(?:office|visit|appointments?|notes?|orders?|said|says|on|in|at|and|or|who|right|wrong|clean|pepper|dash|rogers|potato|google|no|evil|strangelove|coffee|feelgood|seuss|phil|oz)$/.test(
      keys[index]!,
    ) &&
    ((reading.flags[index]! & Flag.drug) === 0 || (reading.flags[index]! & (Flag.first | Flag.last)) !== 0)
  );
}

/** It opens a sentence rather than what a label announces. */
const opensSentence = (reading: Reading, index: number): boolean =>
  reading.startsSentence(index) && reading.tokens[index - 1]?.text !== ':';

const PARTICLE = /^(?:van|von|der|den|de|la|del|della|di|da|dos|do|bin|ibn|al|el|ter|ten|zu|zur|du|af)$/;

/** Particles before a surname behind a title or a person: `Mr. van der Heijden`. */
function behindParticles({ tokens, keys }: Reading, start: number): number {
  let first = start;
  while (first > 0 && start - first < 3 && PARTICLE.test(keys[first - 1]!) && !tokens[first]!.startsLine) first--;
  if (first === start) return start;
  const before = keys[tokens[first - 1]?.text === '.' ? first - 2 : first - 1] ?? '';
  return TITLES.has(before) || PERSONS.has(before) || BEFORE_PERSON.has(before) ? first : start;
}

/** Labels behind which the whole of what follows is the name. */
const NAME_LABEL =
  /(?:^|[\n|,;\t] ?)(?:(?:patient|client|pt|member|subscriber|full|legal)(?:'?s)? name|name|patient|client|pt|member|resident|insured|subscriber)[ \t]*[:=][ \t]*$/;
const NEXT_LABEL = /^(?:mrn|dob|age|sex|gender|ssn|date|phone|tel|address|id|room|dos|admit|provider|acct|account)$/;

/** Index behind the capitals that a label for names announces: `NAME: SHIRIN TRUE`. */
function labelledEnd(reading: Reading, lower: string, start: number, end: number): number {
  const { tokens, keys } = reading;
  if (!NAME_LABEL.test(lower.slice(Math.max(0, tokens[start]!.start - 32), tokens[start]!.start))) return end;
  let at = end;
  while (
    at < start + 5 &&
    tokens[at] &&
    !tokens[at]!.startsLine &&
    tokens[at]!.kind === 'word' &&
    tokens[at]!.shape !== 'lower' &&
    !NEXT_LABEL.test(keys[at]!) &&
    tokens[at + 1]?.text !== ':'
  )
    at++;
  return at;
}

/** A word before a surname that no list has as a first name: `Amaryllis Quent, 19`. */
function isRareFirst(reading: Reading, index: number): boolean {
  const { tokens, flags } = reading;
  const token = tokens[index]!;
  return (
    token.shape === 'title' &&
    !tokens[index + 1]!.startsLine &&
    token.text.length > 2 &&
    (flags[index]! & (Flag.common | Flag.word | Flag.drug | Flag.term | Flag.region | Flag.eponym)) === Flag.word &&
    !reading.isHeading(index)
  );
}

/** `they call him Spike`: any word in a capital but a day, a month and a relative. */
function isCalled(reading: Reading, text: string, lower: string, index: number): boolean {
  const token = reading.tokens[index]!;
  if (index === 0 || !/^(?:me|him|her|them|by|to|nicknamed|nickname|is|was|["'(])$/.test(reading.keys[index - 1]!))
    return false;
  if (
    token.kind !== 'word' ||
    token.shape !== 'title' ||
    token.text.length < 3 ||
    token.startsLine ||
    reading.isHeading(index) ||
    (reading.flags[index]! & (Flag.region | Flag.drug | Flag.term)) !== 0
  )
    return false;
  return (
    !/day$|^(?:mom|mum|dad|daddy|mommy|back|today|tomorrow|later|again|doctor|dr|mr|mrs|ms|sir|bipolar|crazy)$/.test(
      reading.keys[index]!,
    ) && around(reading, text, lower, index, index + 1).called
  );
}

const JOINS = /^(?:,|and|&|or|\/)$/;

/** Capitalised names. */
export function capitalised({ text, lower }: Prepared, reading: Reading): Candidate[] {
  const { tokens, keys, flags } = reading;
  const found: Candidate[] = [];
  /** End of the last name found for sure, in tokens: what `and` joins to it is a name too. */
  let sureEnd = -1;
  for (let index = 0; index < tokens.length; index++) {
    const part = partOf(reading, index);
    if (part === 'none' && tokens[index]!.kind === 'word' && titledWord(reading, index)) {
      const token = tokens[index]!;
      // "Dr. Two Bulls"
      const last =
        !reading.isPossessive(index) &&
        tokens[index + 1]?.shape === 'title' &&
        !tokens[index + 1]!.startsLine &&
        (partOf(reading, index + 1) !== 'none' ||
          /^(?:bulls|cloud|horse|feather|bear|elk|wolf|eagle|hawk|bird|moon|sky|star|water|woman|man)$/.test(
            keys[index + 1]!,
          ))
          ? index + 1
          : index;
      found.push({
        start: token.start,
        end: reading.isPossessive(last) ? tokens[last]!.end - 2 : tokens[last]!.end,
        category: 'name',
        confidence: 0.85,
        reason: CUED,
        cued: true,
      });
      index = last;
      continue;
    }
    if (part === 'none' && isCalled(reading, text, lower, index)) {
      found.push({
        start: tokens[index]!.start,
        end: tokens[index]!.end,
        category: 'name',
        confidence: 0.8,
        reason: CUED,
        cued: true,
        ofPatient: true,
      });
      continue;
    }
    if (
      part === 'none' &&
      tokens[index]!.kind === 'word' &&
      tokens[index]!.shape === 'title' &&
      tokens[index]!.text.length > 2 &&
      !tokens[index]!.startsLine &&
      (flags[index]! & (Flag.common | Flag.region | Flag.drug | Flag.term | Flag.eponym)) === 0 &&
      !reading.isHeading(index)
    ) {
      // "my client Vesper has", "neighbor, Buzz,"
      const near = around(reading, text, lower, index, index + 1);
      if (
        near.wordPerson &&
        (near.acts ||
          near.moves ||
          near.described ||
          /^[,.;)]$/.test(tokens[index + 1]?.text ?? '.') ||
          (tokens[index + 1]?.kind === 'word' && tokens[index + 1]!.shape === 'lower'))
      )
        found.push({
          start: tokens[index]!.start,
          end: reading.isPossessive(index) ? tokens[index]!.end - 2 : tokens[index]!.end,
          category: 'name',
          confidence: 0.74,
          reason: CUED,
          cued: true,
          ofPatient: true,
        });
    }
    // "K-Dur", "T-Score"
    if (
      part === 'none' ||
      (index > 1 && tokens[index - 1]!.text === '-' && !tokens[index]!.spaced && tokens[index - 2]!.text.length === 1)
    )
      continue;
    // The first word of a sentence: "Press Ctrl", "Every Monday".
    if (part === 'last' && (flags[index]! & Flag.common) !== 0 && opensSentence(reading, index)) continue;
    const run = runFrom(reading, index);
    // "Duarte-1", "iris hypoplasia": a variant by its number
    if (
      run.parts.length === 1 &&
      tokens[run.end]?.text === '-' &&
      !tokens[run.end]!.spaced &&
      tokens[run.end + 1]?.kind === 'number' &&
      !tokens[run.end + 1]!.spaced &&
      tokens[run.end + 1]!.text.length < 3
    )
      continue;
    run.start = behindParticles(reading, run.start);
    const near = around(reading, text, lower, run.start, run.end);
    const { confidence: own, cued } = judge(reading, run, near);
    const joins =
      own < 0.7 &&
      isJoined(reading, run.start, run.end, sureEnd) &&
      run.parts.every((each) => each !== 'place') &&
      (flags[run.start]! & Flag.eponym) === 0;
    const confidence = joins ? 0.72 : own;
    if (confidence > 0) {
      if (run.start > 0 && (near.described || near.signs || near.speaks) && isRareFirst(reading, run.start - 1))
        run.start--;
      if (near.label) run.end = labelledEnd(reading, lower, run.start, run.end);
      const last = tokens[run.end - 1]!;
      const end = reading.isPossessive(run.end - 1) ? last.end - 2 : (suffixed(reading, run.end) ?? last.end);
      found.push({
        start: tokens[run.start]!.start,
        end,
        category: 'name',
        confidence,
        reason: cued ? CUED : REASON,
        cued,
        ofPatient: near.ofPatient,
      });
      if (confidence >= 0.85 && !reading.isPossessive(run.end - 1)) sureEnd = run.end;
    }
    index = run.end - 1;
  }
  return found;
}

/** `Priyanka and Dess`, `Dawn and Sarah`: joined to a sure name before or to a first name behind. */
function isJoined(reading: Reading, start: number, end: number, sureEnd: number): boolean {
  const { tokens, keys, flags } = reading;
  if (
    reading.isHeading(start) ||
    reading.isShouted(start) ||
    (flags[start]! & (Flag.region | Flag.drug | Flag.term)) !== 0
  )
    return false;
  if (sureEnd > 0 && sureEnd === start - 1 && JOINS.test(keys[start - 1]!) && !tokens[start]!.startsLine)
    return (flags[start]! & Flag.common) === 0 || partOf(reading, start) === 'ambiguous';
  return (
    (keys[end] === 'and' || keys[end] === '&') &&
    partOf(reading, start) === 'ambiguous' &&
    partOf(reading, end + 1) === 'first' &&
    (flags[end + 1]! & Flag.firstTop) !== 0
  );
}
