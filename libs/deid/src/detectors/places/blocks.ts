import { Flag } from '../../data/flags';
import type { Reading } from '../../data/reading';
import { matchesOf } from '../../matches';
import type { Candidate, Prepared } from '../../types';
import { isCapital, regionAt } from './shared';

const REASON = 'This looks like part of a postal address.';
const UNIT =
  /(?<![\p{L}\p{N}])(?:apt|apartment|suite|ste|flat|wohnung|appartement)\.? ?#?\d{1,5}[a-z]?(?![\p{L}\p{N}])/giu;
const FORCES =
  /(?<![\p{L}\p{N}])(?:(?:uscgc|uss|usns|usnv|usnumb|psc|unit|cmr)[^\n]{1,30}[\n,] ?)?(?:fpo|apo|dpo),? a[aep],? \d{5}(?:-\d{4})?/giu;
const CUE =
  /\b(?:lives? (?:at|on)|living at|resid(?:es|ing) at|address(?:es)?(?: is| are|:| to|, here (?:they|it) (?:is|are):)|(?:billing|mailing|shipping|home|street) address:?|taxi to|station is on|located (?:at|on)|return(?:ed)? to|meet (?:me|you|us) at|meet \w+ at \w+,|(?:sent|delivered|shipped|mailed|forwarded|send a new one|arrived) (?:to|at)|drops you off at|address of [^\n]{2,40} is|it is|to the same:|wohnhaft|domicile|demeurant|domicilio|please visit) ?$/;
/** The last words of those. */
const CUE_ENDS = new Set([
  'at',
  'on',
  'is',
  'are',
  ':',
  ',',
  'to',
  'address',
  'wohnhaft',
  'domicile',
  'demeurant',
  'domicilio',
  'visit',
]);
const UNIT_SIGN = /(?:apt|apartment|suite|ste|flat|wohnung|appartement)\.? ?#?\d/;
const FORCES_SIGN = /[fad]po,? a/;
const SMALL =
  /^(?:de|la|del|della|di|du|des|do|da|dos|van|der|den|nad|u|rkp|ul|ulica|nan|st|le|les|l'|d'|av|str|km|nr|no|and|zu|am|im|bei|apt|suite|a|e|y|og|i|na|pod)$/;

/** Addresses of other countries: flats, blocks of short lines, numbers beside capitals behind words that ask for an address. */
export function blocks({ text, lower }: Prepared, reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  if (FORCES_SIGN.test(lower))
    for (const match of matchesOf(text, FORCES))
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        category: 'place',
        confidence: 0.9,
        reason: REASON,
        cued: true,
      });
  let last = -1;
  for (const match of UNIT_SIGN.test(lower) ? matchesOf(text, UNIT) : []) {
    const hit = blockAround(reading, match.index, match.index + match[0].length);
    found.push(hit);
    last = hit.end;
  }
  const { tokens } = reading;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.start < last || (token.kind !== 'number' && !isCapital(reading, index))) continue;
    if (
      !CUE_ENDS.has(tokens[index - 1]?.lower ?? '') ||
      !CUE.test(lower.slice(Math.max(0, token.start - 48), token.start).replace(/\n/g, ' '))
    )
      continue;
    const end = runEnd(reading, index);
    const part = tokens.slice(index, end);
    const digits =
      part.some(({ kind, text: own }) => kind === 'number' && own.length < 7) &&
      part.some(({ kind, text: own }) => kind === 'word' && own.length > 2);
    if (!digits || part.length < 2 || /^(?:bp|hr|age|dose|day|week|phq|gad)$/.test(reading.keys[index]!)) continue;
    if (
      !part.some(
        ({ kind, shape }, at) =>
          kind === 'word' &&
          shape !== 'lower' &&
          (reading.flags[index + at]! & (Flag.common | Flag.drug | Flag.term)) === 0,
      )
    )
      continue;
    found.push({
      start: token.start,
      end: tokens[end - 1]!.end,
      category: 'place',
      confidence: 0.8,
      reason: REASON,
      cued: true,
    });
    index = end - 1;
  }
  return found;
}

