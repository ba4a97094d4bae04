import type {
  Discipline,
  HistoryScope,
  RoomRight,
  RoomRole,
  RoomSubjectKind,
  SubjectState,
} from '@consilium/contracts';

/** A member's place in a room: what every permission question about the room starts from. */
export interface Membership {
  roomId: string;
  memberId: string;
  /** In the subject of the room. */
  role: RoomRole;
  /** What that role may do in the room. */
  right: RoomRight;
  history: HistoryScope;
  /** The first seq that this member may see. */
  firstSeq: number;
  readSeq: number;
  expiresAt: Date | null;
  /** When the consent ends that lets others than the owner in; null for the owner, and where it does not end. */
  consentedUntil: Date | null;
  /** The room's own state, read with the membership in one statement. */
  room: {
    subjectKind: RoomSubjectKind;
    subjectId: string;
    label: string;
    writable: boolean;
    epoch: string;
    lastSeq: number;
    lastEventAt: Date | null;
    guardVersion: number;
    part2: boolean;
  };
}

/** How far a room's log reaches, and what the room belongs to. */
export interface LogEnd {
  lastSeq: number;
  subject: { kind: RoomSubjectKind; id: string };
}

export interface RoomPerson {
  memberId: string;
  displayName: string;
  discipline: Discipline | null;
}

/** How the thing that a room belongs to shows itself in the room. Each feature that owns rooms provides one. */
export interface RoomSubject {
  id: string;
  /** How it is named in a sentence: a case's code. */
  label: string;
  /** Written by a person; empty where there is none. */
  title: string;
  /** What it says of itself in the room's snapshot. */
  state: SubjectState;
}

export interface RoomSubjectProvider {
  readonly kind: RoomSubjectKind;
  /** Subjects by id; ids that do not exist are left out. No permission check: the room did that. */
  describe(ids: string[]): Promise<Map<string, RoomSubject>>;
}
