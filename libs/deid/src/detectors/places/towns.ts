import { Flag } from '../../data/flags';
import { flagsOf } from '../../data/lexicon';
import type { Reading } from '../../data/reading';
import type { Candidate } from '../../types';
import { PERSONS } from '../names/cues';
import { behindRegion, cityAt, isCapital, phraseAt, placeOf } from './shared';
import { CARE_VERBS, GENERIC, LIVING } from './words';

const INTO =
  /^(?:in|at|to|from|near|of|around|outside|into|through|via|for|our|toward|towards|between|leaving|visiting|@)$/;
const AREA_HEADS =
  /^(?:county|counties|township|twp|parish|borough|precinct|district|heights|beach|springs|falls|village|city|town|suburb|neighborhood|neighbourhood|area|metro|downtown|valley|island|islands|harbor|harbour|bay|campus|reservation|barracks|fort|base|prison|jail|shelter|river|lake|creek|canyon|mountain|hills|bridge|airport|marina|park|county's|ranch|farm|estate|estates|projects|trailer|mall|plaza)$/;
const NEVER =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|day|week|month|year|visit|session|stage|grade|phase|type|class|level|step|item|room|bed|unit|floor|table|figure|appendix|section|chapter|i|ii|iii|iv)$/;

/** Cities, towns, counties and neighbourhoods. */
export function towns(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  const { tokens } = reading;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'word') continue;
    const hit = token.shape === 'lower' ? smallTown(reading, index) : (town(reading, index) ?? area(reading, index));
    if (!hit) continue;
    found.push(hit);
    while (index + 1 < tokens.length && tokens[index + 1]!.start < hit.end) index++;
  }
  return found;
}

interface Cue {
  lives: boolean;
  care: boolean;
  into: boolean;
}

