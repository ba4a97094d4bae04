import type { RoomActor } from './room-events';
import type { RoomSubjectKind } from './rooms';

/** How a kind of notice behaves and reads. */
interface InboxKindRow {
  /** The most urgent stand first: `now` is worth interrupting for, `today` waits for an answer, `later` is good to know. */
  urgency: InboxUrgency;
  /** `{actor}` stands for who caused it; `{case}` for the code of the case. */
  words: string;
  /** Reading the room past the message is reading the notice. */
  readWithRoom: boolean;
  /** Arrives unread even where the member has muted the room. */
  throughMute: boolean;
}

export const INBOX_URGENCIES = ['now', 'today', 'later'] as const;
export type InboxUrgency = (typeof INBOX_URGENCIES)[number];

/** Every kind of notice. A new kind is a row here and somebody who produces it; list, counts and page follow. */
export const INBOX_KINDS = {
  'consultation.starting': { urgency: 'now', words: '{actor} starts the consultation on {case}', readWithRoom: false, throughMute: true },
  mention: { urgency: 'today', words: '{actor} mentioned you', readWithRoom: true, throughMute: false },
  invitation: { urgency: 'today', words: '{actor} asked you into {case}', readWithRoom: false, throughMute: true },
  answer: { urgency: 'later', words: '{actor} answered your message', readWithRoom: true, throughMute: false },
} as const satisfies Record<string, InboxKindRow>;

export type InboxKind = keyof typeof INBOX_KINDS;
export const inboxKinds = Object.keys(INBOX_KINDS) as InboxKind[];

/** One notice. It points at what happened and never carries its text. */
export interface InboxItem {
  /** UUIDv7; the list's order is the order of arrival, newest first. */
  id: string;
  kind: InboxKind;
  /** When it happened, ISO 8601 UTC. */
  at: string;
  unread: boolean;
  /** When it was read, by itself or with its room. */
  readAt?: string;
  subject: { kind: RoomSubjectKind; id: string };
  roomId?: string;
  caseCode?: string;
  /** The room event that it is about. */
  seq?: number;
  actor?: RoomActor & { displayName: string };
  /** The member has muted its room. */
  muted?: true;
}

/** `POST /inbox/read`: exactly one of the three. `upTo` is the id of the newest item that is meant. */
export interface MarkInboxRead {
  ids?: string[];
  upTo?: string;
  roomId?: string;
}

/** `GET /inbox/count`, and the answer of `POST /inbox/read`. */
export interface InboxCount {
  unread: number;
}

/** Socket `inbox.item`, to every device of the member: the count as it is now, with the item when one arrived. */
export interface InboxChange extends InboxCount {
  item?: InboxItem;
}

/** `GET|PUT /rooms/:id/mute`. */
export interface RoomMute {
  muted: boolean;
}
