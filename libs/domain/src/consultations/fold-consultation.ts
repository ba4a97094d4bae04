import {
  type ConsultationEventData,
  type ConsultationState,
  type PhaseRun,
  type RoomEvent,
  type RoomEventByType,
} from '@consilium/contracts';
import { FIRST_PHASE } from './phases';

export type ConsultationEventType = keyof ConsultationEventData;
export type ConsultationEvent = { [T in ConsultationEventType]: RoomEventByType<T> }[ConsultationEventType];

export const isConsultationEvent = (event: RoomEvent): event is ConsultationEvent =>
  event.type.startsWith('consultation.') || event.type.startsWith('hold.');

/**
 * The room's consultation after one more event of its log. The server keeps exactly this, so that a snapshot and the events after it
 * give what a fresh snapshot gives. An event that is in the facts already changes nothing.
 */
export function foldConsultation(facts: ConsultationState | null, event: RoomEvent): ConsultationState | null {
  if (!isConsultationEvent(event) || event.seq <= (facts?.seq ?? 0)) return facts;
  if (event.type === 'consultation.scheduled' || event.type === 'consultation.started') return opened(facts, event);
  if (!('consultationId' in event.data) || facts?.id !== event.data.consultationId) return facts;
  return { ...facts, ...changes(facts, event), seq: event.seq };
}

function opened(
  facts: ConsultationState | null,
  event: RoomEventByType<'consultation.scheduled'> | RoomEventByType<'consultation.started'>,
): ConsultationState {
  const { consultationId, version, facilitatorId, presenterId, minutes } = event.data;
  const scheduledFor =
    event.type === 'consultation.scheduled'
      ? event.data.scheduledFor
      : facts?.id === consultationId
        ? facts.scheduledFor
        : null;
  const planned: ConsultationState = {
    id: consultationId,
    status: 'scheduled',
    scheduledFor,
    startedAt: null,
    endedAt: null,
    phase: null,
    minutes,
    runs: [],
    facilitatorId,
    presenterId,
    summaryBack: null,
    takeaway: null,
    hands: [],
    version,
    seq: event.seq,
  };
  if (event.type === 'consultation.scheduled') return planned;
  return {
    ...planned,
    status: 'running',
    startedAt: event.at,
    phase: FIRST_PHASE,
    runs: [{ phase: FIRST_PHASE, beganAt: event.at }],
  };
}

function changes(facts: ConsultationState, event: ConsultationEvent): Partial<ConsultationState> {
  switch (event.type) {
    case 'consultation.phase_changed': {
      const { version, phase } = event.data;
      return { version, phase, runs: [...facts.runs, { phase, beganAt: event.at }] };
    }
    case 'consultation.extended':
      return { version: event.data.version, minutes: { ...facts.minutes, [event.data.phase]: event.data.minutes } };
    case 'consultation.paused':
      return { version: event.data.version, runs: endedAt(facts.runs, event.at) };
    case 'consultation.resumed': {
      const last = facts.runs.at(-1);
      return {
        version: event.data.version,
        runs: last ? [...facts.runs, { phase: last.phase, beganAt: event.at }] : facts.runs,
      };
    }
    case 'consultation.facilitator_changed':
      return { version: event.data.version, facilitatorId: event.data.facilitatorId };
    case 'consultation.summary_back':
      return { version: event.data.version, summaryBack: { seq: event.seq, by: event.actor?.memberId ?? '' } };
    case 'consultation.taken_away':
      return {
        version: event.data.version,
        takeaway: { seq: event.seq, by: event.actor?.memberId ?? '', within: event.data.within },
      };
    case 'consultation.cancelled':
      return { version: event.data.version, status: 'cancelled', phase: null, hands: [] };
    case 'consultation.ended':
      return { version: event.data.version, status: 'ended', endedAt: event.at, phase: null, hands: [] };
    case 'consultation.reopened': {
      const { version, phase } = event.data;
      const runs = facts.endedAt === null ? facts.runs : endedAt(facts.runs, facts.endedAt);
      return { version, status: 'running', endedAt: null, phase, runs: [...runs, { phase, beganAt: event.at }] };
    }
    case 'consultation.hand_raised':
      return { hands: [...without(facts.hands, event.data.memberId), event.data.memberId] };
    case 'consultation.hand_lowered':
      return { hands: without(facts.hands, event.data.memberId) };
    default:
      return {};
  }
}

/** The last run ends here, where it does not have its end already. */
const endedAt = (runs: readonly PhaseRun[], at: string): PhaseRun[] =>
  runs.map((run, index) => (index === runs.length - 1 && run.endedAt === undefined ? { ...run, endedAt: at } : run));

const without = (hands: readonly string[], memberId: string): string[] => hands.filter((one) => one !== memberId);
