import type { ClientToServerEvents, ServerToClientEvents } from '@consilium/contracts';
import type { Namespace, Socket } from 'socket.io';
import type { Viewer } from '../../platform/access/viewer';
import type { RoomEnd } from './room-end';

/** What the server remembers of a room that a connection has joined. */
export interface JoinedRoom {
  /** When the membership ends by itself. */
  end: RoomEnd;
  /** The first seq that the member may see. */
  firstSeq: number;
  /** Everything after this was sent live. */
  livesFrom: number;
}

/** What the server remembers of one connection. */
export interface ConnectionData {
  /** The session cookie of the handshake: asked again on every message and every half minute. */
  token: string;
  viewer: Viewer;
  /** Joined rooms. */
  rooms: Map<string, JoinedRoom>;
}

export type Connection = Socket<ClientToServerEvents, ServerToClientEvents, Record<string, never>, ConnectionData>;
export type Connections = Namespace<ClientToServerEvents, ServerToClientEvents, Record<string, never>, ConnectionData>;

/** Socket.IO rooms: one for a case room, one for all connections of a member, one for those of a session. */
export const roomChannel = (roomId: string): string => `room:${roomId}`;
export const memberChannel = (memberId: string): string => `member:${memberId}`;
export const sessionChannel = (sessionId: string): string => `session:${sessionId}`;

/** The connections of a channel on this server. */
export function localConnections(connections: Connections, channel: string): Connection[] {
  const ids = connections.adapter.rooms.get(channel);
  return ids ? [...ids].flatMap((id) => connections.sockets.get(id) ?? []) : [];
}
