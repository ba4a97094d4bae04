import type { EventLane, EventPoint } from '../model/lanes';
import { Background } from './Background';
import classes from './picture.module.css';
import { isShown, LEAST_ROW, type Plot } from './plot';
import { diamonds } from './shapes';

const ROW = 22;
const MOST_ROWS = 4;
const MARK = 5;
/** Pixels that a letter takes, generously. */
const LETTER = 7;

interface Placed extends EventPoint {
  x: number;
  y: number;
  /** Whether there was room for its words. */
  named: boolean;
}

/** Each event where there is room for its words, row under row; where no row has any, its mark alone. */
export function EventRow({ lane, plot, current }: { lane: EventLane; plot: Plot; current: number | null }) {
  const placed = placeEvents(
    lane.points.filter((point) => isShown(point, plot)),
    plot,
  );
  const height = Math.max(...placed.map(({ y }) => y + ROW / 2 + 4), LEAST_ROW);
  const pointed = current === null ? undefined : placed.find(({ id }) => id === lane.points[current]?.id);
  return (
    <svg className={classes.drawing} viewBox={`0 0 ${plot.width} ${height}`} aria-hidden focusable="false">
      <Background plot={plot} height={height} />
      <path className={classes.event} d={diamonds(placed, MARK)} />
      {placed
        .filter(({ named }) => named)
        .map(({ id, x, y, label }) => (
          <text key={id} className={classes.word} x={x + MARK + 5} y={y + 5}>
            {label}
          </text>
        ))}
      {pointed && <circle className={classes.ring} cx={pointed.x} cy={pointed.y} r={9} />}
    </svg>
  );
}

function placeEvents(points: readonly EventPoint[], { x, width }: Plot): Placed[] {
  const free: number[] = [];
  return points.map((point) => {
    const at = x(point.day);
    const end = at + MARK + 5 + point.label.length * LETTER;
    const fits = end <= width;
    const found = free.findIndex((from) => from <= at - MARK);
    const row = found >= 0 ? found : free.length < MOST_ROWS ? free.length : 0;
    const named = fits && (found >= 0 || free.length < MOST_ROWS);
    if (named) free[row] = end + MARK;
    return { ...point, x: at, y: ROW / 2 + 4 + row * ROW, named };
  });
}
