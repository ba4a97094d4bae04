import type { Discipline } from './disciplines';
import type { InboxChange } from './inbox';
import type { MeetingChange } from './meetings';
import type { Problem } from './problems';
import type { RoomEvent } from './room-events';
import type { HeldPost, PostMessage, ReadMarker } from './rooms';
import type { SessionEndReason } from './sessions';

export type Ack<T> = ({ ok: true } & T) | { ok: false; problem: Problem };

export interface Present {
  memberId: string;
  discipline: Discipline | null;
}

/** Who has a room open. Of two such lists heard on one connection the one with the higher `presentOrder` is the newer, whichever came first. */
export interface PresentNow {
  present: Present[];
  presentOrder: number;
}

/** Answer to `room.join`. `more`: ask again with the last seq. `reset`: another epoch; forget what you have and start afresh. */
export interface JoinAnswer extends PresentNow {
  events: RoomEvent[];
  firstSeq: number;
  lastSeq: number;
  epoch: string;
  more: boolean;
  reset?: true;
  /** On a flagged case. */
  part2Notice?: string;
}

export type RoomClosedReason = 'removed' | 'expired' | 'consent_revoked' | 'consent_ended';

/** Client → server. Each is answered by an acknowledgement, but for `typing`, which is volatile. */
export interface ClientToServerEvents {
  'room.join': (
    body: { roomId: string; after?: number; epoch?: string },
    ack: (answer: Ack<JoinAnswer>) => void,
  ) => void;
  'room.leave': (body: { roomId: string }, ack: (answer: Ack<object>) => void) => void;
  'message.post': (
    body: PostMessage & { roomId: string },
    ack: (answer: Ack<{ event: RoomEvent; held?: undefined } | (HeldPost & { event?: undefined })>) => void,
  ) => void;
  activity: (body: object, ack: (answer: Ack<{ idleExpiresAt: string }>) => void) => void;
  typing: (body: { roomId: string }) => void;
}

/** Server → client. */
export interface ServerToClientEvents {
  'room.event': (event: RoomEvent) => void;
  'room.presence': (body: PresentNow & { roomId: string }) => void;
  'room.typing': (body: { roomId: string; memberId: string }) => void;
  'room.closed': (body: { roomId: string; reason: RoomClosedReason }) => void;
  'room.read': (body: ReadMarker) => void;
  'inbox.item': (body: InboxChange) => void;
  'meeting.changed': (body: MeetingChange) => void;
  'session.ended': (body: { reason: SessionEndReason }) => void;
}
