import type { Discipline } from './disciplines';
import type { InboxChange } from './inbox';
import type { OfFlaggedCase } from './lists';
import type { MeetingChange } from './meetings';
import type { Problem } from './problems';
import type { RoomEvent } from './room-events';
import type { HeldPost, PostMessage, ReadMarker } from './rooms';
import type { Uuid, Whole } from './scalars';
import type { IdleEnd, SessionEndReason } from './sessions';

export type Ack<T> = ({ ok: true } & T) | { ok: false; problem: Problem };

export interface Present {
  memberId: Uuid;
  discipline: Discipline | null;
}

/** Who has a room open. Of two such lists heard on one connection the one with the higher `presentOrder` is the newer, whichever came first. */
export interface PresentNow {
  present: Present[];
  presentOrder: Whole;
}

/** Answer to `room.join`. `more`: ask again with the last seq. `reset`: another epoch; forget what you have and start afresh. */
export interface JoinAnswer extends PresentNow, OfFlaggedCase {
  events: RoomEvent[];
  firstSeq: Whole;
  lastSeq: Whole;
  epoch: Uuid;
  more: boolean;
  reset?: true;
}

export type RoomClosedReason = 'removed' | 'expired' | 'consent_revoked' | 'consent_ended';

/** What a client sends, by the message's name. */
export interface ClientMessages {
  /** Hear a room. Without `after` the newest page; with it, what came since. `more`: ask again with the last seq. `reset`: forget what you have. */
  'room.join': { roomId: Uuid; after?: Whole; epoch?: Uuid };
  /** Stop hearing a room. */
  'room.leave': { roomId: Uuid };
  /** Say something. The acknowledgement comes after the commit; the same clientId again brings the same event. Out of its phase it is held. What could identify a person is refused with its place; `overrides` says why it may pass. */
  'message.post': PostMessage & { roomId: Uuid };
  /** A person is at the page: keeps the session from idling out. At most once a minute. */
  activity: object;
  /** Somebody types in a joined room. Volatile: nobody waits for it and nothing is kept. */
  typing: { roomId: Uuid };
}

/** What the acknowledgement of each brings beside `ok: true`; `typing` has none. */
export interface ClientAnswers {
  'room.join': JoinAnswer;
  'room.leave': object;
  'message.post': { event: RoomEvent; held?: undefined } | (HeldPost & { event?: undefined });
  activity: IdleEnd;
}

/** What the server sends to every device of a member, by the message's name: hints. What is true now is read again. */
export interface MemberMessages {
  /** The member's own read marker moved, on whatever device. */
  'room.read': ReadMarker;
  /** The member's count of unread notices, with the notice when one arrived. */
  'inbox.item': InboxChange;
  /** A meeting that the member takes part in changed: its version now; null where they take part in it no more. */
  'meeting.changed': MeetingChange;
}

/** What the server sends, by the message's name. */
export interface ServerMessages extends MemberMessages {
  /** One entry of a joined room's log, in seq order, to the sender too. */
  'room.event': RoomEvent;
  /** Who has the room open now. Of two lists on one connection the one with the higher `presentOrder` counts, the one of `room.join` included. */
  'room.presence': PresentNow & { roomId: Uuid };
  /** Somebody types. */
  'room.typing': { roomId: Uuid; memberId: Uuid };
  /** The room is closed to this member; nothing of it follows. */
  'room.closed': { roomId: Uuid; reason: RoomClosedReason };
  /** The session is over; the connection closes. */
  'session.ended': { reason: SessionEndReason };
}

/**
 * Client → server, as socket.io's types want it.
 * @internal
 */
export type ClientToServerEvents = {
  [E in keyof ClientMessages]: E extends keyof ClientAnswers
    ? (body: ClientMessages[E], ack: (answer: Ack<ClientAnswers[E]>) => void) => void
    : (body: ClientMessages[E]) => void;
};

/**
 * Server → client, as socket.io's types want it.
 * @internal
 */
export type ServerToClientEvents = { [E in keyof ServerMessages]: (body: ServerMessages[E]) => void };
