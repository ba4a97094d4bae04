import { fieldInZone, instantOf, shownOf } from './zoned-time';

const WEEK = 7 * 86_400_000;

export interface Occurrence {
  startsAt: Date;
  /** Its date and time by the clocks of the series, `2030-05-06T15:00:00`. */
  slot: string;
}

export interface SeriesRule {
  everyWeeks: number;
  timeZone: string;
}

/** The slot of a series that begins, or begins anew, with a meeting at this instant. */
export const slotAt = (startsAt: Date, timeZone: string): string =>
  fieldInZone(startsAt.getTime(), timeZone, 'seconds');

/** What becomes of a meeting's slot as its series changes: kept where only the weeks do, else taken anew from the meeting's own time. */
export const slotOfChanged = (
  {
    seriesId,
    slot,
    timeZone,
    startsAt,
  }: { seriesId: string | null; slot: string | null; timeZone: string | null; startsAt: Date },
  change: { timeZone: string; later?: boolean | undefined },
): string =>
  seriesId !== null && slot !== null && !change.later && change.timeZone === timeZone
    ? slot
    : slotAt(startsAt, change.timeZone);

/**
 * The first time of a series after `after`, counted from a slot of it: the same weekday and local time, every `everyWeeks` weeks. Where the
 * clocks skip that time it begins as much later as they skip; where they show it twice, at the first. The slot itself never drifts.
 */
export function nextOccurrence(slot: string, { everyWeeks, timeZone }: SeriesRule, after: Date): Occurrence {
  const first = shownOf(slot);
  for (let shown = first + everyWeeks * WEEK; ; shown += everyWeeks * WEEK) {
    const startsAt = instantOf(shown, timeZone);
    if (startsAt > after.getTime())
      return { startsAt: new Date(startsAt), slot: new Date(shown).toISOString().slice(0, 19) };
  }
}
