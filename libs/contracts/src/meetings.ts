import type { Completeness } from './cases';
import type { PersonRef } from './people';

/** `discuss`: in the meeting. `not_ready`: something is missing. `standard_path`: needs no discussion. */
export const MEETING_LANES = ['discuss', 'not_ready', 'standard_path'] as const;
export type MeetingLane = (typeof MEETING_LANES)[number];

export const MEETING_STATUSES = ['planned', 'running', 'ended', 'cancelled'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

export const MEETING_TITLE_MAX = 120;
export const MEETING_MEMBERS_MAX = 100;
export const MEETING_CASES_MAX = 50;
export const DEFAULT_CASE_MINUTES = 15;

export const MEETING_ABILITIES = [
  'meeting.start',
  'meeting.move',
  'meeting.undo_move',
  'meeting.end',
  'meeting.cancel',
  'meeting.change',
  'meeting.facilitator',
  'meeting.arrange',
  'meeting.add_case',
] as const;
export type MeetingAbility = (typeof MEETING_ABILITIES)[number];

/** Where a case of the list stands: not reached, in its room now, or talked through. */
export type MeetingItemState = 'waiting' | 'current' | 'done';

/** A case on the list. `case` is absent where the viewer is not in it: then nothing tells which one it is. */
export interface MeetingItem {
  id: string;
  position: number;
  lane: MeetingLane;
  minutes: number;
  state: MeetingItemState;
  /** It was left open in the meeting of the series before. */
  returned: boolean;
  /** It was put on the list late. */
  late: boolean;
  /** It was left open here and stands on the list of a later meeting of the series. */
  goesOn: boolean;
  case?: {
    id: string;
    code: string;
    title: string;
    question: string;
    roomId: string;
    part2Flag: boolean;
    completeness: Completeness;
    /** Those of the meeting's `members` who are not in the case. */
    notInCase: string[];
    lateReason?: string;
    consultationId?: string;
  };
}

/** `GET /meetings/:id`. Only who takes part sees it. */
export interface MeetingView {
  id: string;
  title: string;
  status: MeetingStatus;
  startsAt: string;
  startedAt: string | null;
  endedAt: string | null;
  facilitator: PersonRef;
  members: PersonRef[];
  series: MeetingSeriesView | null;
  /** The planned or running meeting of the series, where it is another one than this and the viewer takes part in it. */
  next: { id: string; startsAt: string } | null;
  items: MeetingItem[];
  currentItemId: string | null;
  version: number;
  abilities: MeetingAbility[];
}

/** `nextAt`: when the meeting after this one is due. `slot`: the date and time of this one by the clocks of the series, `2030-05-06T15:00:00`; a meeting that was moved keeps it. */
export interface MeetingSeriesView {
  id: string;
  everyWeeks: number;
  timeZone: string;
  slot: string;
  nextAt: string;
}

/** A case's place on the list of a meeting that runs. `case` is absent where the viewer is not in it. */
export interface MeetingPlace {
  itemId: string;
  position: number;
  lane: MeetingLane;
  state: MeetingItemState;
  case?: { id: string; code: string };
}

/** `GET /meetings`: the viewer's, by `box`, or all of one `series`. */
export interface MeetingListItem {
  id: string;
  title: string;
  status: MeetingStatus;
  startsAt: string;
  startedAt: string | null;
  facilitator: PersonRef;
  seriesId: string | null;
  everyWeeks: number | null;
  timeZone: string | null;
  slot: string | null;
  caseCount: number;
  /** How many of them the viewer is in. */
  yourCases: number;
  /** Planned for what is discussed, all cases together. */
  minutes: number;
  /** The list of a meeting that runs, in its order; empty for every other. */
  places: MeetingPlace[];
  version: number;
  abilities: MeetingAbility[];
}

/** Socket `meeting.changed`, to every device of who takes part. What it is now is read again. */
export interface MeetingChange {
  meetingId: string;
  /** The version that it has now; null for who takes part in it no more. */
  version: number | null;
}

/** `POST /meetings`. With `everyWeeks` it repeats at the same local time of `timeZone` (IANA; UTC unless said). */
export interface PlanMeeting {
  title: string;
  startsAt: string;
  memberIds?: string[];
  everyWeeks?: number;
  timeZone?: string;
}

/** `POST /meetings/:id/cases`. Late additions need a `reason`. */
export interface AddMeetingCase {
  caseId: string;
  minutes?: number;
  lane?: MeetingLane;
  reason?: string;
}

/** `PATCH /meetings/:id`, with the `version` that it was made on. */
export type MeetingCommand =
  /** Begins with the first case of the lane `discuss`. */
  | { action: 'start' }
  /** Ends the consultation of the current case and begins that of this one. `leftOpen`: see the end of a consultation. */
  | { action: 'move'; itemId: string; leftOpen?: boolean }
  /** Takes a move back, as an end within `REOPEN_SECONDS`: the case that was left is the current one again, and what was begun instead is withdrawn. */
  | { action: 'undo_move'; itemId: string }
  | { action: 'end'; leftOpen?: boolean }
  | { action: 'cancel' }
  /** Another member of the meeting facilitates. Whoever takes part and may lead takes it over where the facilitator has no account any more. */
  | { action: 'facilitator'; memberId: string }
  /** `everyWeeks` makes a series of it or changes its series; null: it stands alone from now on, and the series ends. `later`: those after it move along with `startsAt`. */
  | {
      action: 'change';
      title?: string;
      startsAt?: string;
      later?: boolean;
      everyWeeks?: number | null;
      timeZone?: string;
    };
export const MEETING_ACTIONS = ['start', 'move', 'undo_move', 'end', 'cancel', 'change', 'facilitator'] as const;

/** `PATCH /meetings/:id/cases/:itemId`; `lane: null` goes back to what readiness says. */
export interface ArrangeMeetingCase {
  position?: number;
  minutes?: number;
  lane?: MeetingLane | null;
}
