import type { Completeness } from '../cases/views';
import type { PersonRef } from '../common/people';
import type { Timestamp, Uuid, Whole } from '../common/scalars';
import type { CaseOnHold, CaseOpenHold } from '../consultations/holds';

/** `discuss`: in the meeting. `not_ready`: something is missing. `standard_path`: needs no discussion. */
export const MEETING_LANES = ['discuss', 'not_ready', 'standard_path'] as const;
export type MeetingLane = (typeof MEETING_LANES)[number];

export const MEETING_STATUSES = ['planned', 'running', 'ended', 'cancelled'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

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
  id: Uuid;
  position: Whole;
  lane: MeetingLane;
  minutes: Whole;
  state: MeetingItemState;
  /** It was left open in the meeting of the series before. */
  returned: boolean;
  /** It was put on the list late. */
  late: boolean;
  /** It was left open here and stands on the list of a later meeting of the series. */
  goesOn: boolean;
  case?: {
    id: Uuid;
    code: string;
    title: string;
    question: string;
    roomId: Uuid;
    part2Flag: boolean;
    completeness: Completeness;
    /** Those of the meeting's `members` who are not in the case. */
    notInCase: Uuid[];
    /** As on the case's row in lists. */
    onHold?: CaseOnHold;
    openHold?: CaseOpenHold;
    lateReason?: string;
    consultationId?: Uuid;
  };
}

/** `GET /meetings/:id`. Only who takes part sees it. */
export interface MeetingView {
  id: Uuid;
  title: string;
  status: MeetingStatus;
  startsAt: Timestamp;
  startedAt: Timestamp | null;
  endedAt: Timestamp | null;
  facilitator: PersonRef;
  members: PersonRef[];
  series: MeetingSeriesView | null;
  /** The planned or running meeting of the series, where it is another one than this and the viewer takes part in it. */
  next: { id: Uuid; startsAt: Timestamp } | null;
  items: MeetingItem[];
  currentItemId: Uuid | null;
  version: Whole;
  abilities: MeetingAbility[];
}

/** `nextAt`: when the meeting after this one is due. `slot`: the date and time of this one by the clocks of the series, `2030-05-06T15:00:00`; a meeting that was moved keeps it. */
export interface MeetingSeriesView {
  id: Uuid;
  everyWeeks: Whole;
  timeZone: string;
  slot: string;
  nextAt: Timestamp;
}

/** A case's place on the list of a meeting that runs. `case` is absent where the viewer is not in it. */
export interface MeetingPlace {
  itemId: Uuid;
  position: Whole;
  lane: MeetingLane;
  state: MeetingItemState;
  case?: { id: Uuid; code: string };
}

/** `GET /meetings`: the viewer's, by `box`, or all of one `series`. */
export interface MeetingListItem {
  id: Uuid;
  title: string;
  status: MeetingStatus;
  startsAt: Timestamp;
  startedAt: Timestamp | null;
  facilitator: PersonRef;
  seriesId: Uuid | null;
  everyWeeks: Whole | null;
  timeZone: string | null;
  slot: string | null;
  caseCount: Whole;
  /** How many of them the viewer is in. */
  yourCases: Whole;
  /** Planned for what is discussed, all cases together. */
  minutes: Whole;
  /** The list of a meeting that runs, in its order; empty for every other. */
  places: MeetingPlace[];
  version: Whole;
  abilities: MeetingAbility[];
}

/** Socket `meeting.changed`, to every device of who takes part. What it is now is read again. */
export interface MeetingChange {
  meetingId: Uuid;
  /** The version that it has now; null for who takes part in it no more. */
  version: Whole | null;
}
