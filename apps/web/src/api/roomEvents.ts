import type { RoomEvent } from '@consilium/contracts';
import type { Schemas } from './client';

/** An event as the room's rules read it: the document calls `data` an object, and which one it is follows from `type`. */
export const roomEventOf = (event: Schemas['RoomEventSchema']): RoomEvent => event as RoomEvent;
