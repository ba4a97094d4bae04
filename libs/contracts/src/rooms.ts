import type { Discipline } from './disciplines';
import type { CaseRole, CaseStatus } from './cases';
import type { ConsultationState } from './consultations';
import type { OpenHold, StandingHold } from './holds';
import type { OfFlaggedCase } from './lists';
import type { TextOverride } from './privacy';
import type { MessageKind, RoomEvent } from './room-events';
import type { MessageText, Timestamp, Uuid, Whole } from './scalars';

/** What a room belongs to. A group and a referral follow on the same mechanism. */
export const ROOM_SUBJECT_KINDS = ['case', 'group', 'referral'] as const;
export type RoomSubjectKind = (typeof ROOM_SUBJECT_KINDS)[number];

/** What a member may do in a room as such, each with what stands before it. A member's role in the subject says which. */
export const ROOM_RIGHTS = ['read', 'write', 'manage'] as const;
export type RoomRight = (typeof ROOM_RIGHTS)[number];

/** A member's role in the subject of a room. Each kind of subject has its own roles; a referral's and a group's follow. */
export type RoomRole = CaseRole;

/** `POST /rooms/:id/messages`, socket `message.post` (with roomId). */
export interface PostMessage {
  clientId: Uuid;
  text: MessageText;
  kind?: MessageKind;
  /** `seq` of the message that this answers. */
  replyTo?: Whole;
  /** `id` of that event, where the client knows it: refused where another one stands there after a restore. */
  replyToId?: Uuid;
  /** Why findings in the text may pass; not kept with the message. */
  overrides?: TextOverride[];
}

/** Answer to a post that waits outside the log for its time (HTTP 202). */
export interface HeldPost {
  held: { id: Uuid };
}

/** `GET /rooms/:id/events`. Events in `seq` order. */
export interface RoomEventsPage extends OfFlaggedCase {
  items: RoomEvent[];
  /** The first seq that this viewer may see. */
  firstSeq: Whole;
  lastSeq: Whole;
  epoch: Uuid;
}

export interface RoomMemberView {
  memberId: Uuid;
  displayName: string;
  discipline?: Discipline;
  role: RoomRole;
  expiresAt?: Timestamp;
  /** Their account is disabled: they cannot be mentioned anew. */
  disabled?: true;
}

/** What a subject says of itself beside its code. A case has both; other subjects have neither. */
export interface SubjectState {
  status?: CaseStatus;
  consentRevoked?: boolean;
}

/**
 * `GET /rooms/:id`: a snapshot at `lastSeq`. Old snapshot + events = fresh snapshot; so of the subject it says only what the log
 * says too. Title and presentation are read from the subject itself.
 */
export interface RoomView extends OfFlaggedCase {
  id: Uuid;
  epoch: Uuid;
  firstSeq: Whole;
  lastSeq: Whole;
  subject: { kind: RoomSubjectKind; id: Uuid; code: string } & SubjectState;
  members: RoomMemberView[];
  /** Authors who are no longer members, so that their messages keep a name. */
  former: { memberId: Uuid; displayName: string; discipline?: Discipline }[];
  /** The latest one, also after it ended; null when there never was one. */
  consultation: ConsultationState | null;
  /** Safety holds that nobody answered yet, the oldest first. */
  holds: OpenHold[];
  /** What keeps the case on hold, the oldest first: answered "hold" and not lifted yet. */
  onHold: StandingHold[];
  /** The viewer's own marker: everything up to this seq was read. */
  readSeq: Whole;
  unread: Whole;
  abilities: RoomAbility[];
}

export const ROOM_ABILITIES = [
  'message.post',
  'message.correct',
  'message.retract',
  'event.report',
  'members.manage',
] as const;
export type RoomAbility = (typeof ROOM_ABILITIES)[number];

/** `POST /rooms/:id/read {seq}`, and socket `room.read` to the member's other devices. */
export interface ReadMarker {
  roomId: Uuid;
  seq: Whole;
  unread: Whole;
}

/** `GET /rooms?kind=`: the viewer's rooms, of every kind unless one is named, live ones first. */
export interface RoomListItem {
  id: Uuid;
  subject: { kind: RoomSubjectKind; id: Uuid; code: string; title: string } & Pick<SubjectState, 'status'>;
  present: { memberId: Uuid; discipline: Discipline | null }[];
  unread: Whole;
  lastEventAt: Timestamp | null;
}
