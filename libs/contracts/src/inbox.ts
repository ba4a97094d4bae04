import { ROOM_SUBJECT_KINDS, type RoomSubjectKind } from './rooms';
import type { OfFlaggedCase } from './lists';
import type { PersonRef } from './people';
import type { Timestamp, Uuid, Whole } from './scalars';

/** How a kind of notice behaves and reads. */
interface InboxKindRow {
  /** The most urgent stand first: `now` is worth interrupting for, `today` waits for an answer, `later` is good to know. */
  urgency: InboxUrgency;
  /** `{actor}` stands for who caused it; `{case}` for the code of the case. */
  words: string;
  readBy: InboxReadBy;
  /** Arrives unread even where the member has muted the room. */
  throughMute: boolean;
  /** It points at a text and goes with it; any other stands for what happened, whatever became of the words. */
  ofText?: true;
  /** Once it was due it is over. */
  overWhenDue?: true;
}

/**
 * What makes a notice read, besides that somebody marks it so: reading its room past the message; coming into its room; nothing more;
 * or only that it is over, because somebody has to do something.
 */
export type InboxReadBy = 'message' | 'arrival' | 'mark' | 'end';

export const INBOX_URGENCIES = ['now', 'today', 'later'] as const;
export type InboxUrgency = (typeof INBOX_URGENCIES)[number];

/** Every kind of notice. A new kind is a row here and somebody who produces it; list, counts and page follow. */
export const INBOX_KINDS = {
  'hold.asked': { urgency: 'now', words: '{actor} asks for a safety hold in {case}', readBy: 'end', throughMute: true },
  'hold.nobody': {
    urgency: 'now',
    words:
      '{actor} asks for a safety hold in {case}, and nobody in the case may answer: its owner may invite somebody who does',
    readBy: 'end',
    throughMute: true,
  },
  'hold.answered': {
    urgency: 'now',
    words: '{actor} answered the safety hold in {case}',
    readBy: 'arrival',
    throughMute: true,
  },
  'hold.lifted': {
    urgency: 'today',
    words: '{actor} lifted a hold in {case}',
    readBy: 'arrival',
    throughMute: true,
  },
  'consultation.starting': {
    urgency: 'now',
    words: '{actor} started the consultation on {case}',
    readBy: 'arrival',
    throughMute: true,
  },
  'consultation.ended': {
    urgency: 'later',
    words: '{actor} ended the consultation on {case}: its summary is ready',
    readBy: 'arrival',
    throughMute: false,
  },
  'plan.made': {
    urgency: 'today',
    words: '{actor} planned a consultation on {case}',
    readBy: 'arrival',
    throughMute: false,
    overWhenDue: true,
  },
  'meeting.invited': { urgency: 'today', words: '{actor} invited you to a meeting', readBy: 'mark', throughMute: true },
  'privacy.review': {
    urgency: 'now',
    words: '{actor} asks you for a second look before something is sent in {case}',
    readBy: 'end',
    throughMute: true,
    overWhenDue: true,
  },
  'privacy.review_answered': {
    urgency: 'now',
    words: '{actor} took the second look that you asked for in {case}',
    readBy: 'arrival',
    throughMute: true,
  },
  mention: { urgency: 'today', words: '{actor} mentioned you', readBy: 'message', throughMute: false, ofText: true },
  invitation: { urgency: 'today', words: '{actor} invited you to {case}', readBy: 'arrival', throughMute: true },
  'privacy.incident': {
    urgency: 'now',
    words: '{actor} reported a text; the incident waits for a privacy officer',
    readBy: 'end',
    throughMute: true,
  },
  'privacy.second_person': {
    urgency: 'today',
    words: '{actor} asks for a second person in an incident',
    readBy: 'mark',
    throughMute: true,
  },
  'privacy.hidden': {
    urgency: 'today',
    words: '{actor} reported a text of yours in {case}: it is hidden; write it again without the identifier',
    readBy: 'mark',
    throughMute: true,
  },
  'privacy.released': {
    urgency: 'later',
    words: '{actor} released a text of yours in {case}: it may be read again',
    readBy: 'arrival',
    throughMute: false,
  },
  answer: {
    urgency: 'later',
    words: '{actor} answered your message',
    readBy: 'message',
    throughMute: false,
    ofText: true,
  },
} as const satisfies Record<string, InboxKindRow>;

export type InboxKind = keyof typeof INBOX_KINDS;
export const inboxKinds = Object.keys(INBOX_KINDS) as InboxKind[];

/** `open` while it can still be acted on; else how it was over. */
export const INBOX_STATES = [
  'open',
  'answered',
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

/** What a notice can be about. */
export type InboxSubjectKind = RoomSubjectKind | 'incident' | 'review' | 'meeting';
export const INBOX_SUBJECT_KINDS: readonly InboxSubjectKind[] = [
  ...ROOM_SUBJECT_KINDS,
  'incident',
  'review',
  'meeting',
];

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

/** `POST /inbox/read`: exactly one of the three. `upTo` is the id of the newest item that is meant. */
export interface MarkInboxRead {
  ids?: Uuid[];
  upTo?: Uuid;
  roomId?: Uuid;
}

/** `POST /inbox/unread`: these wait again, also where their room was read past them. */
export interface MarkInboxUnread {
  ids: Uuid[];
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
