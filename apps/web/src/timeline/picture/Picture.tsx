import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { IconButton } from '../../ui';
import type { DayWindow } from '../model/dayWindow';
import type { Timeline } from '../model/timeline';
import { Axis } from './Axis';
import { LaneRow } from './LaneRow';
import classes from './picture.module.css';
import { plotOf } from './plot';
import { useDayWindow } from './useDayWindow';
import { usePlotWidth } from './usePlotWidth';
import { useWheel } from './useWheel';

const CLOSER = 0.6;
const STEP = 0.5;

export interface PictureProps {
  timeline: Timeline;
  /** The days that are shown at first. */
  asked: DayWindow;
  /** A session was chosen in its lane. */
  onSession: (sessionId: string) => void;
}

interface Pointed {
  lane: string;
  index: number;
}

/** The course of a case on one axis of days. */
export function Picture({ timeline: { lanes, whole, lastDay }, asked, onSession }: PictureProps) {
  const picture = useRef<HTMLElement>(null);
  const [plotRef, width] = usePlotWidth();
  const days = useDayWindow(asked, whole);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const plot = plotOf(days.window, width, lastDay);
  useWheel(picture, plotRef, days, plot);
  const lane = lanes.find(({ id }) => id === pointed?.lane);
  const point = lane?.points[pointed?.index ?? -1];

  const pointAt = (laneId: string, index: number | null): void => {
    setPointed(index === null ? null : { lane: laneId, index });
    const day = index === null ? undefined : lanes.find(({ id }) => id === laneId)?.points[index]?.day;
    if (day !== undefined) days.show(day);
  };
  const choose = (laneId: string, index: number): void => {
    const chosen = lanes.find(({ id }) => id === laneId);
    if (chosen?.is === 'sessions') onSession(chosen.points[index]!.id);
  };
  const press = (event: KeyboardEvent<HTMLElement>, laneId: string, index: number): void => {
    const day = lanes.find(({ id }) => id === laneId)?.points[index]?.day;
    if (event.key === '+' || event.key === '=') days.zoom(CLOSER, day);
    else if (event.key === '-') days.zoom(1 / CLOSER, day);
    else if (event.key === 'Enter') choose(laneId, index);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown')
      goToRow(event.currentTarget, event.key === 'ArrowUp' ? -1 : 1);
    else return;
    event.preventDefault();
  };

  return (
    <section ref={picture} className={classes.picture} aria-label="Picture of the course">
      <div className={classes.tools} data-screen-only>
        <p className={classes.reading} data-reads={point !== undefined || undefined} aria-hidden>
          {lane && point ? `${lane.name}. ${point.words}` : <Hint />}
        </p>
        <IconButton label="Earlier days" icon={<IconChevronLeft aria-hidden />} onClick={() => days.move(-STEP)} />
        <IconButton label="Later days" icon={<IconChevronRight aria-hidden />} onClick={() => days.move(STEP)} />
        <IconButton label="Zoom in" icon={<IconZoomIn aria-hidden />} onClick={() => days.zoom(CLOSER)} />
        <IconButton label="Zoom out" icon={<IconZoomOut aria-hidden />} onClick={() => days.zoom(1 / CLOSER)} />
      </div>
      <div className={classes.lane} data-axis>
        <div className={classes.name} />
        <div ref={plotRef}>
          <Axis plot={plot} />
        </div>
      </div>
      {lanes.map((one) => (
        <LaneRow
          key={one.id}
          lane={one}
          plot={plot}
          current={pointed?.lane === one.id ? pointed.index : null}
          onCurrent={(index) => pointAt(one.id, index)}
          onKey={(event, index) => press(event, one.id, index)}
          onChoose={(index) => choose(one.id, index)}
        />
      ))}
    </section>
  );
}

function Hint() {
  return (
    <>
      {'Relative days; day 0 is the first dosing session. '}
      <span className={classes.keys}>
        Left and Right go from value to value, Up and Down from row to row, + and − zoom.
      </span>
    </>
  );
}

/** The row above or below takes the focus. */
function goToRow(from: HTMLElement, step: 1 | -1): void {
  const rows = [...(from.closest('section')?.querySelectorAll<HTMLElement>('[role="slider"]') ?? [])];
  rows[rows.indexOf(from) + step]?.focus();
}
