import { instantOf, shownAt } from './zoned-time';

const DAY = 86_400_000;

/** The first time of a series after `after`: the same weekday and local time as `startsAt`, every `everyWeeks` weeks. */
export function nextOccurrence(startsAt: Date, series: { everyWeeks: number; timeZone: string }, after: Date): Date {
  const first = shownAt(startsAt.getTime(), series.timeZone);
  const step = series.everyWeeks * 7 * DAY;
  const from = Math.max(after.getTime(), startsAt.getTime());
  let times = Math.max(1, Math.floor((from - startsAt.getTime()) / step));
  for (;;) {
    const next = instantOf(first + times * step, series.timeZone);
    if (next > from) return new Date(next);
    times += 1;
  }
}
