import type { RoomActor } from './room-events';
import { ROOM_SUBJECT_KINDS } from './rooms';

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
  'privacy.review': { urgency: 'now', words: '{actor} asks you for a second look before something is sent in {case}', readWithRoom: false, throughMute: true },
  'privacy.review_answered': { urgency: 'now', words: '{actor} took the second look that you asked for in {case}', readWithRoom: false, throughMute: true },
  mention: { urgency: 'today', words: '{actor} mentioned you', readWithRoom: true, throughMute: false },
  invitation: { urgency: 'today', words: '{actor} asked you into {case}', readWithRoom: false, throughMute: true },
  'privacy.incident': { urgency: 'now', words: '{actor} reported a text; the incident waits for a privacy officer', readWithRoom: false, throughMute: true },
  'privacy.second_person': { urgency: 'today', words: '{actor} asks for a second person in an incident', readWithRoom: false, throughMute: true },
  'privacy.hidden': { urgency: 'today', words: '{actor} reported a text of yours in {case}: it is hidden; write it again without the identifier', readWithRoom: false, throughMute: true },
  answer: { urgency: 'later', words: '{actor} answered your message', readWithRoom: true, throughMute: false },
} as const satisfies Record<string, InboxKindRow>;

export type InboxKind = keyof typeof INBOX_KINDS;
export const inboxKinds = Object.keys(INBOX_KINDS) as InboxKind[];

/** What a notice can be about. */
export const INBOX_SUBJECT_KINDS = [...ROOM_SUBJECT_KINDS, 'incident', 'review'] as const;
export type InboxSubjectKind = (typeof INBOX_SUBJECT_KINDS)[number];

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
  subject: { kind: InboxSubjectKind; id: string };
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

/** `POST /inbox/unread`: these wait again, also where their room was read past them. */
export interface MarkInboxUnread {
  ids: string[];
}

/** `GET /inbox/count`, and the answer of `POST /inbox/read` and `/inbox/unread`. */
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