/** Over capitals, numbers and the small words of addresses, over lines too. */
function runEnd(reading: Reading, start: number): number {
  const { tokens, keys } = reading;
  let end = start;
  for (let at = start; at < tokens.length && at < start + 18; at++) {
    const token = tokens[at]!;
    if (tokens[at + 1]?.text === ':' || (token.startsLine && at > start && tokens[at + 2]?.text === ':')) break;
    if (
      token.kind === 'mark'
        ? !/^[,./'#-]$/.test(token.text)
        : token.kind === 'word' && token.shape === 'lower' && !SMALL.test(keys[at]!)
    )
      break;
    if (
      token.text === '.' &&
      tokens[at + 1] &&
      !tokens[at + 1]!.startsLine &&
      isCapital(reading, at + 1) &&
      (tokens[at - 1]!.text.length > 4 || (reading.flags[at + 1]! & Flag.common) !== 0)
    )
      break;
    if (token.kind !== 'mark' && !(token.kind === 'word' && token.shape === 'lower')) end = at + 1;
  }
  return end;
}

/** The line of a flat back to its beginning or to a word in small letters, and the short lines behind it. */
function blockAround(reading: Reading, unitStart: number, unitEnd: number): Candidate {
  const { tokens, keys } = reading;
  let first = tokens.findIndex(({ end }) => end > unitStart);
  let end = tokens.findIndex(({ end: own }) => own >= unitEnd) + 1;
  const unit = first;
  for (let at = first - 1, lines = 0; at >= 0 && unit - at < 12; at--) {
    const token = tokens[at]!;
    if (tokens[at + 1]!.startsLine && ++lines > 1) break;
    if (/^[:;!?()]$/.test(token.text) || (token.kind === 'word' && token.shape === 'lower' && !SMALL.test(keys[at]!)))
      break;
    if (token.kind === 'number' && token.text.length < 7) first = at;
    else if (
      token.kind === 'word' &&
      token.shape !== 'lower' &&
      first < unit &&
      tokens[at + 1]!.startsLine === false &&
      at === first - 1 &&
      /^(?:ul|via|rue|calle|rua)$/.test(keys[at]!)
    )
      first = at;
  }
  // A street before its number: "Via Franscini 71 Suite 838".
  while (first > 0 && isCapital(reading, first - 1) && !tokens[first]!.startsLine && unit - first < 8) first--;
  for (let lines = 0; end < tokens.length && lines < 5;) {
    let stop = end;
    while (stop < tokens.length && (stop === end || !tokens[stop]!.startsLine)) stop++;
    const line = tokens.slice(end, stop);
    const comma = /^[,.]$/.test(line[0]?.text ?? '');
    const fits =
      line.length <= 7 &&
      line.every(
        ({ kind, shape, text: own, lower }, at) =>
          kind === 'number' ||
          (kind === 'word' && (shape !== 'lower' || SMALL.test(lower))) ||
          (kind === 'mark' && /^[,.?'-]$/.test(own) && at < 7),
      );
    if (!fits && !comma) break;
    if (!fits) {
      end = runEnd(reading, end + 1);
      break;
    }
    const country = line.findIndex((_, at) => regionAt(reading, end + at) > 0);
    end = stop;
    lines++;
    if (country >= 0 || /^\d{4,6}$/.test(line.at(-1)?.text ?? '')) break;
  }
  while (end > unit && tokens[end - 1]!.kind === 'mark') end--;
  const from = Math.min(tokens[first]!.start, unitStart);
  return {
    start: from,
    end: Math.max(tokens[end - 1]!.end, unitEnd),
    category: 'place',
    confidence: 0.85,
    reason: REASON,
    cued: true,
  };
}
