import type { Token } from './types';

const enum Sort {
  Space,
  Letter,
  Digit,
  Mark,
  Apostrophe,
}

const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
const ACCENT = /\p{M}/u;
const SPACE = /\s/;

function sortOf(code: number): Sort {
  if (code === 0x20 || (code >= 9 && code <= 13)) return Sort.Space;
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return Sort.Letter;
  if (code >= 0x30 && code <= 0x39) return Sort.Digit;
  if (code < 0x80) return code === 0x27 ? Sort.Apostrophe : Sort.Mark;
  const character = String.fromCodePoint(code);
  if (LETTER.test(character)) return Sort.Letter;
  if (DIGIT.test(character)) return Sort.Digit;
  return SPACE.test(character) ? Sort.Space : Sort.Mark;
}

const isAccent = (code: number): boolean => code >= 0x300 && ACCENT.test(String.fromCodePoint(code));
const width = (code: number): number => (code > 0xffff ? 2 : 1);

function shapeOf(text: string, lower: string): Token['shape'] {
  if (text === lower) return 'lower';
  if (text.length === 1) return 'upper';
  if (text.slice(1) === lower.slice(1)) return 'title';
  return text === text.toUpperCase() ? 'upper' : 'mixed';
}

/** Where the word, number or code that begins at `start` ends, and which of them it is. */
function pieceAt(text: string, start: number, first: Sort): { end: number; kind: Token['kind'] } {
  let letters = first === Sort.Letter;
  let digits = first === Sort.Digit;
  let end = start + width(text.codePointAt(start)!);
  while (end < text.length) {
    const code = text.codePointAt(end)!;
    const sort = sortOf(code);
    if (sort === Sort.Letter) letters = true;
    else if (sort === Sort.Digit) digits = true;
    else if (
      sort === Sort.Apostrophe &&
      !digits &&
      end + 1 < text.length &&
      sortOf(text.codePointAt(end + 1)!) === Sort.Letter
    )
      letters = true;
    else if (!(letters && isAccent(code))) break;
    end += width(code);
  }
  return { end, kind: letters && digits ? 'code' : letters ? 'word' : 'number' };
}

export interface Cut {
  tokens: Token[];
  /** Where runs of digits begin. */
  figures: number[];
}

/** Cuts a plain text into words, numbers, codes and marks; `lower` is the same text in lower case, equally long. */
export function cut(text: string, lower: string): Cut {
  const tokens: Token[] = [];
  const figures: number[] = [];
  let spaced = true;
  let startsLine = true;
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at)!;
    const sort = sortOf(code);
    if (sort === Sort.Space) {
      spaced = true;
      startsLine ||= code === 0x0a;
      at++;
      continue;
    }
    const isMark = sort === Sort.Mark || sort === Sort.Apostrophe;
    const { end, kind } = isMark ? { end: at + width(code), kind: 'mark' as const } : pieceAt(text, at, sort);
    const own = text.slice(at, end);
    const small = lower.slice(at, end);
    tokens.push({
      start: at,
      end,
      text: own,
      lower: small,
      kind,
      shape: kind === 'word' ? shapeOf(own, small) : 'none',
      spaced,
      startsLine,
    });
    if (kind === 'number') figures.push(at);
    else if (kind === 'code') addFigures(figures, text, at, end);
    spaced = false;
    startsLine = false;
    at = end;
  }
  return { tokens, figures };
}

function addFigures(figures: number[], text: string, start: number, end: number): void {
  for (let at = start, before = false; at < end; at++) {
    const digit = text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39;
    if (digit && !before) figures.push(at);
    before = digit;
  }
}
