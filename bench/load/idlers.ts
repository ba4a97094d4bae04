import { serveTask } from '../support/own-process';
import { connect, joinRoom } from './client';

/** Sockets that are connected, have a room open, and do nothing. Stays until it is stopped. */
export interface IdlersTask {
  url: string;
  cookies: string[];
  roomIds: string[];
}

const CONNECTING = 50;

serveTask<IdlersTask, { connected: number }>(async ({ url, cookies, roomIds }) => {
  for (let first = 0; first < cookies.length; first += CONNECTING) {
    const arriving = cookies
      .slice(first, first + CONNECTING)
      .map(async (cookie, n) =>
        joinRoom(await connect(url, cookie), { roomId: roomIds[(first + n) % roomIds.length]! }),
      );
    await Promise.all(arriving);
  }
  return { connected: cookies.length };
});
