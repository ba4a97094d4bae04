import { NOT_RECORDED, scaleLabel, scaleOf, type OrNotRecorded, type ScaleScore } from '@consilium/clinical';
import { sayRelDay } from './words';

export interface CourseLine {
  scale: string;
  label: string;
  /** By day, the first first. */
  scores: { relDay: number; total: number }[];
  min: number;
  max: number;
  /** "day −7 to 45", or the only day. */
  days: string;
  /** "21 to 6", or the only total. */
  change: string;
}

/** The scores of each scale in the order of their days; only what was recorded. */
export function courseOf(scales: OrNotRecorded<ScaleScore[]> | null | undefined): CourseLine[] {
  if (!scales || scales === NOT_RECORDED) return [];
  return [...Map.groupBy(scales, ({ scale }) => scale)].map(([scale, rows]) => {
    const scores = rows.map(({ relDay, total }) => ({ relDay, total })).toSorted((a, b) => a.relDay - b.relDay);
    const [first] = scores;
    const last = scores.at(-1);
    const range = scaleOf(scale);
    const one = scores.length === 1 || !first || !last;
    return {
      scale,
      label: scaleLabel(scale),
      scores,
      min: range?.min ?? 0,
      max: range?.max ?? Math.max(...scores.map(({ total }) => total)),
      days:
        first && last
          ? one
            ? sayRelDay(first.relDay)
            : `${sayRelDay(first.relDay)} to ${last.relDay < 0 ? `−${-last.relDay}` : last.relDay}`
          : '',
      change: first && last ? (one ? String(first.total) : `${first.total} to ${last.total}`) : '',
    };
  });
}
