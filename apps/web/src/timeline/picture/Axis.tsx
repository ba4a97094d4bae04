import { dayNumber } from '../model/dayWords';
import classes from './picture.module.css';
import type { Plot } from './plot';

const HEIGHT = 22;
const BASELINE = 15;
const END_ROOM = 44;
/** Half of what the name of the last day takes. */
const END_HALF = 34;

/** The days over the lanes. The last recorded day is named, since nothing says which day is today. */
export function Axis({ plot: { width, x, ticks, lastDay, right } }: { plot: Plot }) {
  const end = x(lastDay);
  const endIsSeen = end <= right;
  return (
    <svg className={classes.axis} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden focusable="false">
      {ticks
        .filter((day) => !endIsSeen || Math.abs(x(day) - end) >= END_ROOM)
        .map((day) => (
          <text key={day} x={x(day)} y={BASELINE} textAnchor="middle" data-zero={day === 0 || undefined}>
            {day === 0 ? 'Day 0' : dayNumber(day)}
          </text>
        ))}
      {endIsSeen && (
        <text x={Math.min(end, width - END_HALF)} y={BASELINE} textAnchor="middle" data-end>
          {`to day ${dayNumber(lastDay)}`}
        </text>
      )}
    </svg>
  );
}
