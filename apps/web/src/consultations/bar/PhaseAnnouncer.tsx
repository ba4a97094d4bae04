import type { ConsultationState } from '@consilium/contracts';
import { phaseLeft } from '@consilium/domain';
import { useState } from 'react';
import { milestoneBetween, milestoneOf, type ClockSeen, type Milestone } from '../durations';
import { PHASE_WORDS } from '../phases';

const WORDS: Record<Milestone, string> = {
  five: '5 minutes left',
  one: '1 minute left',
  end: 'The planned time is over',
};

/** Speaks a phase's last five minutes, its last minute and its end, and nothing between. */
export function PhaseAnnouncer({ facts, now }: { facts: ConsultationState; now: number }) {
  const left = phaseLeft(facts, now);
  const seen: ClockSeen = {
    run: facts.runs.at(-1)?.beganAt ?? '',
    milestone: left === null ? null : milestoneOf(left),
  };
  const [spoken, setSpoken] = useState({ ...seen, words: '' });
  if (spoken.run !== seen.run || spoken.milestone !== seen.milestone) {
    const milestone = milestoneBetween(spoken, seen);
    setSpoken({ ...seen, words: milestone && facts.phase ? `${PHASE_WORDS[facts.phase]}: ${WORDS[milestone]}` : '' });
  }
  return (
    <p className="spoken" role="status">
      {spoken.words}
    </p>
  );
}
