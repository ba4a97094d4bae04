import type { SpanLane } from '../model/lanes';
import { Background } from './Background';
import classes from './picture.module.css';
import { LEAST_ROW, type Plot } from './plot';

const ROW = 26;
const BAR = 20;
const POINT = 7;

/** What goes on or went on: a bar for each, pointed where its first day is not recorded. */
export function SpanRow({ lane, plot, current }: { lane: SpanLane; plot: Plot; current: number | null }) {
  const { x, width, left, right, lastDay } = plot;
  const height = Math.max(lane.points.length * ROW + 6, LEAST_ROW);
  return (
    <svg className={classes.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden focusable="false">
      <Background plot={plot} height={height} />
      {lane.points.map(({ id, day, until = lastDay, openStart, label }, index) => {
        const end = Math.min(x(until), right);
        const top = 6 + index * ROW;
        const open = openStart || x(day) < left;
        const start = open ? left : x(day);
        const head = open ? `M${start} ${top + BAR / 2}l${POINT} ${-BAR / 2}` : `M${start} ${top}`;
        return (
          <g key={id}>
            {end > start && (
              <path
                className={classes.span}
                data-pointed={index === current || undefined}
                d={`${head}H${end}V${top + BAR}H${start + (open ? POINT : 0)}z`}
              />
            )}
            <text className={classes.spanName} x={Math.min(start, right - POINT) + POINT + 4} y={top + 15}>
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
