import type { LanePoint } from './lanes';

/** The days that are drawn, as parts of days. */
export interface DayWindow {
  from: number;
  to: number;
}

const LEAST_DAYS = 7;
/** Days beside a session that are drawn around it. */
const BESIDE = 10;
/** A share of the course that is left free at both of its ends. */
const MARGIN = 0.04;

const spanOf = ({ from, to }: DayWindow): number => to - from;

/** First and last recorded day of these lanes; undefined where they hold nothing. */
export function recordedDays(
  lanes: readonly { points: readonly Pick<LanePoint, 'day'>[] }[],
): { first: number; last: number } | undefined {
  const days = lanes.flatMap(({ points }) => points.map(({ day }) => day));
  if (days.length === 0) return undefined;
  // Thousands of days are no arguments of one call.
  return days.reduce(({ first, last }, day) => ({ first: Math.min(first, day), last: Math.max(last, day) }), {
    first: days[0]!,
    last: days[0]!,
  });
}

/** The whole course with a margin. */
export function wholeCourse({ first, last }: { first: number; last: number }): DayWindow {
  const margin = Math.max(1, (last - first) * MARGIN);
  const missing = Math.max(0, LEAST_DAYS - (last - first + 2 * margin)) / 2;
  return { from: first - margin - missing, to: last + margin + missing };
}

/** As much of the window as the whole has. */
function within({ from, to }: DayWindow, whole: DayWindow): DayWindow {
  const span = Math.min(to - from, spanOf(whole));
  const start = Math.min(Math.max(from, whole.from), whole.to - span);
  return { from: start, to: start + span };
}

/** The days around one of them, as far as the course has any. */
export const aroundDay = (day: number, whole: DayWindow): DayWindow =>
  within({ from: day - BESIDE, to: day + BESIDE }, whole);

/** `factor` below 1 shows fewer days; the day `at` stays where it is. */
export function zoomed(window: DayWindow, whole: DayWindow, factor: number, at: number): DayWindow {
  const span = Math.min(Math.max(spanOf(window) * factor, Math.min(LEAST_DAYS, spanOf(whole))), spanOf(whole));
  const share = (at - window.from) / spanOf(window);
  return within({ from: at - share * span, to: at + (1 - share) * span }, whole);
}

/** Moved by a share of itself, to the right where it is positive, and never beyond the course. */
export function moved(window: DayWindow, whole: DayWindow, share: number): DayWindow {
  const by = spanOf(window) * share;
  return within({ from: window.from + by, to: window.to + by }, whole);
}

/** The same window, or one of its width in which the day is seen. */
export function showing(window: DayWindow, whole: DayWindow, day: number): DayWindow {
  if (day >= window.from && day <= window.to) return window;
  const half = spanOf(window) / 2;
  return within({ from: day - half, to: day + half }, whole);
}
