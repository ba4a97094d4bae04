import type { CaseRole } from '../cases/views';
import type { Discipline } from '../common/disciplines';
import type { Timestamp, Uuid, Whole } from '../common/scalars';

/** What kind of contribution a message is. `message` is the plain one. */
export const MESSAGE_KINDS = ['message', 'question', 'observation', 'concern', 'recommendation', 'evidence'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** A mention inside a text: `@[memberId]`. */
export const MENTION = /@\[([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\]/g;

/**
 * `data` of messages, and of what becomes of the text of an event.
 * @internal
 */
export interface MessageEventData {
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
}

/**
 * `data` of who comes and goes.
 * @internal
 */
export interface MemberEventData {
  'member.added': {
    memberId: Uuid;
    displayName: string;
    discipline?: Discipline;
    role: CaseRole;
    /** Their role until then, where they were in the room already. */
    was?: CaseRole;
    expiresAt?: Timestamp;
  };
  'member.removed': { memberId: Uuid };
}

/** The texts of one event as they stand in the log, by the name of the field. */
export interface RestoredText {
  seq: Whole;
  texts: Record<string, string>;
}