/** What the words before a place say: living there, being seen there, or a preposition alone. */
function cueBefore({ tokens, keys }: Reading, start: number): Cue {
  let at = start - 1;
  if (at < 0 || tokens[start]!.startsLine) return { lives: false, care: false, into: false };
  while (
    at >= 0 &&
    /^(?:the|our|a|an|nearby|downtown|suburban|rural|north|south|east|west|greater|central|upper|lower)$/.test(
      keys[at]!,
    )
  )
    at--;
  const into = at >= 0 && INTO.test(keys[at]!);
  let lives = at >= 0 && LIVING.has(keys[at]!);
  // "is from Reading"
  if (
    at > 0 &&
    keys[at] === 'from' &&
    /^(?:male|female|man|woman|boy|girl|m|f|yo|is|was|are|am|were|comes|came|he's|she's|they're|i'm|come|pt|client|patient|hails|guy|girl|kid|man|woman|originally|friend|family)$/.test(
      keys[at - 1]!,
    )
  )
    lives = true;
  if (
    at > 0 &&
    keys[at] === 'in' &&
    (PERSONS.has(keys[at - 1]!) || /^(?:am|i'm|now|currently|year|house|back|place|home)$/.test(keys[at - 1]!))
  )
    lives = true;
  let care = false;
  for (let back = into ? 1 : 0; into && back < 5 && at - back >= 0; back++) {
    const key = keys[at - back]!;
    if (/^[.;!?]$/.test(key)) break;
    if (LIVING.has(key)) lives = true;
    if (CARE_VERBS.has(key)) care = true;
  }
  return { lives, care, into };
}

const WORDY =
  Flag.word | Flag.common | Flag.first | Flag.last | Flag.region | Flag.drug | Flag.term | Flag.eponym | Flag.ambiguous;

function town(reading: Reading, index: number): Candidate | undefined {
  const { tokens, flags, keys } = reading;
  const { length, flags: bits } = cityAt(reading, index);
  const cue = cueBefore(reading, index);
  if (length === 1 && tokens[index]!.shape === 'mixed' && !/^(?:Mc|De|La|Le|O')/.test(tokens[index]!.text))
    return undefined;
  const acronym = tokens[index]!.shape === 'upper' && !reading.isShouted(index);
  if (
    length === 0 ||
    (acronym &&
      (tokens[index]!.text.length < 4 || (bits & Flag.cityBig) === 0) &&
      length === 1 &&
      !/^(?:NYC|DFW|SLC|OKC|NOLA)$/.test(tokens[index]!.text))
  )
    return unknown(reading, index, cue);
  let end = index + length;
  // "Astoria, Queens"
  if (
    tokens[end]?.text === ',' &&
    isCapital(reading, end + 1) &&
    !tokens[end + 1]!.startsLine &&
    cue.into &&
    (flags[end + 1]! & (Flag.first | Flag.region)) === 0
  )
    end += cityAt(reading, end + 1).length > 0 ? 1 + cityAt(reading, end + 1).length : 0;
  const state = behindRegion(reading, end) > end && !((bits & Flag.eponym) !== 0 && tokens[end]!.text === 'MD');
  const plain =
    length > 1 &&
    (bits & Flag.cityBig) === 0 &&
    Array.from({ length }, (_, at) => flagsOf(keys[index + at]!)).every((bit) => (bit & Flag.word) !== 0);
  // "the Durham VA"
  if (tokens[end]?.text === 'VA' && keys[index - 1] === 'the') return placeOf(reading, index, end + 1, 0.85, true);
  const wordy = length === 1 ? (bits & WORDY) !== 0 || (flags[index]! & Flag.common) !== 0 : false;
  if (NEVER.test(keys[index]!) || (length === 1 && GENERIC.has(keys[index]!)))
    return state && (cue.lives || cue.into) ? placeOf(reading, index, end, 0.75, true) : undefined;
  if (state) return placeOf(reading, index, end, 0.93, true);
  if (cue.lives) return placeOf(reading, index, end, wordy && (bits & Flag.common) !== 0 ? 0.6 : 0.9, true);
  if (cue.care && cue.into) return placeOf(reading, index, end, wordy ? 0.75 : 0.9, true);
  if (isAreaHead(reading, end)) return placeOf(reading, index, end, wordy ? 0.6 : 0.85);
  if (plain && !cue.into) return undefined;
  if (!wordy)
    return placeOf(
      reading,
      index,
      end,
      length > 1 || (bits & Flag.cityBig) !== 0
        ? reading.isHeading(index) && !cue.into
          ? 0.5
          : 0.8
        : cue.into
          ? 0.75
          : reading.startsSentence(index) || reading.isHeading(index)
            ? 0
            : 0.5,
    );
  const ordinary = (bits & (Flag.word | Flag.common | Flag.drug | Flag.term)) !== 0;
  const person = (bits & (Flag.first | Flag.last)) !== 0;
  if (cue.into && !ordinary && /^(?:in|near|outside|around|into|visiting|leaving)$/.test(keys[index - 1] ?? ''))
    return placeOf(reading, index, end, (bits & Flag.cityBig) !== 0 || !person ? 0.75 : 0.5);
  if (
    cue.into &&
    (bits & Flag.cityBig) !== 0 &&
    (bits & (Flag.common | Flag.drug | Flag.term)) === 0 &&
    ordinary &&
    /^(?:in|from|near|via|outside|leaving|visiting)$/.test(keys[index - 1] ?? '') &&
    !reading.isHeading(index)
  )
    return placeOf(reading, index, end, 0.5);
  if (cue.into && (bits & Flag.cityBig) !== 0 && !ordinary && !(person && (bits & Flag.firstTop) !== 0))
    return placeOf(reading, index, end, 0.5);
  return undefined;
}

const isAreaHead = ({ tokens, keys }: Reading, index: number): boolean =>
  tokens[index]?.kind === 'word' &&
  !tokens[index].startsLine &&
  AREA_HEADS.test(keys[index]!) &&
  !/^(?:area|type)$/.test(keys[index]!);

/** A capitalised run that no list knows, where the words beside it ask for a place: `lives in X`, `in X, Ohio`. */
function unknown(reading: Reading, index: number, cue: Cue): Candidate | undefined {
  const { tokens, flags, keys } = reading;
  if (
    NEVER.test(keys[index]!) ||
    (!cue.lives && !cue.into) ||
    (keys[index] === 'juvenile' && keys[index + 1] === 'hall')
  )
    return undefined;
  if (
    tokens[index]!.shape === 'title' &&
    tokens[index]!.text.length > 3 &&
    /^(?:our|your|their)$/.test(keys[index - 1] ?? '') &&
    (flags[index]! & (Flag.word | Flag.common | Flag.drug | Flag.term | Flag.region | Flag.eponym)) === 0
  ) {
    const office =
      isCapital(reading, index + 1) && !tokens[index + 1]!.startsLine && (flags[index + 1]! & Flag.common) === 0
        ? index + 2
        : index + 1;
    if (/^(?:clinic|office|branch|site|campus|practice|location|facility|hospital|center)$/.test(keys[office] ?? ''))
      return placeOf(reading, index, office, 0.75, true);
  }
  let end = index;
  while (
    end < index + 4 &&
    isCapital(reading, end) &&
    (end === index || !tokens[end]!.startsLine) &&
    !NEVER.test(keys[end]!)
  ) {
    end++;
    if (
      /^[.-]$/.test(tokens[end]?.text ?? '') &&
      !tokens[end]!.spaced &&
      isCapital(reading, end + 1) &&
      (tokens[end]!.text === '-' || /^(?:st|mt|ft)$/.test(keys[end - 1]!))
    )
      end++;
  }
  if (end === index) return undefined;
  const state = behindRegion(reading, end) > end;
  const regionOnly =
    (flags[index]! & Flag.region) !== 0 ||
    (phraseAt(reading, index, 2) !== undefined &&
      (flags[index]! & Flag.phrase) !== 0 &&
      end - index === 2 &&
      /^(?:new|north|south|west|east|united|rhode|puerto|costa|sri|saudi|el|hong|sierra|great|british|nova|latin|central|middle|southeast|western|eastern)$/.test(
        keys[index]!,
      ));
  if (regionOnly) return undefined;
  const strange =
    ((flags[index]! & (Flag.word | Flag.common | Flag.drug | Flag.term)) === 0 || end - index > 1) &&
    tokens[index]!.text.length > 2 &&
    !(
      tokens[index]!.shape === 'upper' &&
      !reading.isShouted(index) &&
      end - index === 1 &&
      tokens[index]!.text.length < 5
    );
  if (state && cue.into && tokens[index]!.text.length > 2)
    return placeOf(reading, index, end, strange ? 0.9 : 0.7, true);
  if (!strange || reading.isHeading(index)) return undefined;
  const person = (flags[index]! & Flag.first) !== 0;
  const before = keys[index - 1] ?? '';
  const alone = (flags[index]! & ~Flag.phrase) === 0 && tokens[index]!.shape === 'title';
  if (
    alone &&
    (/^(?:outside|near)$/.test(before) ||
      (before === 'of' && /^(?:north|south|east|west|outside|suburb|town|village|city)$/.test(keys[index - 2] ?? '')))
  )
    return placeOf(reading, index, end, 0.72, true);
  if (
    alone &&
    before === 'in' &&
    end === index + 1 &&
    tokens[index]!.text.length > 4 &&
    !isRegionPlural(keys[index]!) &&
    !/^(?:and|or|of|the|cells?|mice|rats?|patients?|terriers?|spaniels?|retrievers?|dogs?|cattle|sheep|pigs?|cats?|horses?|chickens?|strains?|lines?|disease|syndrome|anemia)$/.test(
      keys[end] ?? '',
    )
  )
    return placeOf(reading, index, end, 0.45);
  if (cue.lives && /^(?:in|at|near|from|to|outside|around|on|into|of)$/.test(keys[index - 1] ?? ''))
    return placeOf(reading, index, end, person ? 0.6 : 0.85, true);
  return undefined;
}

/** `X County`, `Lake X`, `Fort X`, `the X neighborhood`, `X campus`. */
function area(reading: Reading, index: number): Candidate | undefined {
  const { tokens, keys, flags } = reading;
  const key = keys[index]!;
  if (
    /^(?:lake|fort|camp|mount|mt|port|point|cape|isle|rancho|villa|ft)$/.test(key) &&
    isCapital(reading, index + 1) &&
    !tokens[index + 1]!.startsLine &&
    !reading.isHeading(index) &&
    !reading.startsSentence(index) &&
    (flags[index + 1]! & Flag.common) === 0
  )
    return placeOf(reading, index, index + 2, 0.6);
  return undefined;
}

/** A city in small letters, where somebody lives or comes from there. */
function smallTown(reading: Reading, index: number): Candidate | undefined {
  if (AREA_END.test(reading.keys[index]!)) return areaBefore(reading, index);
  if (index > 0 && (reading.flags[index]! & ~Flag.phrase) === 0 && reading.tokens[index]!.text.length >= 5)
    return strangeTown(reading, index);
  if ((reading.flags[index]! & (Flag.city | Flag.phrase)) === 0 || index === 0) return undefined;
  const { length, flags: bits } = cityAt(reading, index);
  if (length === 0 || (length === 1 && (bits & (Flag.word | Flag.common | Flag.drug | Flag.term | Flag.region)) !== 0))
    return undefined;
  const cue = cueBefore(reading, index);
  const big = length > 1 || (bits & (Flag.cityBig | Flag.first | Flag.last)) === Flag.cityBig;
  if (cue.lives || (cue.care && cue.into)) return placeOf(reading, index, index + length, 0.85, true);
  if (cue.into && big) return placeOf(reading, index, index + length, 0.75);
  return length > 1 && big && (bits & Flag.cityBig) !== 0 ? placeOf(reading, index, index + length, 0.72) : undefined;
}

/** `lives in east wexcombe`: a word in small letters that no list knows. */
function strangeTown(reading: Reading, index: number): Candidate | undefined {
  const { keys, tokens } = reading;
  const start =
    /^(?:east|west|north|south|upper|lower|new|old|little|mount|lake|fort|port|st|san|santa|el|la)$/.test(
      keys[index - 1]!,
    ) && !tokens[index]!.startsLine
      ? index - 1
      : index;
  const before = `${keys[start - 2] ?? ''} ${keys[start - 1] ?? ''}`;
  return /^(?:lives?|living|lived|resides|moved|grew|born|raised|relocated|back|home|house|outside|based) (?:in|near|to|from|outside|at|around)$|^(?:up|down|out|over) in$/.test(
    before,
  )
    ? placeOf(reading, start, index + 1, 0.72, true)
    : undefined;
}

/** `Finns` beside `Finnish` */
const isRegionPlural = (key: string): boolean =>
  key.endsWith('s') && (flagsOf(key.slice(0, -1)) & (Flag.region | Flag.term)) !== 0;

const AREA_END =
  /^(?:county|township|parish|borough|precinct|neighborhood|neighbourhood|campus|barracks|reservation|prison|shelter|district|suburb|jail|ranch|estates|island)$/;

/** `Quill County`, `the Wexley neighborhood`: the capitals before the kind of area. */
function areaBefore(reading: Reading, head: number): Candidate | undefined {
  const { tokens, keys, flags } = reading;
  // "CpG island"; a juvenile hall in no town points nowhere
  if (
    (keys[head] === 'island' && tokens[head]!.shape === 'lower') ||
    (keys[head] === 'hall' && keys[head - 1] === 'juvenile')
  ) {
    if (tokens[head - 1]?.shape === 'mixed' || keys[head] === 'hall') return undefined;
  }
  let start = head;
  while (
    start > 0 &&
    head - start < 4 &&
    isCapital(reading, start - 1) &&
    !tokens[start]!.startsLine &&
    !/^(?:the|our|in|at|from)$/.test(keys[start - 1]!)
  )
    start--;
  if (start === head || (flags[start]! & (Flag.region | Flag.drug | Flag.term)) !== 0) return undefined;
  const county =
    tokens[head]!.shape !== 'lower' &&
    /^(?:county|parish|township)$/.test(keys[head]!) &&
    !reading.startsSentence(start);
  if (
    !county &&
    keys
      .slice(start, head)
      .every(
        (key, at) =>
          GENERIC.has(key) || (flags[start + at]! & Flag.common) !== 0 || tokens[start + at]!.text.length < 3,
      )
  )
    return undefined;
  const room =
    /^(?:room|rm|unit|apt|suite|bed)$/.test(keys[head + 1] ?? '') &&
    !tokens[head + 1]!.startsLine &&
    tokens[head + 2]?.kind === 'number'
      ? 2
      : 0;
  if (room > 0) return placeOf(reading, start, head + 1 + room, 0.85);
  const number =
    tokens[head + 1]?.kind === 'number' && !tokens[head + 1]!.startsLine && tokens[head]!.shape !== 'lower' ? 1 : 0;
  return placeOf(reading, start, head + 1 + number, 0.8);
}

/** The same with the kind of area in a capital: `Quill County`, `Hathersby Hall`. */
export function capitalAreas(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  reading.tokens.forEach((token, index) => {
    if (token.kind !== 'word' || token.shape === 'lower' || reading.isHeading(index) || token.startsLine) return;
    if (!AREA_END.test(reading.keys[index]!) && reading.keys[index] !== 'hall') return;
    const hit = areaBefore(reading, index);
    if (hit) found.push(hit);
  });
  return found;
}
