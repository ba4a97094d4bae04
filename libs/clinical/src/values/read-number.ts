import { decimalOf, type Decimal } from './decimal';

export type DecimalMark = '.' | ',';
const MARKS: readonly DecimalMark[] = ['.', ','];

/** Why a text is not taken for a number. */
export type NumberProblem =
  /** Nothing but spaces. */
  | { code: 'value.empty' }
  /** More digits than any value of the field has. */
  | { code: 'value.too_long' }
  /** Not digits with at most one decimal mark; the text is never repeated, it could say anything. */
  | { code: 'value.unreadable' }
  /** Two people could read two different numbers. */
  | { code: 'value.ambiguous'; readings: [string, string] };

export type Read<T, P> = { ok: true; value: T } | { ok: false; problem: P };

/** Digits before and after the point. With these, a number comes back unchanged from every conversion. */
export const NUMBER_LIMITS = { whole: 9, places: 6 } as const;
const LONGEST_TEXT = 32;

const SHAPE = /^([+-]?)(\d[\d., \u00a0\u2009\u202f]*|[.,]\d+)$/;
const SPACE = /[ \u00a0\u2009\u202f]/;

/**
 * Reads digits with a decimal comma or point and, where there can be no doubt, with thousands in groups of three:
 * `36.6`, `36,6`, `1,234.5`, `1.234.567`. Refused is what has two readings: `1,234` and `1.234` are 1234 or about 1.2,
 * `1 234` may be two numbers. `mark` says what the decimal mark is where the writer is known (a file that has shown
 * it), and takes that doubt away.
 */
export function readNumber(text: string, mark?: DecimalMark): Read<Decimal, NumberProblem> {
  const trimmed = text.trim().replace(/^\u2212/, '-');
  if (trimmed === '') return refused({ code: 'value.empty' });
  if (trimmed.length > LONGEST_TEXT) return refused({ code: 'value.too_long' });
  const [, sign, digits] = SHAPE.exec(trimmed) ?? [];
  if (digits === undefined) return refused({ code: 'value.unreadable' });
  return SPACE.test(digits) ? refused(spaced(digits)) : readDigits(digits, sign === '-' ? '-' : '', mark);
}

/** A whole number within these limits, both included; null where the text says none. */
export function readWhole(text: string, [least, most]: readonly [least: number, most: number]): number | null {
  const read = readNumber(text);
  const value = read.ok ? Number(read.value) : Number.NaN;
  return Number.isInteger(value) && value >= least && value <= most ? value : null;
}

interface Reading {
  whole: string;
  places: number;
  /** In plain notation, without a sign. */
  digits: string;
}

function readDigits(digits: string, sign: '-' | '', mark: DecimalMark | undefined): Read<Decimal, NumberProblem> {
  const readings = MARKS.filter((decimal) => mark === undefined || decimal === mark)
    .map((decimal) => readAs(digits, decimal, decimal === '.' ? ',' : '.'))
    .filter((reading) => reading !== undefined);
  const [first, second] = readings;
  if (!first) return refused({ code: 'value.unreadable' });
  if (readings.some(isTooLong)) return refused({ code: 'value.too_long' });
  const value = decimalOf(sign + first.digits);
  const other = decimalOf(sign + (second ?? first).digits);
  return value === other ? { ok: true, value } : refused({ code: 'value.ambiguous', readings: [value, other] });
}

/**
 * What the digits say if this is the decimal mark and that one parts thousands; undefined where they cannot be written
 * so.
 */
function readAs(digits: string, decimal: DecimalMark, thousands: DecimalMark): Reading | undefined {
  const [whole = '', decimals, ...more] = digits.split(decimal);
  if (more.length > 0 || decimals?.includes(thousands) || decimals === '') return undefined;
  const groups = whole.split(thousands);
  const grouped =
    groups.length === 1 || (/^[1-9]\d{0,2}$/.test(groups[0]!) && groups.slice(1).every((group) => group.length === 3));
  if (!grouped) return undefined;
  const joined = groups.join('');
  return { whole: joined, places: decimals?.length ?? 0, digits: `${joined || '0'}.${decimals ?? '0'}` };
}

const isTooLong = ({ whole, places }: Reading): boolean =>
  whole.length > NUMBER_LIMITS.whole || places > NUMBER_LIMITS.places;

function spaced(digits: string): NumberProblem {
  const groups = digits.split(SPACE);
  const thousands = /^[1-9]\d{0,2}$/.test(groups[0]!) && groups.slice(1).every((group) => /^\d{3}$/.test(group));
  return thousands
    ? { code: 'value.ambiguous', readings: [groups.join(''), groups.join(' and ')] }
    : { code: 'value.unreadable' };
}

const refused = (problem: NumberProblem): { ok: false; problem: NumberProblem } => ({ ok: false, problem });
