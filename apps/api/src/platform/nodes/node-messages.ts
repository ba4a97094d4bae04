import type { Present, SessionEndReason } from '@consilium/contracts';
import type { ToMember } from '../bus/bus';

/**
 * What servers tell one another, by name. Hints only: ids, numbers and names of members, never a text of a room. Whoever hears that a room
 * moved reads the log, which is the one truth.
 */
export interface NodeMessages {
  /** A room's log now reaches `seq`. */
  'room.moved': { roomId: string; seq: number };
  /** To the devices of a member. */
  member: { to: ToMember };
  'room.typing': { roomId: string; memberId: string };
  /** "I am alive, and `count` changes of presence were told so far." */
  'presence.beat': { count: number };
  /** Whom the sender now sees in a room, as its change number `count`. */
  'presence.room': { count: number; roomId: string; present: Present[] };
  /** Asks one server, or with null every server, for all that it sees. */
  'presence.ask': { of: string | null };
  'presence.all': { count: number; rooms: [roomId: string, present: Present[]][] };
  /** The sender closes. */
  'presence.gone': Record<string, never>;
}

export interface SessionEnd {
  sessionId: string;
  memberId: string;
  reason: SessionEndReason;
}

/** As events: the message and the id of the server that sent it. Ends of sessions come from the database (session-notices.ts). */
export type NodeEvents = { [Name in keyof NodeMessages]: [message: NodeMessages[Name], from: string] } & {
  'session.ended': [ended: SessionEnd];
};
