import type { DayWindow } from './dayWindow';

/** Days, weeks, months of four weeks, and a year of them. */
const STEPS = [1, 2, 7, 14, 28, 56, 84, 168, 336, 728];

/** The days that the axis names: whole steps from day 0, no more than `most` of them. */
export function dayTicks({ from, to }: DayWindow, most: number): number[] {
  const step = STEPS.find((days) => (to - from) / days <= most) ?? Math.ceil((to - from) / most);
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) => (first + index) * step);
}
