import { Flag } from '../../data/flags';
import type { Reading } from '../../data/reading';
import { matchesOf } from '../../matches';
import type { Candidate, Prepared } from '../../types';
import { cityAt, isCapital, placeOf, REASON } from './shared';
import { GENERIC } from './words';

const HEADS =
  /^(?:bridge|pass|cove|creek|heights|falls|valley|ridge|lake|river|canyon|harbor|harbour|bay|springs|hollow|grove|island|islands|beach|mountain|mountains|peninsula|park|square|mall|airport|pier|estates|villas|village|towers|apartments|reservoir|dam|marina|forest|woods|bluff|bluffs|junction|trailer|arena|stadium|speedway|fairgrounds|cemetery|lighthouse|boardwalk|plantation|pueblo|mesa|lodge)$/;
/** Types of places that are other words too: only behind a word of place. */
const WEAK_HEADS =
  /^(?:bend|flats|landing|wharf|terrace|way|point|quay|crossing|mills?|fork|trail|shoals|ford|ferry|gap|run|hollow|ridge|glen|alley|row|docks?|slough|bayou|gulch|knoll|common|green)$/;
const PLACING = /^(?:on|at|near|off|by|along|outside|to|from|in|around|through|over|under|behind|past|of)$/;
const NO_HEADS_OF =
  /^(?:still|pressure|trigger|turning|mountain|set|data|end|starting|talking|boiling|breaking|focal|time|sleep|visual|high|low|safe|mind|body|spiritual|rocky|dead|jurassic|south|central|theme|state|national|city|dog|water|ball|sun|moon|new|old|green|black|white|red|blue|big|little)$/;
const LABEL =
  /(?:^|[\n|;,\t"'{]|\. ?)[ \t]*(?:city|town|city\/town|home ?town|birthplace|place of birth|born in|county|address|home address|mailing address|street(?: address)?|residence|résidence|adresse|dirección|direccion|location|neighborhood|lives in|ciudad|ville|ort|wohnort|parish)["']?[ \t]?[:=][ \t]*["']?$/;

/** Bridges, creeks, parks; saints without what they patronise; what a form calls a town. */
export function landmarks({ text, lower }: Prepared, reading: Reading): Candidate[] {
  const { tokens, keys, flags } = reading;
  const found: Candidate[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (!isCapital(reading, index)) continue;
    if (
      index > 0 &&
      !tokens[index]!.startsLine &&
      /^[:="']$/.test(tokens[index - 1]!.text) &&
      LABEL.test(lower.slice(Math.max(0, tokens[index]!.start - 30), tokens[index]!.start))
    ) {
      const end = lineRun(reading, index);
      if (!GENERIC.has(keys[index]!) || end - index > 1) {
        found.push(
          placeOf(reading, index, end, (flags[index]! & Flag.common) !== 0 && end - index === 1 ? 0.5 : 0.88, true),
        );
        index = end - 1;
      }
      continue;
    }
    const saint = keys[index] === 'st' || keys[index] === 'saint' || keys[index] === 'ste';
    if (saint) {
      const name = tokens[index + 1]?.text === '.' ? index + 2 : index + 1;
      if (
        isCapital(reading, name) &&
        !tokens[name]!.startsLine &&
        (reading.isPossessive(name) || keys[name]!.endsWith('s')) &&
        !reading.isHeading(index)
      )
        found.push(placeOf(reading, index, throughOn(reading, name + 1), 0.8));
      continue;
    }
    const weak = !HEADS.test(keys[index]!) && WEAK_HEADS.test(keys[index]!);
    if (
      (!weak && !HEADS.test(keys[index]!)) ||
      reading.isHeading(index) ||
      reading.isShouted(index) ||
      tokens[index]!.startsLine
    )
      continue;
    let start = index;
    while (
      index - start < 3 &&
      start > 0 &&
      isCapital(reading, start - 1) &&
      !tokens[start]!.startsLine &&
      !/^(?:the|in|at|near|on|our|she|he|they|i|his|her|my|and|when|from)$/.test(keys[start - 1]!)
    )
      start--;
    if (
      start === index ||
      (index - start === 1 &&
        (NO_HEADS_OF.test(keys[start]!) || (reading.startsSentence(start) && (flags[start]! & Flag.word) !== 0)))
    )
      continue;
    if ((flags[start]! & (Flag.region | Flag.drug | Flag.term)) !== 0) continue;
    if (
      weak &&
      (!PLACING.test(keys[keys[start - 1] === 'the' ? start - 2 : start - 1] ?? '') ||
        tokens[start]!.startsLine ||
        (index - start === 1 && (flags[start]! & Flag.common) !== 0 && !reading.isPossessive(start)))
    )
      continue;
    found.push(placeOf(reading, start, index + 1, 0.72, weak && (flags[start]! & Flag.eponym) === 0));
  }
  for (const match of lower.includes('our lady') || lower.includes('queen of') || lower.includes('star of')
    ? matchesOf(text, MARIAN)
    : [])
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      category: 'place',
      confidence: 0.8,
      reason: REASON,
    });
  return found;
}

