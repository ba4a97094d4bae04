import { CONSULTATION_PHASES, type ConsultationPhase, type ConsultationStatus, type RoomEventType } from '@consilium/contracts';

/**
 * Which phase may follow which. One step back is open, but not out of `recommend`: what was opened there cannot be held again.
 * A consultation that has nothing to decide goes from `recommend` to `wrap_up`.
 */
export const PHASE_MOVES: Record<ConsultationPhase, readonly ConsultationPhase[]> = {
  present: ['clarify'],
  clarify: ['discuss', 'present'],
  discuss: ['recommend', 'clarify'],
  recommend: ['decide', 'wrap_up'],
  decide: ['wrap_up', 'recommend'],
  wrap_up: ['decide'],
};

export type StatusAction = 'schedule' | 'start' | 'cancel' | 'end';

interface StatusMove {
  to: ConsultationStatus;
  event: RoomEventType;
}

/** Scheduled → running → ended, or cancelled before it began. Scheduling again moves it to another time. */
export const STATUS_MOVES: Record<ConsultationStatus, Partial<Record<StatusAction, StatusMove>>> = {
  scheduled: {
    schedule: { to: 'scheduled', event: 'consultation.scheduled' },
    start: { to: 'running', event: 'consultation.started' },
    cancel: { to: 'cancelled', event: 'consultation.cancelled' },
  },
  running: { end: { to: 'ended', event: 'consultation.ended' } },
  ended: {},
  cancelled: {},
};

/** The phase a consultation begins with. */
export const FIRST_PHASE: ConsultationPhase = 'present';
/** Somebody says back what was understood before this one. */
export const DISCUSSION: ConsultationPhase = 'discuss';
/** Recommendations are open to everyone from here on. */
export const OPENING: ConsultationPhase = 'recommend';

export const isBefore = (phase: ConsultationPhase, other: ConsultationPhase): boolean => CONSULTATION_PHASES.indexOf(phase) < CONSULTATION_PHASES.indexOf(other);

/** True while recommendations are written for oneself only. */
export const holdsRecommendations = (phase: ConsultationPhase | null): boolean => phase !== null && isBefore(phase, OPENING);

/** A table that lets recommendations be held again after they were opened would break the promise of the phases. */
for (const [from, targets] of Object.entries(PHASE_MOVES) as [ConsultationPhase, readonly ConsultationPhase[]][]) {
  if (!holdsRecommendations(from) && targets.some(holdsRecommendations)) throw new Error(`No phase before ${OPENING} may follow ${from}`);
}
