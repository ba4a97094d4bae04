import { send, type ConsiliumSocket } from '../api/socket';

/** How many parts of the page hear a room on the one socket: the room itself, and what is opened over it. */
const uses = new WeakMap<ConsiliumSocket, Map<string, number>>();

function countOf(socket: ConsiliumSocket): Map<string, number> {
  const known = uses.get(socket) ?? new Map<string, number>();
  uses.set(socket, known);
  return known;
}

/** Another part of the page hears the room from now on. */
export function beginHearing(socket: ConsiliumSocket, roomId: string): void {
  const known = countOf(socket);
  known.set(roomId, (known.get(roomId) ?? 0) + 1);
}

/** One of them hears it no more; with the last of them the room is left. */
export function endHearing(socket: ConsiliumSocket, roomId: string): void {
  const known = countOf(socket);
  const left = (known.get(roomId) ?? 1) - 1;
  if (left > 0) return void known.set(roomId, left);
  known.delete(roomId);
  if (socket.connected) void send(socket, 'room.leave', { roomId }).catch(() => undefined);
}
