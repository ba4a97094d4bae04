import type { Prepared, Token } from '../types';
import { Flag } from './flags';
import { fold } from './fold';
import { flagsOf, isInflected } from './lexicon';
import { looksMedical } from './medical';
import { SUPPLEMENT } from './supplement';

/** The tokens of a text with what the lexicon knows about each of them. */
export interface Reading {
  readonly tokens: readonly Token[];
  /** Folded, in lower case, without a possessive ending. */
  readonly keys: readonly string[];
  /** See flags.ts. */
  readonly flags: Uint16Array;
  /** The token ends in `'s` or a bare apostrophe. */
  isPossessive(index: number): boolean;
  /** Its capital says nothing: the line is in capitals or in title case. */
  isShouted(index: number): boolean;
  isHeading(index: number): boolean;
  /** It begins a sentence, a line, a list item or what follows a colon. */
  startsSentence(index: number): boolean;
}

const SHOUTED = 1;
const HEADING = 2;
const cache = new WeakMap<Prepared, Reading>();

/** Read once per text, however many detectors ask. */
export function readingOf(prepared: Prepared): Reading {
  const known = cache.get(prepared);
  if (known) return known;
  const reading = read(prepared.tokens);
  cache.set(prepared, reading);
  return reading;
}

const POSSESSIVE = /'s?$/;
const OPENS = new Set(['.', '!', '?', ':', ';', '•', '*', '|', '>', '…']);

function read(tokens: readonly Token[]): Reading {
  const keys: string[] = [];
  const flags = new Uint16Array(tokens.length);
  tokens.forEach((token, index) => {
    let key = token.kind === 'word' ? fold(token.lower) : token.lower;
    if (token.kind === 'word' && key.length > 2 && key.charCodeAt(key.length - 2) === 39) key = key.replace(POSSESSIVE, '');
    keys.push(key);
    if (token.kind === 'word') flags[index] = known(key, token);
  });
  markPhrases(tokens, keys, flags);
  const lines = linesOf(tokens);
  const startsSentence = (at: number): boolean => {
    let index = at;
    while (index > 0 && !tokens[index]!.startsLine && /["'([]/.test(tokens[index - 1]!.text)) index--;
    const token = tokens[index]!;
    if (token.startsLine || index === 0) return true;
    const before = tokens[index - 1]!;
    if (before.kind !== 'mark') return false;
    if (before.text === '-' && token.spaced && before.startsLine) return true;
    return OPENS.has(before.text) && !(before.text === '.' && index > 1 && isAbbreviation(tokens[index - 2]!));
  };
  return {
    tokens, keys, flags, startsSentence,
    isPossessive: (index) => tokens[index]!.lower.endsWith("'s"),
    isShouted: (index) => (lines[index]! & SHOUTED) !== 0,
    isHeading: (index) => (lines[index]! & HEADING) !== 0,
  };
}

/** Words that a full stop shortens rather than ends. */
const ABBREVIATIONS = new Set(['dr', 'mr', 'mrs', 'ms', 'prof', 'st', 'mt', 'ft', 'sr', 'jr', 'rev', 'sgt', 'capt', 'lt', 'col', 'gen', 'vs', 'no', 'pt', 'hx', 'dx', 'tx', 'rx', 'approx', 'dept', 'e', 'g', 'i']);
const isAbbreviation = (token: Token): boolean => ABBREVIATIONS.has(token.lower) || (token.text.length === 1 && token.shape === 'upper');

/** `I'm`, `that's`, `won't`. */
const CONTRACTED = /^(?:i|you|he|she|it|we|they|that|there|this|who|what|let|here|how|where|when|why|y|ma)'(?:m|s|d|ll|ve|re|all|am)?$|n't$/;

function known(key: string, token: Token): number {
  if (key.includes("'") && CONTRACTED.test(key)) return Flag.common | Flag.word;
  const more = SUPPLEMENT.get(key) ?? 0;
  if ((more & Flag.term) !== 0) return Flag.term;
  const bits = flagsOf(key) | more;
  if (bits !== 0 && bits !== Flag.phrase) return bits;
  if (key.length > 4 && (isInflected(key, Flag.word | Flag.common) || looksMedical(key))) return bits | Flag.word;
  // Swedes, Finns, Americans
  if (key.endsWith('s') && (flagsOf(key.slice(0, -1)) & Flag.region) !== 0) return Flag.region;
  return token.shape === 'lower' && key.length < 3 ? bits | Flag.word : bits;
}

/** Gives the words of `New Jersey` and `Los Angeles` the flags of the whole. */
function markPhrases(tokens: readonly Token[], keys: readonly string[], flags: Uint16Array): void {
  for (let index = 0; index < tokens.length - 1; index++) {
    if ((flags[index]! & Flag.phrase) === 0) continue;
    for (let length = 4; length > 1; length--) {
      if (index + length > tokens.length || tokens.slice(index + 1, index + length).some((token) => token.kind !== 'word' || token.startsLine)) continue;
      const bits = flagsOf(keys.slice(index, index + length).join(' '));
      if ((bits & (Flag.region | Flag.city)) === 0) continue;
      if (tokens[index]!.shape === 'lower' && (bits & Flag.cityBig) === 0) break;
      const whole = (bits & Flag.region) !== 0 ? Flag.region : bits & (Flag.city | Flag.cityBig);
      for (let at = index; at < index + length; at++) flags[at] = whole | (at === index ? Flag.phrase : 0);
      index += length - 1;
      break;
    }
  }
}

/** Which tokens stand in a line of capitals or in a title. */
function linesOf(tokens: readonly Token[]): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  let start = 0;
  for (let index = 1; index <= tokens.length; index++) {
    if (index < tokens.length && !tokens[index]!.startsLine) continue;
    marks.fill(styleOf(tokens, start, index), start, index);
    start = index;
  }
  return marks;
}

function styleOf(tokens: readonly Token[], start: number, end: number): number {
  let words = 0, upper = 0, titled = 0, small = 0, marks = 0;
  const opens = tokens[start]!.shape !== 'lower';
  for (let index = start; index < end; index++) {
    const token = tokens[index]!;
    // A title holds no label, no list and no figures; a line of a form does.
    if ((index < end - 1 || token.text === ',') && /^[,.;:|@=\d]/.test(token.text)) marks++;
    if (token.kind !== 'word' || token.text.length < 2) continue;
    words++;
    if (token.shape === 'upper') upper++;
    else if (token.shape !== 'lower') titled++;
    else if (token.text.length > 3) small++;
  }
  if (words >= 2 && upper >= words * 0.6) return SHOUTED;
  // A full stop ends a sentence, not a title.
  const stops = tokens[end - 1]!.text === '.' && words > 2;
  return words >= 2 && words <= 12 && opens && small === 0 && marks === 0 && titled > 0 && !stops ? HEADING : 0;
}
