import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import classes from './picture.module.css';

export interface SliderPoint {
  at: number;
  words: string;
}

export interface PointSliderProps {
  /** What the points are of: "PHQ-9". */
  name: string;
  points: readonly SliderPoint[];
  /** Pixels of a place on the axis. */
  x: (at: number) => number;
  /** Whether a place is drawn now; all are unless said. */
  isSeen?: (at: number) => boolean;
  /** The point that is pointed at or reached by keys; null: none. */
  current: number | null;
  onCurrent: (index: number | null) => void;
  /** A key that does not move between points. */
  onKey?: (event: KeyboardEvent<HTMLElement>, index: number) => void;
  onChoose?: (index: number) => void;
  children: ReactNode;
}

const NEAR = 24;
const FOUND: Record<string, (index: number, last: number) => number> = {
  ArrowRight: (index, last) => Math.min(index + 1, last),
  ArrowLeft: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** A row of a picture. Left and Right go from point to point, and each is spoken as the value of a slider; a pointer finds the nearest. */
export function PointSlider(props: PointSliderProps) {
  const { name, points, x, isSeen = () => true, current, onCurrent, onKey, onChoose, children } = props;
  const last = points.length - 1;
  // Without one it begins at the last that is seen, so that nothing moves when the row is reached.
  const seen = points.findLastIndex(({ at }) => isSeen(at));
  const index = Math.min(current ?? (seen < 0 ? last : seen), last);
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const find = event.altKey || event.ctrlKey || event.metaKey ? undefined : FOUND[event.key];
    if (!find) return onKey?.(event, index);
    event.preventDefault();
    onCurrent(find(index, last));
  };
  const nearest = (event: PointerEvent<HTMLElement>): number | null => {
    const pixel = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const distance = (one: number): number => Math.abs(x(points[one]!.at) - pixel);
    const best = points.reduce((found, _, one) => (distance(one) < distance(found) ? one : found), 0);
    return distance(best) <= NEAR ? best : null;
  };
  const point = (event: PointerEvent<HTMLElement>): void => {
    const found = nearest(event);
    if (found !== null || event.currentTarget !== document.activeElement) onCurrent(found);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={classes.slider}
      aria-label={name}
      aria-valuemin={1}
      aria-valuemax={last + 1}
      aria-valuenow={index + 1}
      aria-valuetext={points[index]?.words}
      onKeyDown={press}
      onFocus={() => onCurrent(index)}
      onBlur={() => onCurrent(null)}
      onPointerDown={point}
      onPointerMove={point}
      onPointerLeave={({ currentTarget }) => currentTarget !== document.activeElement && onCurrent(null)}
      onClick={() => current !== null && onChoose?.(current)}
    >
      {children}
    </div>
  );
}
