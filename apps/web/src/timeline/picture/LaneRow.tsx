import type { KeyboardEvent } from 'react';
import type { Lane } from '../model/lanes';
import { EventRow } from './EventRow';
import classes from './picture.module.css';
import { isShown, type Plot } from './plot';
import { PointSlider } from './PointSlider';
import { ScoreRow } from './ScoreRow';
import { SessionKey, SessionRow } from './SessionRow';
import { SpanRow } from './SpanRow';

export interface LaneRowProps {
  lane: Lane;
  plot: Plot;
  current: number | null;
  onCurrent: (index: number | null) => void;
  onKey: (event: KeyboardEvent<HTMLElement>, index: number) => void;
  onChoose: (index: number) => void;
}

/** One lane: its name with a few words, and what was recorded over the days. */
export function LaneRow({ lane, plot, current, onCurrent, onKey, onChoose }: LaneRowProps) {
  return (
    <div className={classes.lane} data-lane={lane.id}>
      <div className={classes.name}>
        <h2>{lane.name}</h2>
        {lane.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {lane.is === 'sessions' && <SessionKey points={lane.points} />}
      </div>
      <PointSlider
        name={lane.name}
        points={lane.points.map(({ day, words }) => ({ at: day, words }))}
        x={plot.x}
        isSeen={(day) => isShown({ day }, plot)}
        current={current}
        onCurrent={onCurrent}
        onKey={onKey}
        onChoose={onChoose}
      >
        {drawingOf(lane, plot, current)}
      </PointSlider>
    </div>
  );
}

function drawingOf(lane: Lane, plot: Plot, current: number | null) {
  switch (lane.is) {
    case 'sessions':
      return <SessionRow lane={lane} plot={plot} current={current} />;
    case 'scores':
      return <ScoreRow lane={lane} plot={plot} current={current} />;
    case 'spans':
      return <SpanRow lane={lane} plot={plot} current={current} />;
    case 'events':
      return <EventRow lane={lane} plot={plot} current={current} />;
  }
}
