import type { ConsultationState, ConsultationPhase } from '@consilium/contracts';
import { nextPhases, phaseLeft, phaseTimes } from '@consilium/domain';
import { IconCheck } from '@tabler/icons-react';
import type { RoomLayout } from '../../rooms/layout/useRoomLayout';
import { sayLeft, sayLength } from '../durations';
import { phaseColour, PHASE_WORDS } from '../phases';
import classes from './PhaseBar.module.css';

export interface PhaseBarProps {
  facts: ConsultationState;
  /** The server's clock, epoch milliseconds. */
  now: number;
  layout: RoomLayout;
}

interface Segment {
  phase: ConsultationPhase;
  plannedMinutes: number;
  /** Milliseconds spent in it. */
  spent: number;
  place: 'done' | 'current' | 'upcoming';
}

function segmentsOf(facts: ConsultationState, now: number): Segment[] {
  return phaseTimes(facts, now).map(({ phase, plannedMinutes, actualSeconds }) => {
    const wasRun = facts.runs.some((run) => run.phase === phase);
    return {
      phase,
      plannedMinutes,
      spent: actualSeconds * 1_000,
      place: phase === facts.phase ? 'current' : wasRun ? 'done' : 'upcoming',
    };
  });
}

/** The six phases side by side, as wide as their planned minutes; the current one with its clock. */
export function PhaseBar({ facts, now, layout }: PhaseBarProps) {
  const segments = segmentsOf(facts, now);
  const left = phaseLeft(facts, now) ?? 0;
  const next = nextPhases(facts)[0];
  const current = segments.findIndex(({ place }) => place === 'current');
  return (
    <div className={classes.place} data-layout={layout}>
      <ol className={classes.bar} aria-label="Phases of the consultation">
        {segments.map((segment) => (
          <li
            key={segment.phase}
            className={classes.segment}
            data-place={segment.place}
            data-tick={(layout === 'middle' && segment.place !== 'current' && segment.phase !== next) || undefined}
            data-over={(segment.place === 'current' && left < 0) || undefined}
            aria-current={segment.place === 'current' ? 'step' : undefined}
            style={{
              '--minutes': segment.plannedMinutes,
              '--phase': phaseColour(segment.phase),
              '--share': share(segment),
            }}
          >
            <SegmentWords {...segment} left={left} />
          </li>
        ))}
      </ol>
      {layout === 'phone' && facts.phase && (
        <p className={classes.line} aria-hidden>
          <span>
            <strong>{PHASE_WORDS[facts.phase]}</strong>
            {` ${current + 1} of ${segments.length}`}
          </span>
          <span>
            <Clock left={left} />
            {` of ${facts.minutes[facts.phase]} min`}
          </span>
        </p>
      )}
    </div>
  );
}

/** How far the current phase's planned time is used up; full once it is over. */
const share = ({ place, spent, plannedMinutes }: Segment): string =>
  place === 'current' ? `${Math.min(100, (spent / Math.max(1, plannedMinutes * 60_000)) * 100).toFixed(1)}%` : '0%';

function Clock({ left }: { left: number }) {
  const { length, word, isOver } = sayLeft(left);
  return (
    <span className={classes.clock} data-over={isOver || undefined}>
      <strong>{length}</strong> {word}
    </span>
  );
}

function SegmentWords({ phase, place, spent, plannedMinutes, left }: Segment & { left: number }) {
  return (
    <>
      <span className={classes.name}>
        {place === 'done' && <IconCheck size={14} role="img" aria-label="Done" />}
        <span className={classes.word}>{PHASE_WORDS[phase]}</span>
        {place === 'current' && <Clock left={left} />}
      </span>
      <span className={classes.time}>
        {place === 'upcoming'
          ? `${plannedMinutes} min`
          : place === 'done'
            ? `${sayLength(spent)} of ${plannedMinutes}`
            : `of ${plannedMinutes} min`}
      </span>
    </>
  );
}