/** `on Route 117`, `off County Road 44`. */
const ROUTE =
  /(?<=\b(?:on|off|at|near|along|down|from|by|to) )(?:(?:Old|State|County|US|U\.S\.) )?(?:Route|Rte\.?|Highway|Hwy\.?|Road|Interstate|Rural Route|CR|SR) \d{1,4}[A-Z]?(?![\w-]|[.,]\d| ?(?:mg|mcg|ml|hours?|minutes?))/g;

/** Roads that have a number for a name. */
export const routes = ({ text }: Prepared): Candidate[] =>
  (/\b(?:R|H|CR|SR|Inter)\w*\.? \d/.test(text) ? matchesOf(text, ROUTE) : []).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    category: 'place',
    confidence: 0.75,
    reason: REASON,
    cued: true,
  }));

/** Hospitals, schools and churches under a title of Mary. */
const MARIAN =
  /(?<!\p{L})(?:Our Lady|Queen|Star) of (?:the )?\p{Lu}[\p{L}']+(?: (?:Hospital|Medical Center|Church|School|Academy|Parish|\p{Lu}\p{Ll}+))*/gu;

/** `St. Vincent's on Hawthorne` */
function throughOn(reading: Reading, end: number): number {
  return reading.keys[end] === 'on' && isCapital(reading, end + 1) ? end + 2 : end;
}

const SMALL_SAINT = /\b(?:at|from|to) ((?:st|saint|mt|mount)\.? [a-z]{4,}(?:'s)?)(?! (?:wort|elsewhere))/g;

/** `at st vincents` in hasty messages. */
export function smallSaints({ text }: Prepared): Candidate[] {
  if (!/(?:st|saint|mt|mount)\.? /.test(text)) return [];
  return [...text.matchAll(SMALL_SAINT)].map((match) => ({
    start: match.index + match[0].length - match[1]!.length,
    end: match.index + match[0].length,
    category: 'place' as const,
    confidence: 0.72,
    reason: REASON,
    cued: true,
  }));
}

/** The capitals and numbers behind a label, to a comma with what is no state. */
function lineRun(reading: Reading, start: number): number {
  const { tokens } = reading;
  const city = cityAt(reading, start);
  let end = start + Math.max(1, city.length);
  while (
    end < start + 6 &&
    tokens[end] &&
    !tokens[end]!.startsLine &&
    (isCapital(reading, end) || /^[.'-]$/.test(tokens[end]!.text)) &&
    !(tokens[end]!.text === '.' && tokens[end - 1]!.text.length > 3)
  )
    end++;
  while (end > start + 1 && tokens[end - 1]!.kind === 'mark') end--;
  return end;
}
