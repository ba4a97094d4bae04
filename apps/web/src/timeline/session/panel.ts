import { scaleLinear } from 'd3-scale';

/** One panel of a session's chart: minutes across, a vital upwards. */
export interface Panel {
  width: number;
  height: number;
  left: number;
  right: number;
  x: (minute: number) => number;
  y: (value: number) => number;
  /** Values that are named beside the panel. */
  ticks: readonly number[];
}

const TICK_NAMES = 34;
/** Names of lines stand here. */
const LINE_NAMES = 118;
const EDGE = 10;
const LEAST_MINUTES = [-15, 60] as const;

/** The minutes that all panels of a session share. */
export function minutesOf(minutes: readonly number[]): readonly [from: number, to: number] {
  const [least, most] = LEAST_MINUTES;
  return [Math.min(least, ...minutes), Math.max(most, ...minutes)];
}

/** From the lowest to the highest of these values, with so much beside them. */
export const rangeOf = (values: readonly number[], beside: number): readonly [from: number, to: number] =>
  values.length > 0 ? [Math.min(...values) - beside, Math.max(...values) + beside] : [0, 1];

/** A panel of this range. `ticks`: how many of its values are named, about. */
export function panelOf(
  { width, height, minutes }: { width: number; height: number; minutes: readonly [number, number] },
  range: readonly [from: number, to: number],
  ticks: number,
): Panel {
  const [left, right] = [TICK_NAMES, width - LINE_NAMES];
  const y = scaleLinear(range, [height - EDGE, EDGE]);
  const x = scaleLinear(minutes, [left + 6, right - 6]);
  return { width, height, left, right, x, y, ticks: y.ticks(ticks) };
}

/** The minutes that are named: about every sixth of what is seen, 0 among them. */
export const minuteTicks = ([from, to]: readonly [number, number], most: number): number[] =>
  scaleLinear([from, to], [0, 1])
    .ticks(most)
    .filter((minute) => minute >= 0);
