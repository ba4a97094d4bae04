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

/** A reading of which at least one half is there, with their places. */
type Drawn = { x: number; sbp?: number; dbp?: number; reading: PressureReading };

/** Blood pressure by minute: a bar from the diastolic to the systolic, with the lines that the rules hold it to. */
export function PressurePanel({ readings, lines, width, minutes, onWords }: PressurePanelProps) {
  const [current, setCurrent] = useState<number | null>(null);
  const values = [...readings.flatMap(({ sbp, dbp }) => [sbp ?? [], dbp ?? []].flat()), ...lines.map(({ at }) => at)];
  const panel = panelOf({ width, height: HEIGHT, minutes }, rangeOf(values, BESIDE), TICKS);
  const { x, y } = panel;
  const isThere = ({ sbp, dbp }: PressureReading): boolean => sbp !== null || dbp !== null;
  const there = readings.filter(isThere).map((reading): Drawn => ({
    x: x(reading.at),
    ...(reading.sbp !== null && { sbp: y(reading.sbp) }),
    ...(reading.dbp !== null && { dbp: y(reading.dbp) }),
    reading,
  }));
  const absent = readings.filter((reading) => !isThere(reading)).map(({ at }) => ({ x: x(at), y: HEIGHT - 6 }));
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
            there.flatMap(({ x: at, sbp, dbp }) =>
              sbp === undefined || dbp === undefined
                ? []
                : [
                    [
                      { x: at, y: sbp },
                      { x: at, y: dbp },
                    ],
                  ],
            ),
          )}
        />
        <path className={classes.heads} d={there.map(headsOf).join('')} />
        <path className={classes.absent} d={crosses(absent, 4)} />
        {pointed && <path className={classes.pointed} d={`M${x(pointed.at)} 0V${HEIGHT}`} />}
        {named(there).map(({ x: at, sbp, dbp, reading }) => (
          <text
            key={reading.at}
            className={classes.value}
            x={at}
            y={Math.max((sbp ?? dbp!) - 8, 11)}
            textAnchor="middle"
          >
            {`${rounded(reading.sbp)}/${rounded(reading.dbp)}`}
          </text>
        ))}
      </svg>
    </PointSlider>
  );
}

const rounded = (pressure: number | null): string => (pressure === null ? '–' : String(Math.round(pressure)));

/** The highest is named before others, then as many as have room. */
function named(all: readonly Drawn[]): readonly Drawn[] {
  const top = ({ sbp, dbp }: Drawn): number => sbp ?? dbp!;
  const highest = all.reduce<Drawn | undefined>((best, one) => (best && top(best) <= top(one) ? best : one), undefined);
  const others = all.filter((one) => highest && Math.abs(one.x - highest.x) >= NAME_ROOM);
  return [...(highest ? [highest] : []), ...withRoom(others, (one) => one.x, NAME_ROOM)];
}

/** A triangle that points down at the systolic and one that points up at the diastolic, whose tips are the values. */
const headsOf = ({ x, sbp, dbp }: Drawn): string =>
  [
    sbp === undefined ? '' : `M${x} ${sbp}l${-HEAD} ${-HEAD}h${2 * HEAD}z`,
    dbp === undefined ? '' : `M${x} ${dbp}l${-HEAD} ${HEAD}h${2 * HEAD}z`,
  ].join('');
