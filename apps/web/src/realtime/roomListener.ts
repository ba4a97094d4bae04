import type { RoomEvent } from '@consilium/contracts';
import { ProblemError } from '../api/problems';
import { send, type ConsiliumSocket } from '../api/socket';
import { beginHearing, endHearing } from './roomUses';

export interface RoomListener {
  /** Joined, for the first time or again: what happened before was not heard. */
  onJoined: () => void;
  onEvent: (event: RoomEvent) => void;
  /** The room is not this member's any more, or never was. */
  onClosed: () => void;
}

const RETRY_MS = 3_000;

/**
 * Hears a room for a page that shows something of it but not its log. Joins at once and after every break; the answer's page of events is
 * left alone, since such a page reads what it shows by itself. Ends, and leaves the room, with the function that it returns.
 */
export function listenToRoom(
  socket: ConsiliumSocket,
  roomId: string,
  { onJoined, onEvent, onClosed }: RoomListener,
): () => void {
  let over = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const join = async (): Promise<void> => {
    clearTimeout(retry);
    try {
      await send(socket, 'room.join', { roomId });
      if (!over) onJoined();
    } catch (error) {
      if (over) return;
      if (error instanceof ProblemError && (error.status === 403 || error.status === 404)) onClosed();
      // Without a line the next `connect` joins.
      else if (socket.connected) retry = setTimeout(() => void join(), RETRY_MS * (0.75 + Math.random() / 2));
    }
  };
  const connected = (): void => void join();
  const heard = (event: RoomEvent): void => {
    if (event.roomId === roomId) onEvent(event);
  };
  const closed = (about: { roomId: string }): void => {
    if (about.roomId === roomId) onClosed();
  };
  beginHearing(socket, roomId);
  socket.on('connect', connected).on('room.event', heard).on('room.closed', closed);
  if (socket.connected) connected();
  return () => {
    over = true;
    clearTimeout(retry);
    socket.off('connect', connected).off('room.event', heard).off('room.closed', closed);
    endHearing(socket, roomId);
  };
}
