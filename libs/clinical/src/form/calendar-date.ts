/** The one answer to a calendar date in a case. */
export const CALENDAR_DATE_MESSAGE = 'Use a relative day';

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const PATTERNS = [
  /\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?/, // 2026-03-14, 2026/3
  /\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?!\d)/, // 03/14/1973, 14.03.73
  /^\s*\d{1,2}\/\d{1,2}\s*$/, // 3/14
  /^\s*\d{1,2}\/\d{4}\s*$/, // 3/2026
  /^\s*(?:19|20)\d{2}(?:\d{4})?\s*$/, // 2026, 20260314
  /\d{4}-?w\d{2}/i, // 2026-W11
  /^\s*\d{10}(?:\d{3})?\s*$/, // seconds or milliseconds since 1970
  new RegExp(`(?<![a-z])(?:${MONTHS})(?![a-z])`, 'i'), // March 10, 10 Mar
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i,
];

/**
 * Whether a value put into a field for a relative day is a calendar date: a Date, an ISO, US or European date, a month, a year, a
 * weekday or a timestamp. Only for fields that hold a day or a number: in running text a ratio or a month's name may be meant otherwise.
 */
export function looksLikeCalendarDate(value: unknown): boolean {
  if (value instanceof Date) return true;
  if (typeof value === 'number') return isCompactDate(value) || Math.abs(value) >= 1e9;
  return typeof value === 'string' && PATTERNS.some((pattern) => pattern.test(value));
}

/** A number such as 20260314. */
function isCompactDate(value: number): boolean {
  const month = Math.floor(value / 100) % 100;
  const day = value % 100;
  return value >= 19_000_101 && value <= 21_001_231 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
