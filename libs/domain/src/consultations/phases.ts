import {
  CONSULTATION_PHASES,
  type ConsultationPhase,
  type ConsultationStatus,
  type RoomEvent,
  type RoomEventType,
} from '@consilium/contracts';

/**
 * Which phase may follow which: every one, but none before `recommend` once that began, because what was opened there cannot be held
 * again. The first of each is the usual one.
 */
export const PHASE_MOVES: Record<ConsultationPhase, readonly ConsultationPhase[]> = {
  present: ['clarify', 'discuss', 'recommend', 'decide', 'wrap_up'],
  clarify: ['discuss', 'present', 'recommend', 'decide', 'wrap_up'],
  discuss: ['recommend', 'present', 'clarify', 'decide', 'wrap_up'],
  recommend: ['decide', 'wrap_up'],
  decide: ['wrap_up', 'recommend'],
  wrap_up: ['recommend', 'decide'],
};

export type StatusAction = 'schedule' | 'start' | 'cancel' | 'end' | 'reopen';

interface StatusMove {
  to: ConsultationStatus;
  event: RoomEventType;
}

/** Scheduled → running → ended, or cancelled before it began. Scheduling again changes the plan; an end can be taken back for a moment. */
export const STATUS_MOVES: Record<ConsultationStatus, Partial<Record<StatusAction, StatusMove>>> = {
  scheduled: {
    schedule: { to: 'scheduled', event: 'consultation.scheduled' },
    start: { to: 'running', event: 'consultation.started' },
    cancel: { to: 'cancelled', event: 'consultation.cancelled' },
  },
  running: { end: { to: 'ended', event: 'consultation.ended' } },
  ended: { reopen: { to: 'running', event: 'consultation.reopened' } },
  cancelled: {},
};

/** A consultation that nobody has attended for so long is over. */
export const ABANDONED_AFTER_HOURS = 4;

/** Whether an event of its room ends what runs there: a room that is closed has no consultation. */
export const endsConsultation = ({ type }: Pick<RoomEvent, 'type'>): boolean =>
  type === 'case.closed' || type === 'consent.revoked';

/** The phase a consultation begins with. */
export const FIRST_PHASE: ConsultationPhase = 'present';
/** Somebody says back what was understood before this one. */
export const DISCUSSION: ConsultationPhase = 'discuss';
/** Recommendations are open to everyone from here on. */
export const OPENING: ConsultationPhase = 'recommend';

export const isBefore = (phase: ConsultationPhase, other: ConsultationPhase): boolean =>
  CONSULTATION_PHASES.indexOf(phase) < CONSULTATION_PHASES.indexOf(other);

/** True while recommendations are written for oneself only. */
export const holdsRecommendations = (phase: ConsultationPhase | null): boolean =>
  phase !== null && isBefore(phase, OPENING);

/** A table that lets recommendations be held again after they were opened would break the promise of the phases. */
for (const [from, targets] of Object.entries(PHASE_MOVES) as [ConsultationPhase, readonly ConsultationPhase[]][]) {
  if (!holdsRecommendations(from) && targets.some(holdsRecommendations))
    throw new Error(`No phase before ${OPENING} may follow ${from}`);
}
