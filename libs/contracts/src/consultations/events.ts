import type { Timestamp, Uuid, Whole } from '../common/scalars';
import type { HoldOutcome } from './holds';
import type { ConsultationPhase, PlannedMinutes, WithinDays } from './views';

interface OfConsultation {
  consultationId: Uuid;
  version: Whole;
}

/**
 * `data` of the events of a consultation. What a person wrote stands in `text`, as in a message, so that a purge finds it.
 * @internal
 */
export interface ConsultationEventData {
  'consultation.scheduled': OfConsultation & {
    scheduledFor: Timestamp;
    facilitatorId: Uuid;
    presenterId: Uuid;
    minutes: PlannedMinutes;
  };
  /** It begins with `present`. */
  'consultation.started': OfConsultation & { facilitatorId: Uuid; presenterId: Uuid; minutes: PlannedMinutes };
  /** `text`: why nobody said back what was understood. */
  'consultation.phase_changed': OfConsultation & { phase: ConsultationPhase; text?: string; hidden?: true };
  /** `minutes`: what is planned for the phase from now on. */
  'consultation.extended': OfConsultation & { phase: ConsultationPhase; minutes: Whole };
  'consultation.paused': OfConsultation;
  'consultation.resumed': OfConsultation;
  'consultation.facilitator_changed': OfConsultation & { facilitatorId: Uuid };
  'consultation.summary_back': OfConsultation & { text: string; hidden?: true };
  'consultation.taken_away': OfConsultation & { text: string; within: WithinDays | null; hidden?: true };
  'consultation.cancelled': OfConsultation;
  'consultation.ended': OfConsultation & { leftOpen?: boolean };
  /** The end was taken back: it goes on in `phase`. */
  'consultation.reopened': OfConsultation & { phase: ConsultationPhase };
  'consultation.hand_raised': { consultationId: Uuid; memberId: Uuid };
  'consultation.hand_lowered': { consultationId: Uuid; memberId: Uuid };
}

/**
 * `data` of the events of safety holds. What a person wrote stands in `text`.
 * @internal
 */
export interface HoldEventData {
  'hold.asked': { holdId: Uuid; text: string; clientId: Uuid; hidden?: true };
  'hold.answered': { holdId: Uuid; outcome: HoldOutcome; text: string; hidden?: true };
  'hold.lifted': { holdId: Uuid; text: string; hidden?: true };
  'hold.withdrawn': { holdId: Uuid };
}
