import { consultationEventSamples, type ConsultationEventData } from './consultations';
import type { Discipline } from './disciplines';
import { documentEventSamples, type DocumentEventData } from './documents';
import type { CaseRole, CaseStatus } from './cases';
import type { Timestamp, Uuid, Whole } from './scalars';

/** What kind of contribution a message is. `message` is the plain one. */
export const MESSAGE_KINDS = ['message', 'question', 'observation', 'concern', 'recommendation', 'evidence'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Longest message, in UTF-16 code units: in UTF-8 at most 12,000 bytes, so that it always fits a frame, with all its overrides (FRAME_BYTES). */
export const MESSAGE_TEXT_MAX = 4000;

/** A mention inside a text: `@[memberId]`. */
export const MENTION = /@\[([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\]/g;

export type HistoryScope = 'all' | 'from_join';

/** `data` of each room event type. A type is added here, with its sample below and its case in libs/domain `apply`. */
export interface RoomEventData extends ConsultationEventData, DocumentEventData {
  /** `hidden` stands after a purge: the text was retracted or reported and is gone from the log (then `text` is empty). */
  'message.posted': { text: string; kind: MessageKind; replyTo?: Whole; clientId: Uuid; hidden?: true };
  /** The author's newer wording of the message at `seq`. The older wording stays readable as "before". */
  'message.corrected': { seq: Whole; text: string; clientId: Uuid; hidden?: true };
  /** The event at `seq` was retracted or reported: its text is to be forgotten at once. */
  'event.hidden': { roomId: Uuid; seq: Whole; reason: 'retracted' | 'reported' };
  /**
   * What was reported may be read again. The log holds the text where it was; `restored` is added to what is sent, for whoever may see
   * that event and while it is not hidden again, so that a client which forgot it has it back.
   */
  'event.released': { roomId: Uuid; seq: Whole; restored?: RestoredText[] };
  'member.added': {
    memberId: Uuid;
    displayName: string;
    discipline?: Discipline;
    role: CaseRole;
    expiresAt?: Timestamp;
  };
  'member.removed': { memberId: Uuid };
  'case.opened': { status: CaseStatus };
  /** `fields` names what changed; the text itself is read from the case. `version` is the presentation's new version. */
  'case.edited': { version: Whole; fields: string[] };
  'case.closed': { status: CaseStatus };
  'consent.recorded': { basis: string };
  'consent.revoked': { status: CaseStatus };
}

/** The texts of one event as they stand in the log, by the name of the field. */
export interface RestoredText {
  seq: Whole;
  texts: Record<string, string>;
}

export type RoomEventType = keyof RoomEventData;

export interface RoomActor {
  memberId: Uuid;
  discipline: Discipline | null;
}

interface RoomEventOf<T extends RoomEventType> {
  roomId: Uuid;
  /** From 1, without gaps. */
  seq: Whole;
  /** UUIDv7. */
  id: Uuid;
  type: T;
  /** ISO 8601 UTC with milliseconds: the platform's own time. */
  at: Timestamp;
  actor: RoomActor | null;
  data: RoomEventData[T];
}

/** One entry of a room's log. */
export type RoomEvent = { [T in RoomEventType]: RoomEventOf<T> }[RoomEventType];
export type RoomEventByType<T extends RoomEventType> = RoomEventOf<T>;

const roomId = '01a20000-0000-7000-8000-000000000001';
const memberId = '01a20000-0000-7000-8000-0000000000aa';
const clientId = '01a20000-0000-4000-8000-0000000000c1';

/** A valid sample of every event type, for tests and the generated documents. */
export const roomEventSamples: { [T in RoomEventType]: RoomEventData[T] } = {
  'message.posted': { text: 'Two readings ten minutes apart were 148/92 and 146/91.', kind: 'observation', clientId },
  'message.corrected': { seq: 1, text: 'Two readings ten minutes apart were 148/92 and 144/91.', clientId },
  'event.hidden': { roomId, seq: 1, reason: 'retracted' },
  'event.released': {
    roomId,
    seq: 1,
    restored: [{ seq: 1, texts: { text: 'Two readings ten minutes apart were 148/92 and 146/91.' } }],
  },
  'member.added': { memberId, displayName: 'Petra Sundergale', discipline: 'anesthesiologist', role: 'consultant' },
  'member.removed': { memberId },
  'case.opened': { status: 'open' },
  'case.edited': { version: 2, fields: ['question'] },
  'case.closed': { status: 'closed' },
  'consent.recorded': { basis: 'deidentified' },
  'consent.revoked': { status: 'closed' },
  ...consultationEventSamples,
  ...documentEventSamples,
};
