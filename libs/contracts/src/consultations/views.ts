import type { Discipline } from '../common/disciplines';
import type { OfFlaggedCase } from '../common/lists';
import type { PersonRef } from '../common/people';
import type { Timestamp, Uuid, Whole } from '../common/scalars';
import type { RoomSubjectKind } from '../rooms/access';

/** The phases of a consultation, in their order. */
export const CONSULTATION_PHASES = ['present', 'clarify', 'discuss', 'recommend', 'decide', 'wrap_up'] as const;
export type ConsultationPhase = (typeof CONSULTATION_PHASES)[number];

export type PlannedMinutes = Record<ConsultationPhase, Whole>;
export const DEFAULT_MINUTES: PlannedMinutes = {
  present: 4,
  clarify: 4,
  discuss: 8,
  recommend: 5,
  decide: 6,
  wrap_up: 3,
};

export const CONSULTATION_STATUSES = ['scheduled', 'running', 'ended', 'cancelled'] as const;
export type ConsultationStatus = (typeof CONSULTATION_STATUSES)[number];

/** One stretch of time in a phase; without an `endedAt` it lasts until the next one begins or the consultation ends. A pause ends it. */
export interface PhaseRun {
  phase: ConsultationPhase;
  beganAt: Timestamp;
  endedAt?: Timestamp;
}

/** A span from the day it was said: calendar days, or the days on which a practice works. */
export interface WithinDays {
  days: Whole;
  business: boolean;
}

/** What the presenter takes from the consultation: the newest event that says it, and by when. */
export interface Takeaway {
  seq: Whole;
  by: Uuid;
  within: WithinDays | null;
}

/** What everybody in the room knows of its latest consultation: the fold of the log's `consultation.*` events up to `seq`. */
export interface ConsultationState {
  id: Uuid;
  status: ConsultationStatus;
  scheduledFor: Timestamp | null;
  startedAt: Timestamp | null;
  endedAt: Timestamp | null;
  phase: ConsultationPhase | null;
  minutes: PlannedMinutes;
  runs: PhaseRun[];
  facilitatorId: Uuid;
  presenterId: Uuid;
  /** The newest event that said back what was understood. */
  summaryBack: { seq: Whole; by: Uuid } | null;
  takeaway: Takeaway | null;
  /** Who raised a hand, the first one first. */
  hands: Uuid[];
  version: Whole;
  /** The last event that changed this. */
  seq: Whole;
}

/**
 * In the snapshot of a room.
 * @internal
 */
export interface ConsultationInSnapshot {
  /** The latest one, also after it ended; null when there never was one. */
  consultation: ConsultationState | null;
}

export const CONSULTATION_ABILITIES = [
  'consultation.open',
  'consultation.schedule',
  'consultation.start',
  'consultation.cancel',
  'consultation.phase',
  'consultation.facilitator',
  'consultation.extend',
  'consultation.pause',
  'consultation.resume',
  'consultation.summary_back',
  'consultation.take_away',
  'consultation.end',
  'consultation.reopen',
  'consultation.hand',
  'hold.ask',
] as const;
export type ConsultationAbility = (typeof CONSULTATION_ABILITIES)[number];

export interface AttendanceOfMember {
  memberId: Uuid;
  displayName: string;
  /** Seconds in the room while the consultation ran. */
  seconds: Whole;
}

/** Attendance of a discipline; the discipline that was in the room longest first. */
export interface AttendanceOfDiscipline {
  discipline: Discipline | null;
  seconds: Whole;
  members: AttendanceOfMember[];
}

/** `GET /rooms/:id/consultation`. `now` is the server's clock, for timers. */
export interface ConsultationView extends ConsultationState, OfFlaggedCase {
  now: Timestamp;
  /** Phases that may follow now. */
  next: ConsultationPhase[];
  /** Time in each phase so far. */
  times: PhaseTime[];
  attendance: AttendanceOfDiscipline[];
  abilities: ConsultationAbility[];
}

export interface PhaseTime {
  phase: ConsultationPhase;
  plannedMinutes: Whole;
  actualSeconds: Whole;
}

/** A recommendation that waits for its phase. Only its author sees it. */
export interface HeldRecommendation {
  id: Uuid;
  roomId: Uuid;
  clientId: Uuid;
  text: string;
  replyTo?: Whole;
  heldAt: Timestamp;
  version: Whole;
}

/** `GET /rooms/:id/consultations`: all of a room, the newest first. */
export interface ConsultationListItem {
  id: Uuid;
  status: ConsultationStatus;
  scheduledFor: Timestamp | null;
  startedAt: Timestamp | null;
  endedAt: Timestamp | null;
  facilitatorId: Uuid;
}

/** `GET /consultations`: what runs or is planned in the viewer's rooms; what runs first, then the soonest. */
export interface OpenConsultationItem {
  roomId: Uuid;
  subject: { kind: RoomSubjectKind; id: Uuid; code: string; title: string };
  facilitator: PersonRef;
  consultation: ConsultationState;
}
