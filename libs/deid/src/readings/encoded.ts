import { matchesAt } from '../detectors/measures';
import { matchesOf } from '../matches';
import type { Prepared } from '../types';

/** A stretch of a text that says something else in another code. */
export interface Encoded {
  start: number;
  end: number;
  says: string;
}

const BASE64_SIGN = /[A-Za-z0-9+/_=-]/;
const BASE64 = /(?<![\w+/=-])[A-Za-z0-9+/_-]{12,4000}={0,2}(?![\w+/=])/y;
const HEXADECIMAL = /(?<![\w])(?:0x)?(?:[2-7][\da-f](?:[ :]|\\x)?){7,2000}(?![\w])/iy;
const PERCENT_SIGN = /%[\da-f]{2}/i;
const PERCENT = /(?:[\w.~+-]|%[\da-f]{2}){3,2000}/gi;
const ESCAPED =
  /(?:\\u[\da-f]{4}|\\x[\da-f]{2}|[\w@. -]){0,40}(?:\\u00[\da-f]{2}|\\x[\da-f]{2})(?:\\u[\da-f]{4}|\\x[\da-f]{2}|[\w@.-]){0,2000}/gi;
const PRINTABLE = /^[\t\n\r\u0020-\u007e\u00a0-\u024f\u2010-\u2026]+$/;
/** Work is bounded, whatever the text holds. */
const MOST_READ = 40;

function utf8(bytes: string): string | undefined {
  if (/[\u0000-\u0008\u000e-\u001f\u007f]/.test(bytes)) return undefined;
  if (!/[^\u0000-\u007f]/.test(bytes)) return bytes;
  try {
    return decodeURIComponent(bytes.replace(/[^]/g, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`));
  } catch {
    return undefined;
  }
}

function fromBase64(code: string): string | undefined {
  if (/^[a-z]+$|^[A-Z]+$|^\d+$|^[A-Za-z][a-z]+(?:[-/_][A-Za-z]?[a-z]+)*$/.test(code)) return undefined;
  try {
    return utf8(atob(code.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')));
  } catch {
    return undefined;
  }
}

const fromHexadecimal = (code: string): string | undefined =>
  utf8(
    code
      .replace(/^0x|[ :]|\\x/gi, '')
      .replace(/[\da-f]{2}/gi, (pair) => String.fromCharCode(Number.parseInt(pair, 16))),
  );

function fromPercent(code: string): string | undefined {
  if ((code.match(/%/g)?.length ?? 0) < 2 && !/%40/.test(code)) return undefined;
  try {
    return decodeURIComponent(code).replaceAll('+', ' ');
  } catch {
    return undefined;
  }
}

const fromEscapes = (code: string): string =>
  code.replace(/\\(?:u([\da-f]{4})|x([\da-f]{2}))/gi, (_whole, four?: string, two?: string) =>
    String.fromCharCode(Number.parseInt(four ?? two!, 16)),
  );

function read(matches: Iterable<RegExpExecArray>, decode: (code: string) => string | undefined): Encoded[] {
  const all: Encoded[] = [];
  for (const match of matches) {
    const says = decode(match[0]);
    if (says !== undefined && says !== match[0] && says.length >= 5 && PRINTABLE.test(says))
      all.push({ start: match.index, end: match.index + match[0].length, says });
    if (all.length >= MOST_READ) break;
  }
  return all;
}

/** Where a run of the signs of base64 begins around tokens that no word looks like. */
function* base64Starts({ text, tokens }: Prepared): Generator<number> {
  let reached = 0;
  for (const { start, end, kind, shape } of tokens) {
    if (start < reached || end - start < 5 || !(kind === 'code' || shape === 'mixed' || shape === 'upper')) continue;
    let from = start;
    while (from > reached && BASE64_SIGN.test(text[from - 1]!)) from--;
    reached = end;
    yield from;
  }
}

/** What is written in base64, in hexadecimal, in percent signs or in escapes, decoded. */
export function encodedParts(prepared: Prepared): Encoded[] {
  const { text, tokens } = prepared;
  return [
    ...read(matchesAt(text, BASE64, base64Starts(prepared)), fromBase64),
    ...read(
      matchesAt(
        text,
        HEXADECIMAL,
        tokens.filter(({ kind }) => kind === 'code' || kind === 'number').map(({ start }) => start),
      ),
      fromHexadecimal,
    ),
    ...(PERCENT_SIGN.test(text) ? read(matchesOf(text, PERCENT), fromPercent) : []),
    ...(text.includes('\\') ? read(matchesOf(text, ESCAPED), fromEscapes) : []),
  ];
}
