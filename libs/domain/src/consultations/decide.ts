import {
  EXTENSION_MINUTES,
  PHASE_MINUTES_MAX,
  REOPEN_SECONDS,
  type ConsultationCommand,
  type ConsultationEventData,
  type ConsultationState,
  type ConsultationPhase,
  type ProblemCode,
} from '@consilium/contracts';
import {
  DISCUSSION,
  FIRST_PHASE,
  OPENING,
  PHASE_MOVES,
  STATUS_MOVES,
  holdsRecommendations,
  isBefore,
  type StatusAction,
} from './phases';
import { consultationRefusal, type ConsultationActor } from './policy';

type Decided = {
  [T in keyof ConsultationEventData]: { type: T; data: ConsultationEventData[T] };
}[keyof ConsultationEventData];
export type CommandResult = { refusal: ProblemCode } | { refusal: null; event: Decided };

const refused = (refusal: ProblemCode): CommandResult => ({ refusal });
const decided = (event: Decided): CommandResult => ({ refusal: null, event });

/** What a command does to a consultation, as the event to append, or why it may not. `now`: the server's time. `opened`: the end let out what was held. */
export function decideConsultation(
  facts: ConsultationState,
  command: ConsultationCommand,
  actor: ConsultationActor,
  room: { writable: boolean; now: Date; opened?: boolean },
): CommandResult {
  const refusal = consultationRefusal(`consultation.${command.action}`, actor, { writable: room.writable, facts });
  if (refusal) return refused(refusal);
  const of = { consultationId: facts.id, version: facts.version + 1 };
  if (isStatusAction(command.action) && !STATUS_MOVES[facts.status][command.action])
    return refused('consultation.illegal_transition');
  const people = { facilitatorId: facts.facilitatorId, presenterId: facts.presenterId, minutes: facts.minutes };
  switch (command.action) {
    case 'schedule':
      return decideSchedule(facts, command, of, room.now);
    case 'start':
      return decided({ type: 'consultation.started', data: { ...of, ...people } });
    case 'cancel':
      return decided({ type: 'consultation.cancelled', data: of });
    case 'end':
      return decided({
        type: 'consultation.ended',
        data: { ...of, ...(command.leftOpen !== undefined && { leftOpen: command.leftOpen }) },
      });
    case 'reopen':
      return decideReopen(facts, of, room);
    case 'extend':
      return decideExtension(facts, of);
    case 'pause':
      return decided({ type: 'consultation.paused', data: of });
    case 'resume':
      return decided({ type: 'consultation.resumed', data: of });
    case 'take_away':
      return decided({
        type: 'consultation.taken_away',
        data: { ...of, text: command.text, within: command.within ?? null },
      });
    case 'facilitator':
      return decided({ type: 'consultation.facilitator_changed', data: { ...of, facilitatorId: command.memberId } });
    case 'summary_back':
      return decided({ type: 'consultation.summary_back', data: { ...of, text: command.text } });
    case 'phase':
      return decidePhase(facts, command, of);
  }
}

interface NextStep {
  consultationId: string;
  version: number;
}

function decideSchedule(
  facts: ConsultationState,
  command: Extract<ConsultationCommand, { action: 'schedule' }>,
  of: NextStep,
  now: Date,
): CommandResult {
  const scheduledFor = command.scheduledFor ?? facts.scheduledFor;
  if (scheduledFor === null || (command.scheduledFor !== undefined && Date.parse(scheduledFor) <= now.getTime()))
    return refused('consultation.time_over');
  const people = { facilitatorId: facts.facilitatorId, presenterId: command.presenterId ?? facts.presenterId };
  return decided({
    type: 'consultation.scheduled',
    data: { ...of, ...people, scheduledFor, minutes: { ...facts.minutes, ...command.minutes } },
  });
}

function decideExtension({ phase, minutes }: ConsultationState, of: NextStep): CommandResult {
  if (phase === null || minutes[phase] >= PHASE_MINUTES_MAX) return refused('consultation.illegal_transition');
  return decided({
    type: 'consultation.extended',
    data: { ...of, phase, minutes: Math.min(minutes[phase] + EXTENSION_MINUTES, PHASE_MINUTES_MAX) },
  });
}

/** It goes on where it was; where the end let out what was held, not before the phase in which that is open to everyone. */
function decideReopen(
  facts: ConsultationState,
  of: NextStep,
  { now, opened = false }: { now: Date; opened?: boolean },
): CommandResult {
  if (!canReopen(facts, now)) return refused('consultation.end_stands');
  const last = facts.runs.at(-1)?.phase ?? FIRST_PHASE;
  return decided({
    type: 'consultation.reopened',
    data: { ...of, phase: opened && holdsRecommendations(last) ? OPENING : last },
  });
}

/** Whether an end can still be taken back. */
export const canReopen = ({ status, endedAt }: ConsultationState, now: Date): boolean =>
  status === 'ended' && endedAt !== null && now.getTime() <= Date.parse(endedAt) + REOPEN_SECONDS * 1000;

function decidePhase(
  facts: ConsultationState,
  { phase, reason }: Extract<ConsultationCommand, { action: 'phase' }>,
  of: NextStep,
): CommandResult {
  if (facts.phase === null || !PHASE_MOVES[facts.phase].includes(phase))
    return refused('consultation.illegal_transition');
  const passesOver = passesOverDiscussion(facts, phase);
  if (passesOver && !reason) return refused('consultation.summary_back_required');
  const passedOver = passesOver && reason;
  return decided({
    type: 'consultation.phase_changed',
    data: { ...of, phase, ...(passedOver && { text: passedOver }) },
  });
}

/** Whether a move to this phase leaves out that somebody says back what was understood. */
export const passesOverDiscussion = ({ phase, summaryBack }: ConsultationState, next: ConsultationPhase): boolean =>
  phase !== null && summaryBack === null && isBefore(phase, DISCUSSION) && !isBefore(next, DISCUSSION);

const isStatusAction = (action: ConsultationCommand['action']): action is StatusAction =>
  ['schedule', 'start', 'cancel', 'end', 'reopen'].includes(action);

/** Phases that may follow now. */
export const nextPhases = ({ status, phase }: ConsultationState): ConsultationPhase[] =>
  status === 'running' && phase ? [...PHASE_MOVES[phase]] : [];

/** Whether this event opens what was held: `recommend` or a later phase begins, or the consultation ends before. */
export const opensHeld = (event: { type: string; data: object }, before: ConsultationState): boolean => {
  if (!holdsRecommendations(before.phase)) return false;
  return (
    event.type === 'consultation.ended' ||
    event.type === 'consultation.cancelled' ||
    (event.type === 'consultation.phase_changed' &&
      !holdsRecommendations((event.data as { phase: ConsultationPhase }).phase))
  );
};
