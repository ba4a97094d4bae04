import type { ConsultationCommand, ConsultationEventData, ConsultationFacts, ConsultationPhase, ProblemCode } from '@consilium/contracts';
import { DISCUSSION, OPENING, PHASE_MOVES, STATUS_MOVES, holdsRecommendations, isBefore, type StatusAction } from './phases';
import { consultationRefusal, type ConsultationActor } from './policy';

type Decided = { [T in keyof ConsultationEventData]: { type: T; data: ConsultationEventData[T] } }[keyof ConsultationEventData];
export type ConsultationDecision = { refusal: ProblemCode } | { refusal: null; event: Decided };

const refused = (refusal: ProblemCode): ConsultationDecision => ({ refusal });
const decided = (event: Decided): ConsultationDecision => ({ refusal: null, event });

/** What a command does to a consultation, as the event to append, or why it may not. `now`: the server's time. */
export function decideConsultation(facts: ConsultationFacts, command: ConsultationCommand, actor: ConsultationActor, room: { writable: boolean; now: Date }): ConsultationDecision {
  const refusal = consultationRefusal(`consultation.${command.action}`, actor, { writable: room.writable, facts });
  if (refusal) return refused(refusal);
  const of = { consultationId: facts.id, version: facts.version + 1 };
  if (isStatusAction(command.action) && !STATUS_MOVES[facts.status][command.action]) return refused('consultation.illegal_transition');
  const people = { facilitatorId: facts.facilitatorId, presenterId: facts.presenterId, minutes: facts.minutes };
  switch (command.action) {
    case 'schedule':
      if (Date.parse(command.scheduledFor) <= room.now.getTime()) return refused('consultation.time_over');
      return decided({ type: 'consultation.scheduled', data: { ...of, ...people, scheduledFor: command.scheduledFor } });
    case 'start':
      return decided({ type: 'consultation.started', data: { ...of, ...people } });
    case 'cancel':
      return decided({ type: 'consultation.cancelled', data: of });
    case 'end':
      return decided({ type: 'consultation.ended', data: of });
    case 'facilitator':
      return decided({ type: 'consultation.facilitator_changed', data: { ...of, facilitatorId: command.memberId } });
    case 'summary_back':
      return decided({ type: 'consultation.summary_back', data: { ...of, text: command.text } });
    case 'phase':
      return decidePhase(facts, command, of);
  }
}

function decidePhase(facts: ConsultationFacts, { phase, reason }: Extract<ConsultationCommand, { action: 'phase' }>, of: { consultationId: string; version: number }): ConsultationDecision {
  if (facts.phase === null || !PHASE_MOVES[facts.phase].includes(phase)) return refused('consultation.illegal_transition');
  const beginsDiscussion = phase === DISCUSSION && isBefore(facts.phase, DISCUSSION);
  if (beginsDiscussion && !facts.summaryBack && !reason) return refused('consultation.summary_back_required');
  const passedOver = beginsDiscussion && !facts.summaryBack && reason;
  return decided({ type: 'consultation.phase_changed', data: { ...of, phase, ...(passedOver && { text: passedOver }) } });
}

const isStatusAction = (action: ConsultationCommand['action']): action is StatusAction => ['schedule', 'start', 'cancel', 'end'].includes(action);

/** Phases that may follow now. */
export const nextPhases = ({ status, phase }: ConsultationFacts): ConsultationPhase[] => (status === 'running' && phase ? [...PHASE_MOVES[phase]] : []);

/** Whether this event opens what was held: `recommend` begins, or the consultation ends without it. */
export const opensHeld = (event: { type: string; data: object }, before: ConsultationFacts): boolean => {
  if (!holdsRecommendations(before.phase)) return false;
  return event.type === 'consultation.ended' || ('phase' in event.data && event.data.phase === OPENING);
};

