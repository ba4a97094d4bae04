import type { Discipline } from './common/disciplines';
import type { Timestamp, Uuid, Whole } from './common/scalars';
import type { RoomEventData } from './features';

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
