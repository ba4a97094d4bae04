import type { Namespace } from 'socket.io';
import { RoomConnections } from '../../../apps/api/src/rooms/realtime/room-connections';
import type { TestApp } from '../../support/app';
import { connectSocket, type ClientSocket } from '../../support/socket-client';

/** The parts of a WebSocket that a fault reaches for. */
interface Wire {
  send(frame: string | Uint8Array): void;
  close(): void;
  _socket: { pause(): void; resume(): void };
}

/** The WebSocket under a client, to speak to the server without Socket.IO, to stop reading, or to cut without a goodbye. */
export const wireOf = (socket: ClientSocket): Wire =>
  (socket.io as unknown as { engine: { transport: { ws: Wire } } }).engine.transport.ws;

/** What the server in this process holds of its connections. */
export class ServerSide {
  constructor(private readonly test: TestApp) {}

  /** Connections that the server believes are open. */
  get connections(): number {
    return this.rooms.all().length;
  }

  /** Channels of rooms, members and sessions that the adapter keeps: without connections there is none. */
  get channels(): number {
    return (this.rooms as unknown as { connections: Namespace }).connections.adapter.rooms.size;
  }

  /** Bytes that wait in the server for this member's slowest connection; 0 without one. */
  waitingBytes(memberId: string): number {
    const sizes = this.rooms
      .ofMember(memberId)
      .map(({ conn }) => (conn.transport as unknown as { socket: { bufferedAmount: number } }).socket.bufferedAmount);
    return Math.max(0, ...sizes);
  }

  connect(cookie: string): Promise<ClientSocket> {
    return connectSocket(this.test.url, cookie);
  }

  private get rooms(): RoomConnections {
    return this.test.app.get(RoomConnections, { strict: false });
  }
}
