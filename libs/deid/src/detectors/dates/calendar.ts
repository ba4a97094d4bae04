const DAYS_IN = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isDayOf = (month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= DAYS_IN[month - 1]!;

/** Figures that are meant as a day and a month, whether the calendar has that day or not. */
export const couldBeDayAndMonth = (a: number, b: number): boolean =>
  a >= 1 && b >= 1 && Math.max(a, b) <= 31 && Math.min(a, b) <= 12;

/** Day and month in either order. */
export const isDayAndMonth = (a: number, b: number): boolean => isDayOf(a, b) || isDayOf(b, a);

const YEAR_WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .join('|');
/** A year behind a date: 2022, '22, or in words. */
export const YEAR_BEHIND = new RegExp(
  String.raw`(?:(?:\s*[,/.-]|\s+(?:of|de|del|in))?\s*(?:(?:1[89]|20)\d\d(?!\d|[-/.]\d)|'\d\d(?!\d))|,? (?:(?:nineteen|twenty)[ -](?:${YEAR_WORDS})\b|two thousand)(?:(?:[ -]| and )(?:${YEAR_WORDS})\b){0,2})`,
  'y',
);
const ZONE = String.raw`(?: ?(?:z|utc|gmt|[ecmp][sd]t|[a-z]{3,4}t)(?![a-z])| ?(?:gmt|utc)?[+-]\d{2}:?\d{2}(?!\d))`;
/** A time of day behind a date. */
const TIME_BEHIND = new RegExp(
  String.raw`(?:,? ?(?:at|@|um|a las)? ?|t)(?:\d{1,2}[:.h]\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?[ap]\.?m\b\.?)?${ZONE}?|\d{1,2} ?[ap]\.?m\b\.?${ZONE}?|(?:[01]\d|2[0-3])[0-5]\d ?(?:h(?:rs?|ours)?\b|z\b|(?=\s*(?:[,;.)\n]|$))))(?!\d)`,
  'y',
);
/** A time of day or the day of the week before a date. */
const LEAD =
  /(?:(?:\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?),? (?:on )?)?(?:\b(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow)\b[.,]? ?\(?(?:the )?)?$/;

export function endWith(pattern: RegExp, lower: string, end: number): number {
  pattern.lastIndex = end;
  return end + (pattern.exec(lower)?.[0].length ?? 0);
}

export const withTime = (lower: string, end: number): number => endWith(TIME_BEHIND, lower, end);

/** Where a date begins with the time and the weekday before it. */
export const withLead = (lower: string, start: number): number =>
  start - (LEAD.exec(lower.slice(Math.max(0, start - 34), start))?.[0].length ?? 0);

const ORDINAL_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth'.split(
    ' ',
  );
const ORDINALS: ReadonlyMap<string, number> = new Map(ORDINAL_WORDS.map((word, n) => [word, n < 20 ? n + 1 : 30]));
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|er|º|ª|o|a)$/;

/** The day that a word or code names: `14th`, `fourteenth`; 0 for none. */
export function ordinalDay(lower: string): number {
  const day = Number(ORDINAL.exec(lower)?.[1] ?? ORDINALS.get(lower) ?? 0);
  return day <= 31 ? day : 0;
}
