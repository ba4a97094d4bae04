import { scaleLinear } from 'd3-scale';
import { dayTicks } from '../model/dayTicks';
import type { DayWindow } from '../model/dayWindow';

/** What the lanes of one picture share: the axis of days in pixels. */
export interface Plot {
  width: number;
  /** Pixels from which and to which days are drawn; beside them stand names of bands and lines. */
  left: number;
  right: number;
  x: (day: number) => number;
  /** The day at a pixel. */
  dayAt: (pixel: number) => number;
  ticks: readonly number[];
  lastDay: number;
  /** A plot so narrow has no room for names of lines beside the days. */
  narrow: boolean;
}

/** Pixels of the lowest row: its name and a note stand beside it. */
export const LEAST_ROW = 56;
const NARROW = 640;
const BAND_NAMES = 156;
const SHORT_BAND_NAMES = 114;
const LINE_NAMES = 198;
const EDGE = 10;
const TICK_ROOM = 64;

export function plotOf(window: DayWindow, width: number, lastDay: number): Plot {
  const narrow = width < NARROW;
  const [left, right] = narrow ? [SHORT_BAND_NAMES, width - EDGE] : [BAND_NAMES, width - LINE_NAMES];
  const x = scaleLinear([window.from, window.to], [left, right]);
  return {
    width,
    left,
    right,
    x,
    dayAt: (pixel) => x.invert(pixel),
    ticks: dayTicks(window, Math.max(2, Math.floor((right - left) / TICK_ROOM))),
    lastDay,
    narrow,
  };
}

/** The points that are seen, and the nearest one on either side, so that a line runs to the edge. */
export function inPlot<P extends { day: number }>(points: readonly P[], { dayAt, left, right }: Plot): readonly P[] {
  const [from, to] = [dayAt(left), dayAt(right)];
  const first = points.findIndex(({ day }) => day >= from);
  const last = points.findLastIndex(({ day }) => day <= to);
  return first < 0 ? points.slice(-1) : points.slice(Math.max(0, first - 1), last + 2);
}

/** Whether a point lies within the days that are drawn. */
export const isShown = ({ day }: { day: number }, { x, left, right }: Plot): boolean =>
  x(day) >= left && x(day) <= right;

/** Keeps those that have so many pixels of room, the first and the last one before others. Their places do not fall. */
export function withRoom<P>(points: readonly P[], x: (point: P) => number, room: number): P[] {
  const places = points.map(x);
  const end = places.at(-1) ?? 0;
  let before = Number.NEGATIVE_INFINITY;
  return points.filter((_, index) => {
    const at = places[index]!;
    const isKept = at - before >= room && (index === 0 || index === points.length - 1 || end - at >= room);
    if (isKept) before = at;
    return isKept;
  });
}

/** Heights moved down where they would stand closer than `gap`, in the order in which they are given. */
export function spread(heights: readonly number[], gap: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).toSorted((one, other) => one.height - other.height);
  const placed = [...heights];
  let next = Number.NEGATIVE_INFINITY;
  for (const { height, index } of order) {
    const free = Math.max(height, next);
    placed[index] = free;
    next = free + gap;
  }
  return placed;
}
