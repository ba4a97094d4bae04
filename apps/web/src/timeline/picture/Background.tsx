import { bars } from './shapes';
import classes from './picture.module.css';
import type { Plot } from './plot';

/** What stands behind a row: the days that the axis names, day 0, and where the record ends. */
export function Background({ plot: { x, ticks, left, right, lastDay }, height }: { plot: Plot; height: number }) {
  const end = Math.max(left, Math.min(x(lastDay), right));
  const zero = x(0);
  return (
    <>
      {end < right && <rect className={classes.beyond} x={end} y={0} width={right - end} height={height} />}
      <path
        className={classes.grid}
        d={bars(
          ticks.map((day) => ({ x: x(day), y: 0 })),
          height,
        )}
      />
      {zero >= left && zero <= right && <path className={classes.zero} d={bars([{ x: zero, y: 0 }], height)} />}
      {end < right && <path className={classes.end} d={bars([{ x: end, y: 0 }], height)} />}
    </>
  );
}
