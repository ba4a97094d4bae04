import type { Timestamp, Uuid, Whole } from '../common/scalars';
import type { MeetingLane } from './views';

export const MEETING_TITLE_MAX = 120;
export const MEETING_MEMBERS_MAX = 100;
export const MEETING_CASES_MAX = 50;
export const DEFAULT_CASE_MINUTES = 15;

/** `POST /meetings`. With `everyWeeks` it repeats at the same local time of `timeZone` (IANA; UTC unless said). */
export interface PlanMeeting {
  title: string;
  startsAt: Timestamp;
  memberIds?: Uuid[];
  everyWeeks?: Whole;
  timeZone?: string;
}

/** `POST /meetings/:id/cases`. Late additions need a `reason`. */
export interface AddMeetingCase {
  caseId: Uuid;
  minutes?: Whole;
  lane?: MeetingLane;
  reason?: string;
}

/** `PATCH /meetings/:id`, with the `version` that it was made on. */
export type MeetingCommand =
  /** Begins with the first case of the lane `discuss`. */
  | { action: 'start' }
  /** Ends the consultation of the current case and begins that of this one. `leftOpen`: see the end of a consultation. */
  | { action: 'move'; itemId: Uuid; leftOpen?: boolean }
  /** Takes a move back, as an end within `REOPEN_SECONDS`: the case that was left is the current one again, and what was begun instead is withdrawn. */
  | { action: 'undo_move'; itemId: Uuid }
  | { action: 'end'; leftOpen?: boolean }
  | { action: 'cancel' }
  /** Another member of the meeting facilitates. Whoever takes part and may lead takes it over where the facilitator has no account any more. */
  | { action: 'facilitator'; memberId: Uuid }
  /** `everyWeeks` makes a series of it or changes its series; null: it stands alone from now on, and the series ends. `later`: those after it move along with `startsAt`. */
  | {
      action: 'change';
      title?: string;
      startsAt?: Timestamp;
      later?: boolean;
      everyWeeks?: Whole | null;
      timeZone?: string;
    };
export const MEETING_ACTIONS = ['start', 'move', 'undo_move', 'end', 'cancel', 'change', 'facilitator'] as const;

/** `PATCH /meetings/:id/cases/:itemId`; `lane: null` goes back to what readiness says. */
export interface ArrangeMeetingCase {
  position?: Whole;
  minutes?: Whole;
  lane?: MeetingLane | null;
}
