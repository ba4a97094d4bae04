import type { OfFlaggedCase } from '../common/lists';
import type { PersonRef } from '../common/people';
import type { Timestamp, Uuid, Whole } from '../common/scalars';
import type { InboxKind, InboxSubjectKind } from '../features';

/** `open` while it can still be acted on; else how it was over. */
export const INBOX_STATES = [
  'open',
  'answered',
  'acknowledged',
  'withdrawn',
  'lifted',
  'told',
  'started',
  'ended',
  'cancelled',
  'moved',
  'expired',
  'released',
  'settled',
] as const;
export type InboxState = (typeof INBOX_STATES)[number];

/** One notice. It points at what happened and never carries its text. */
export interface InboxItem {
  /** UUIDv7; the list's order is the order of arrival, newest first. */
  id: Uuid;
  kind: InboxKind;
  /** When it happened, ISO 8601 UTC. */
  at: Timestamp;
  unread: boolean;
  /** When it was read, by itself or with its room. */
  readAt?: Timestamp;
  subject: { kind: InboxSubjectKind; id: Uuid };
  /** Of the case or meeting that it is about. */
  title?: string;
  /** The case is flagged: the notice of 42 CFR Part 2 stands beside its title. */
  part2Flag?: true;
  roomId?: Uuid;
  caseCode?: string;
  /** Until when it waits. */
  dueAt?: Timestamp;
  state: InboxState;
  /** The room event that it is about. */
  seq?: Whole;
  actor?: PersonRef;
  /** The member has muted its room. */
  muted?: true;
}

/** `GET /inbox/count`, and the answer of `POST /inbox/read` and `/inbox/unread`. */
export interface InboxCount {
  unread: Whole;
}

/** Socket `inbox.item`, to every device of the member: the count as it is now, with the item when one arrived. */
export interface InboxChange extends InboxCount {
  item?: InboxItem;
}

/** `GET|PUT /rooms/:id/mute`. */
export interface RoomMute extends OfFlaggedCase {
  muted: boolean;
}
