import type { Completeness } from './cases';
import type { Discipline } from './disciplines';

/** `discuss`: in the meeting. `not_ready`: something is missing. `standard_path`: needs no discussion. */
export const MEETING_LANES = ['discuss', 'not_ready', 'standard_path'] as const;
export type MeetingLane = (typeof MEETING_LANES)[number];

export const MEETING_STATUSES = ['planned', 'running', 'ended', 'cancelled'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

export const MEETING_TITLE_MAX = 120;
export const MEETING_MEMBERS_MAX = 100;
export const MEETING_CASES_MAX = 50;
export const DEFAULT_CASE_MINUTES = 15;

export const MEETING_ABILITIES = ['meeting.start', 'meeting.move', 'meeting.end', 'meeting.cancel', 'meeting.change', 'meeting.arrange', 'meeting.add_case'] as const;
export type MeetingAbility = (typeof MEETING_ABILITIES)[number];

export interface MeetingPerson {
  memberId: string;
  displayName: string;
  discipline: Discipline | null;
}

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
  case?: { id: string; code: string; title: string; question: string; roomId: string; completeness: Completeness; lateReason?: string; consultationId?: string };
}

/** `GET /meetings/:id`. Only who takes part sees it. */
export interface MeetingView {
  id: string;
  title: string;
  status: MeetingStatus;
  startsAt: string;
  startedAt: string | null;
  endedAt: string | null;
  facilitator: MeetingPerson;
  members: MeetingPerson[];
  series: MeetingSeriesView | null;
  items: MeetingItem[];
  currentItemId: string | null;
  version: number;
  abilities: MeetingAbility[];
}

/** `nextAt`: when the meeting after this one is due. */
export interface MeetingSeriesView {
  id: string;
  everyWeeks: number;
  timeZone: string;
  nextAt: string;
}

/** `GET /meetings`: the viewer's. */
export interface MeetingListItem {
  id: string;
  title: string;
  status: MeetingStatus;
  startsAt: string;
  facilitator: MeetingPerson;
  everyWeeks: number | null;
  caseCount: number;
  /** How many of them the viewer is in. */
  yourCases: number;
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
  /** Ends the consultation of the current case and begins that of this one. */
  | { action: 'move'; itemId: string }
  | { action: 'end' }
  | { action: 'cancel' }
  | { action: 'change'; title?: string; startsAt?: string };
export const MEETING_ACTIONS = ['start', 'move', 'end', 'cancel', 'change'] as const;

/** `PATCH /meetings/:id/cases/:itemId`; `lane: null` goes back to what readiness says. */
export interface ArrangeMeetingCase {
  position?: number;
  minutes?: number;
  lane?: MeetingLane | null;
}
