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
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
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
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const of = (type: string): number => parts.get(type as Intl.DateTimeFormatPartTypes) ?? 0;
  return {
    year: of('year'),
    month: of('month'),
    day: of('day'),
    hour: of('hour'),
    minute: of('minute'),
    second: of('second'),
  };
}

const asUtc = ({ year, month, day, hour, minute, second }: WallClock): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

/** What the clocks of a zone show at an instant, as the epoch milliseconds at which UTC shows the same. */
export const shownAt = (instant: number, timeZone: string): number => asUtc(wallClock(instant, timeZone));

const DAY = 86_400_000;
const offsetAt = (instant: number, timeZone: string): number => shownAt(instant, timeZone) - instant;

/**
 * The instant at which the clocks of a zone show this (as `shownAt` says it). Where they show it twice, the first; where they skip it, as
 * much later as they skip.
 */
export function instantOf(shown: number, timeZone: string): number {
  // No zone changes its clocks twice within two days.
  const [before, after] = [offsetAt(shown - DAY, timeZone), offsetAt(shown + DAY, timeZone)];
  const named = [shown - before, shown - after].filter((instant) => shownAt(instant, timeZone) === shown);
  return named.length > 0 ? Math.min(...named) : shown - before;
}

const FIELD = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** An instant as a date and time field shows it in a zone, `2030-05-06T15:00`. */
export const fieldInZone = (instant: number, timeZone: string, to: 'minutes' | 'seconds' = 'minutes'): string =>
  new Date(shownAt(instant, timeZone)).toISOString().slice(0, to === 'minutes' ? 16 : 19);

/** A local date and time, `2030-05-06T15:00:00`, as `shownAt` says it. */
export const shownOf = (local: string): number => Date.parse(`${local}Z`);

/** The instant that such a field names in a zone, in epoch milliseconds; null while it names none. */
export function instantInZone(field: string, timeZone: string): number | null {
  const shown = FIELD.test(field) ? Date.parse(`${field}Z`) : Number.NaN;
  return Number.isNaN(shown) ? null : instantOf(shown, timeZone);
}
