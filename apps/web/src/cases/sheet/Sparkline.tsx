import type { CourseLine } from './course';
import classes from './CaseSheet.module.css';

const WIDTH = 84;
const HEIGHT = 22;
const EDGE = 4;

/** Recorded totals over relative days, on the scale's whole range; the words beside it say the same. */
export function Sparkline({ line }: { line: CourseLine }) {
  const { scores, min, max } = line;
  const first = scores[0]?.relDay ?? 0;
  const span = Math.max(1, (scores.at(-1)?.relDay ?? 0) - first);
  const range = Math.max(1, max - min);
  const points = scores.map(({ relDay, total }) => ({
    x: EDGE + ((relDay - first) / span) * (WIDTH - 2 * EDGE),
    y: HEIGHT - EDGE - ((total - min) / range) * (HEIGHT - 2 * EDGE),
  }));
  const last = points.length - 1;
  return (
    <svg
      className={classes.spark}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden
      focusable="false"
    >
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ x, y }, index) => (
        <circle key={index} cx={x} cy={y} r={2.5} data-last={index === last || undefined} />
      ))}
    </svg>
  );
}
