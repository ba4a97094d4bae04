import type { SessionLine } from '@consilium/clinical';
import { useState } from 'react';
import { lineRuns } from '../model/lineRuns';
import type { VitalSeries } from '../model/sessionReadings';
import { PointSlider } from '../picture/PointSlider';
import { circles, crosses, lines as drawn } from '../picture/shapes';
import { PanelFrame } from './PanelFrame';
import { panelOf, rangeOf } from './panel';
import classes from './session.module.css';

const HEIGHT = 84;
const TICKS = 3;
const BESIDE = 1;

interface SeriesPanelProps {
  series: VitalSeries;
  lines: readonly SessionLine[];
  width: number;
  minutes: readonly [number, number];
  onWords: (words: string | null) => void;
}

/** One vital by minute. A line runs only where the schedule says that nothing was missed between two readings. */
export function SeriesPanel({ series: { label, readings, step }, lines, width, minutes, onWords }: SeriesPanelProps) {
  const [current, setCurrent] = useState<number | null>(null);
  const values = [...readings.flatMap(({ value }) => value ?? []), ...lines.map(({ at }) => at)];
  const panel = panelOf({ width, height: HEIGHT, minutes }, rangeOf(values, BESIDE), TICKS);
  const { x, y } = panel;
  const placed = readings.map(({ at, value }) => ({ x: x(at), y: value === null ? HEIGHT - 6 : y(value), value }));
  const runs = lineRuns(readings, step).map((run) => run.map(({ at, value }) => ({ x: x(at), y: y(value) })));
  const pointed = current === null ? undefined : placed[current];
  const point = (index: number | null): void => {
    setCurrent(index);
    onWords(index === null ? null : `${label}. ${readings[index]!.words}`);
  };
  return (
    <PointSlider name={label} points={readings} x={x} current={current} onCurrent={point}>
      <svg className={classes.drawing} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden focusable="false">
        <PanelFrame panel={panel} lines={lines} before={readings.flatMap(({ at }) => (at <= 0 ? [at] : []))} />
        <path className={classes.line} d={drawn(runs)} />
        <path
          className={classes.points}
          d={circles(
            placed.filter(({ value }) => value !== null),
            3,
          )}
        />
        <path
          className={classes.absent}
          d={crosses(
            placed.filter(({ value }) => value === null),
            4,
          )}
        />
        {pointed && <circle className={classes.ring} cx={pointed.x} cy={pointed.y} r={7} />}
        <text className={classes.name} x={panel.right + 6} y={12}>
          {label}
        </text>
      </svg>
    </PointSlider>
  );
}
