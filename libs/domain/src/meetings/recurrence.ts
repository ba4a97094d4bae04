const DAY = 86_400_000;

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

/** The instant at which the clocks of a zone show this; in the hour that a zone skips, the one right after it. */
function instantOf(shown: number, timeZone: string): number {
  let instant = shown;
  // The offset of the first guess may be that of the other side of a change of the clocks; the second guess settles it.
  for (let guess = 0; guess < 2; guess++) instant += shown - asUtc(wallClock(instant, timeZone));
  return instant;
}

/** The first time of a series after `after`: the same weekday and local time as `startsAt`, every `everyWeeks` weeks. */
export function nextOccurrence(startsAt: Date, series: { everyWeeks: number; timeZone: string }, after: Date): Date {
  const first = asUtc(wallClock(startsAt.getTime(), series.timeZone));
  const step = series.everyWeeks * 7 * DAY;
  const from = Math.max(after.getTime(), startsAt.getTime());
  let times = Math.max(1, Math.floor((from - startsAt.getTime()) / step));
  for (;;) {
    const next = instantOf(first + times * step, series.timeZone);
    if (next > from) return new Date(next);
    times += 1;
  }
}
