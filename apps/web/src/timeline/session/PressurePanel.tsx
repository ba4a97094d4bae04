import type { SessionLine } from '@consilium/clinical';
import { useState } from 'react';
import type { PressureReading } from '../model/sessionReadings';
import { withRoom } from '../picture/plot';
import { PointSlider } from '../picture/PointSlider';
import { crosses, lines as drawn } from '../picture/shapes';
import { PanelFrame } from './PanelFrame';
import { panelOf, rangeOf } from './panel';
import classes from './session.module.css';

const HEIGHT = 190;
const TICKS = 5;
const BESIDE = 6;
const HEAD = 4;
const NAME_ROOM = 50;

interface PressurePanelProps {
  readings: readonly PressureReading[];
  lines: readonly SessionLine[];
  width: number;
  minutes: readonly [number, number];
  onWords: (words: string | null) => void;
}

type Pair = { x: number; sbp: number; dbp: number; reading: PressureReading };

/** Blood pressure by minute: a bar from the diastolic to the systolic, with the lines that the rules hold it to. */
export function PressurePanel({ readings, lines, width, minutes, onWords }: PressurePanelProps) {
  const [current, setCurrent] = useState<number | null>(null);
  const values = [...readings.flatMap(({ pair }) => (pair ? [pair.sbp, pair.dbp] : [])), ...lines.map(({ at }) => at)];
  const panel = panelOf({ width, height: HEIGHT, minutes }, rangeOf(values, BESIDE), TICKS);
  const { x, y } = panel;
  const there = readings.flatMap((reading): Pair[] =>
    reading.pair ? [{ x: x(reading.at), sbp: y(reading.pair.sbp), dbp: y(reading.pair.dbp), reading }] : [],
  );
  const absent = readings.filter(({ pair }) => pair === null).map(({ at }) => ({ x: x(at), y: HEIGHT - 6 }));
  const pointed = current === null ? undefined : readings[current];
  const point = (index: number | null): void => {
    setCurrent(index);
    onWords(index === null ? null : `Blood pressure. ${readings[index]!.words}`);
  };
  return (
    <PointSlider name="Blood pressure" points={readings} x={x} current={current} onCurrent={point}>
      <svg className={classes.drawing} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden focusable="false">
        <PanelFrame panel={panel} lines={lines} before={readings.flatMap(({ at }) => (at <= 0 ? [at] : []))} />
        <path
          className={classes.pressures}
          d={drawn(
            there.map(({ x: at, sbp, dbp }) => [
              { x: at, y: sbp },
              { x: at, y: dbp },
            ]),
          )}
        />
        <path className={classes.heads} d={there.map(headsOf).join('')} />
        <path className={classes.absent} d={crosses(absent, 4)} />
        {pointed && <path className={classes.pointed} d={`M${x(pointed.at)} 0V${HEIGHT}`} />}
        {named(there).map(({ x: at, sbp, reading }) => (
          <text key={reading.at} className={classes.value} x={at} y={Math.max(sbp - 8, 11)} textAnchor="middle">
            {`${Math.round(reading.pair!.sbp)}/${Math.round(reading.pair!.dbp)}`}
          </text>
        ))}
      </svg>
    </PointSlider>
  );
}

/** The highest is named before others, then as many as have room. */
function named(pairs: readonly Pair[]): readonly Pair[] {
  const highest = pairs.reduce<Pair | undefined>((best, one) => (best && best.sbp <= one.sbp ? best : one), undefined);
  const others = pairs.filter((one) => highest && Math.abs(one.x - highest.x) >= NAME_ROOM);
  return [...(highest ? [highest] : []), ...withRoom(others, (one) => one.x, NAME_ROOM)];
}

/** A triangle that points down at the systolic and one that points up at the diastolic, whose tips are the values. */
const headsOf = ({ x, sbp, dbp }: Pair): string =>
  `M${x} ${sbp}l${-HEAD} ${-HEAD}h${2 * HEAD}zM${x} ${dbp}l${-HEAD} ${HEAD}h${2 * HEAD}z`;
