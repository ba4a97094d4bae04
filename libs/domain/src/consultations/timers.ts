import { CONSULTATION_PHASES, type ConsultationFacts, type ConsultationPhase, type PhaseTime } from '@consilium/contracts';

type Timed = Pick<ConsultationFacts, 'runs' | 'endedAt' | 'minutes'>;

/** Milliseconds in a phase up to `now`, all its runs together; 0 where a clock runs behind. */
function spent({ runs, endedAt }: Timed, phase: ConsultationPhase, now: number): number {
  const end = endedAt === null ? now : Date.parse(endedAt);
  return runs.reduce((sum, run, index) => {
    if (run.phase !== phase) return sum;
    const next = runs[index + 1];
    return sum + Math.max(0, (next ? Date.parse(next.beganAt) : end) - Date.parse(run.beganAt));
  }, 0);
}

/** Planned minutes and actual seconds of each phase. `now`: milliseconds of the server's clock. */
export const phaseTimes = (facts: Timed, now: number): PhaseTime[] =>
  CONSULTATION_PHASES.map((phase) => ({ phase, plannedMinutes: facts.minutes[phase], actualSeconds: Math.round(spent(facts, phase, now) / 1000) }));

/** The current phase's clock, in milliseconds: below zero it is over time. Null when no phase runs. */
export function phaseLeft(facts: ConsultationFacts, now: number): number | null {
  if (facts.status !== 'running' || !facts.phase) return null;
  return facts.minutes[facts.phase] * 60_000 - spent(facts, facts.phase, now);
}
