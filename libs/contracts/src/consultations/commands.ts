import type { Timestamp, Uuid } from '../common/scalars';
import type { ConsultationPhase, PlannedMinutes, WithinDays } from './views';

export const PHASE_MINUTES_MAX = 120;
/** What one press adds to a phase that runs out. */
export const EXTENSION_MINUTES = 2;
/** An end can be taken back for so long. */
export const REOPEN_SECONDS = 30;
/** What somebody promises is due within a year. */
export const WITHIN_DAYS_MAX = 365;

/** Longest reason for passing something over, asking for a hold or answering one, in UTF-16 code units. */
export const REASON_MAX = 600;

/** `POST /rooms/:id/consultation`: without a time it starts at once. Facilitator: the caller; presenter: the case's owner, unless said. */
export interface OpenConsultation {
  scheduledFor?: Timestamp;
  facilitatorId?: Uuid;
  presenterId?: Uuid;
  minutes?: Partial<PlannedMinutes>;
}

/** `PATCH /rooms/:id/consultation`, with the `version` that it was made on. */
export type ConsultationCommand =
  /** Another time, other minutes or another presenter of what is planned; what is not said stays. */
  | { action: 'schedule'; scheduledFor?: Timestamp; presenterId?: Uuid; minutes?: Partial<PlannedMinutes> }
  | { action: 'start' }
  | { action: 'cancel' }
  /** `reason`: why nobody says back what was understood before the discussion or what follows it begins. */
  | { action: 'phase'; phase: ConsultationPhase; reason?: string }
  /** Adds `EXTENSION_MINUTES` to the phase that runs. */
  | { action: 'extend' }
  | { action: 'pause' }
  | { action: 'resume' }
  | { action: 'facilitator'; memberId: Uuid }
  | { action: 'summary_back'; text: string }
  | { action: 'take_away'; text: string; within?: WithinDays }
  /** `leftOpen`: whether its meeting's series takes the case up again; what is open decides, unless said. */
  | { action: 'end'; leftOpen?: boolean }
  /** Takes an end back within `REOPEN_SECONDS`. */
  | { action: 'reopen' };
export const CONSULTATION_ACTIONS = [
  'schedule',
  'start',
  'cancel',
  'phase',
  'extend',
  'pause',
  'resume',
  'facilitator',
  'summary_back',
  'take_away',
  'end',
  'reopen',
] as const;
