import type { Discipline } from '../common/disciplines';
import type { OfFlaggedCase } from '../common/lists';
import type { Uuid, Whole } from '../common/scalars';
import type { RoomEvent } from '../room-events';
import type { HeldPost, PostMessage } from './commands';
import type { ReadMarker } from './views';

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

/**
 * What a client sends.
 * @internal
 */
export interface RoomClientMessages {
  /** Hear a room. Without `after` the newest page; with it, what came since. `more`: ask again with the last seq. `reset`: forget what you have. */
  'room.join': { roomId: Uuid; after?: Whole; epoch?: Uuid };
  /** Stop hearing a room. */
  'room.leave': { roomId: Uuid };
  /** Say something. The acknowledgement comes after the commit; the same clientId again brings the same event. Out of its phase it is held. What could identify a person is refused with its place; `overrides` says why it may pass. */
  'message.post': PostMessage & { roomId: Uuid };
  /** Somebody types in a joined room. Volatile: nobody waits for it and nothing is kept. */
  typing: { roomId: Uuid };
}

/**
 * What the acknowledgement of each brings; `typing` has none.
 * @internal
 */
export interface RoomClientAnswers {
  'room.join': JoinAnswer;
  'room.leave': object;
  'message.post': { event: RoomEvent; held?: undefined } | (HeldPost & { event?: undefined });
}

/**
 * What the server sends to every device of a member.
 * @internal
 */
export interface RoomMemberMessages {
  /** The member's own read marker moved, on whatever device. */
  'room.read': ReadMarker;
}

/**
 * What the server sends to who has the room open.
 * @internal
 */
export interface RoomServerMessages {
  /** One entry of a joined room's log, in seq order, to the sender too. */
  'room.event': RoomEvent;
  /** Who has the room open now. Of two lists on one connection the one with the higher `presentOrder` counts, the one of `room.join` included. */
  'room.presence': PresentNow & { roomId: Uuid };
  /** Somebody types. */
  'room.typing': { roomId: Uuid; memberId: Uuid };
  /** The room is closed to this member; nothing of it follows. */
  'room.closed': { roomId: Uuid; reason: RoomClosedReason };
}
