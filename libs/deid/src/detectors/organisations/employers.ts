import { Flag } from '../../data/flags';
import type { Reading } from '../../data/reading';
import type { Candidate, Prepared } from '../../types';
import { TITLES } from '../names/cues';
import { isCapital } from '../places/shared';
import { EMPLOYING, GENERIC_BODY, PUBLIC } from './words';

const REASON = 'This looks like an employer, a school or a group that points to a person.';
const LOWER_TAIL =
  /^(?:diner|bakery|cafe|café|restaurant|bar|pub|garage|salon|shop|store|plant|factory|farm|ranch|dealership|warehouse|hotel|gym|church|school|company|firm|office|mill|mine|brewery|winery|pharmacy|library|museum|market|deli|casino|ballet|orchestra|choir|club|team|league|newspaper|station|branch|location|site|campus|dispensary|spa|clinic)$/;
const NEVER =
  /^(?:day|week|month|session|visit|phase|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|i|he|she|they|it|we|english|spanish)$/;

/** Capitals behind `works at`, `employer:`, `attends`, `owns`. */
export function employers({ lower }: Prepared, reading: Reading): Candidate[] {
  const { tokens, keys, flags } = reading;
  const found: Candidate[] = [];
  for (let index = 1; index < tokens.length; index++) {
    if (
      !isCapital(reading, index) ||
      tokens[index]!.startsLine ||
      (isCapital(reading, index - 1) && tokens[index - 1]!.shape !== 'lower' && keys[index - 1] !== 'the')
    )
      continue;
    const before = keys[index - 1]!;
    if (
      !/^(?:at|for|by|with|from|in|the|a|an|of|to|on|aboard|is|was|called|named|:|-|,|\(|coaches|coached|owns|runs|founded|manages|quit|quits|joined|joining|quitting|attends?|attended|attending)$/.test(
        before,
      )
    )
      continue;
    const head = lower.slice(Math.max(0, tokens[index]!.start - 70), tokens[index]!.start);
    if (!EMPLOYING.test(head)) continue;
    const end = endOf(reading, index);
    if (
      TITLES.has(keys[index]!) ||
      (end === index + 1 &&
        tokens[index]!.shape === 'upper' &&
        tokens[index]!.text.length < 4 &&
        !(tokens[index]!.text.length === 3 && /\b(?:works?|worked|working|job) (?:at|for) (?:the )?$/.test(head)))
    )
      continue;
    const own = keys.slice(index, end).some((key, at) => isOwn(reading, index + at, key));
    if (!own || NEVER.test(keys[index]!) || PUBLIC.has(keys[index]!)) continue;
    const first = (flags[index]! & Flag.first) !== 0 && end === index + 1;
    const loose = /(?:quit|joined|joining|coaches|coached|manages|in|by|with|to|is|was|,|-) (?:the |a |an )?$/.test(
      head,
    );
    const confidence =
      (first ? 0.4 : loose ? 0.5 : 0.8) - (tokens[index]!.shape === 'upper' && end === index + 1 ? 0.25 : 0);
    found.push({
      start: tokens[index]!.start,
      end: tokens[end - 1]!.end,
      category: 'organisation',
      confidence,
      reason: REASON,
      cued: true,
    });
    index = end - 1;
  }
  return found;
}

function endOf(reading: Reading, start: number): number {
  const { tokens, keys } = reading;
  let end = start + 1;
  while (end < start + 8 && tokens[end] && !tokens[end]!.startsLine) {
    if (TITLES.has(keys[end]!) || (tokens[end]!.shape === 'lower' && TITLES.has(keys[end + 1] ?? ''))) break;
    if (
      isCapital(reading, end) ||
      (tokens[end]!.kind === 'number' && isCapital(reading, end - 1) && tokens[end]!.text.length <= 4)
    )
      end++;
    else if (
      /^(?:of|the|and|&|for|de|-|'|\/)$/.test(keys[end]!) &&
      (isCapital(reading, end + 1) || (keys[end] === 'of' && keys[end + 1] === 'the' && isCapital(reading, end + 2))) &&
      !tokens[end + 1]!.startsLine
    )
      end++;
    else break;
  }
  while (end > start + 1 && /^(?:of|the|and|&|for|de|-|'|\/)$/.test(keys[end - 1]!)) end--;
  return tokens[end] && LOWER_TAIL.test(keys[end]!) && !tokens[end]!.startsLine ? end + 1 : end;
}

/** A word of its own: no trade, no subject, no drug. */
const isOwn = ({ flags, tokens }: Reading, index: number, key: string): boolean =>
  tokens[index]!.kind === 'word' &&
  tokens[index]!.shape !== 'lower' &&
  key.length > 1 &&
  !GENERIC_BODY.has(key) &&
  (flags[index]! & (Flag.region | Flag.drug)) === 0;
