interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  formats.set(timeZone, made);
  return made;
}

/** True for an IANA name that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

function wallClock(instant: number, timeZone: string): WallClock {
  const parts = new Map(formatOf(timeZone).formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const of = (type: string): number => parts.get(type as Intl.DateTimeFormatPartTypes) ?? 0;
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute'), second: of('second') };
}

const asUtc = ({ year, month, day, hour, minute, second }: WallClock): number => Date.UTC(year, month - 1, day, hour, minute, second);

/** What the clocks of a zone show at an instant, as the epoch milliseconds at which UTC shows the same. */
export const shownAt = (instant: number, timeZone: string): number => asUtc(wallClock(instant, timeZone));

/** The instant at which the clocks of a zone show this (as `shownAt` says it); in the hour that a zone skips, the one right after it. */
export function instantOf(shown: number, timeZone: string): number {
  let instant = shown;
  // The offset of the first guess may be that of the other side of a change of the clocks; the second guess settles it.
  for (let guess = 0; guess < 2; guess++) instant += shown - shownAt(instant, timeZone);
  return instant;
}

const FIELD = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** An instant as a date and time field shows it in a zone, `2030-05-06T15:00`. */
export const fieldInZone = (instant: number, timeZone: string): string => new Date(shownAt(instant, timeZone)).toISOString().slice(0, 16);

/** The instant that such a field names in a zone, in epoch milliseconds; null while it names none. */
export function instantInZone(field: string, timeZone: string): number | null {
  const shown = FIELD.test(field) ? Date.parse(`${field}Z`) : Number.NaN;
  return Number.isNaN(shown) ? null : instantOf(shown, timeZone);
}
