import {
  CONSULTATION_PHASES,
  PHASE_MINUTES_MAX,
  type ConsultationState,
  type ConsultationPhase,
  type PhaseTime,
  type PlannedMinutes,
} from '@consilium/contracts';

type Timed = Pick<ConsultationState, 'runs' | 'endedAt' | 'minutes'>;

/** Milliseconds in a phase up to `now`, all its runs together; 0 where a clock runs behind. */
function spent({ runs, endedAt }: Timed, phase: ConsultationPhase, now: number): number {
  const end = endedAt === null ? now : Date.parse(endedAt);
  return runs.reduce((sum, run, index) => {
    if (run.phase !== phase) return sum;
    const next = runs[index + 1];
    const until = run.endedAt ?? next?.beganAt;
    return sum + Math.max(0, (until ? Date.parse(until) : end) - Date.parse(run.beganAt));
  }, 0);
}

/** Planned minutes and actual seconds of each phase. `now`: milliseconds of the server's clock. */
export const phaseTimes = (facts: Timed, now: number): PhaseTime[] =>
  CONSULTATION_PHASES.map((phase) => ({
    phase,
    plannedMinutes: facts.minutes[phase],
    actualSeconds: Math.round(spent(facts, phase, now) / 1000),
  }));

/** Planned minutes and actual seconds of the whole, pauses left out. */
export function planOf(facts: Timed, now: number): Pick<PhaseTime, 'plannedMinutes' | 'actualSeconds'> {
  const times = phaseTimes(facts, now);
  return {
    plannedMinutes: times.reduce((sum, one) => sum + one.plannedMinutes, 0),
    actualSeconds: times.reduce((sum, one) => sum + one.actualSeconds, 0),
  };
}

/** Whether the clock stands still: the last run was ended and none begun. */
export const isPaused = ({ status, runs }: Pick<ConsultationState, 'status' | 'runs'>): boolean =>
  status === 'running' && runs.at(-1)?.endedAt !== undefined;

/** The same plan for another length: shares stay as they are to the minute, and every phase that had time keeps some where there is enough. */
export function scaledMinutes(plan: PlannedMinutes, total: number): PlannedMinutes {
  const before = CONSULTATION_PHASES.reduce((sum, phase) => sum + plan[phase], 0);
  if (before === 0) return plan;
  const shares = CONSULTATION_PHASES.map((phase) => ({ phase, share: (plan[phase] * total) / before }));
  const minutes = new Map(shares.map(({ phase, share }) => [phase, Math.min(Math.floor(share), PHASE_MINUTES_MAX)]));
  const given = (): number => [...minutes.values()].reduce((sum, each) => sum + each, 0);
  // The minutes that rounding left go first to a phase that would have none, then to who lost most by it.
  const waiting = shares
    .filter(({ share }) => share > 0)
    .sort((a, b) => Number(b.share < 1) - Number(a.share < 1) || (b.share % 1) - (a.share % 1));
  for (const { phase } of waiting)
    if (given() < total) minutes.set(phase, Math.min((minutes.get(phase) ?? 0) + 1, PHASE_MINUTES_MAX));
  return Object.fromEntries(minutes) as PlannedMinutes;
}

/** The current phase's clock, in milliseconds: below zero it is over time. Null when no phase runs. */
export function phaseLeft(facts: ConsultationState, now: number): number | null {
  if (facts.status !== 'running' || !facts.phase) return null;
  return facts.minutes[facts.phase] * 60_000 - spent(facts, facts.phase, now);
}
