import type { CaseRole, CaseStatus } from '../cases/views';
import type { Discipline } from '../common/disciplines';
import type { OfFlaggedCase } from '../common/lists';
import type { Timestamp, Uuid, Whole } from '../common/scalars';
import type { RoomSnapshotParts } from '../features';
import type { RoomEvent } from '../room-events';
import type { RoomSubjectKind } from './access';

/** A member's role in the subject of a room. Each kind of subject has its own roles; a referral's and a group's follow. */
export type RoomRole = CaseRole;

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
export interface RoomView extends OfFlaggedCase, RoomSnapshotParts {
  id: Uuid;
  epoch: Uuid;
  firstSeq: Whole;
  lastSeq: Whole;
  subject: { kind: RoomSubjectKind; id: Uuid; code: string } & SubjectState;
  members: RoomMemberView[];
  /** Authors who are no longer members, so that their messages keep a name. */
  former: { memberId: Uuid; displayName: string; discipline?: Discipline }[];
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
