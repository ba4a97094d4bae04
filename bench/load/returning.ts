import { setTimeout as sleep } from 'node:timers/promises';
import { serveTask } from '../support/own-process';
import { connect, joinRoom, type LoadSocket } from './client';

/** Members who have had a room open, lose their lines all at once, miss some messages and come back all at once. */
export interface ReturningTask {
  url: string;
  cookies: string[];
  /** Where the member of the same place is: each one's room. */
  roomIds: string[];
  /** How long they are away, so that something is missed. */
  awayMs: number;
}

export interface Returned {
  /** From the first connecting until the last has what it missed. */
  caughtUpMs: number;
  events: number;
  /** On the clock that all processes of a machine share. */
  beganAt: number;
  endedAt: number;
}

const CONNECTING = 100;

async function catchUp(socket: LoadSocket, roomId: string, from: { lastSeq: number; epoch: string }): Promise<number> {
  let after = from.lastSeq;
  for (let more = true; more;) {
    const answer = await joinRoom(socket, { roomId, after, epoch: from.epoch });
    for (const event of answer.events) if (event.seq !== ++after) throw new Error('A resumed log has a gap');
    more = answer.more;
  }
  return after - from.lastSeq;
}

serveTask<ReturningTask, Returned>(async ({ url, cookies, roomIds, awayMs }) => {
  const leaving: LoadSocket[] = [];
  const places: { lastSeq: number; epoch: string }[] = [];
  for (let first = 0; first < cookies.length; first += CONNECTING) {
    const arrived = cookies.slice(first, first + CONNECTING).map(async (cookie, n) => {
      const socket = await connect(url, cookie);
      const { lastSeq, epoch } = await joinRoom(socket, { roomId: roomIds[first + n]! });
      places[first + n] = { lastSeq, epoch };
      return socket;
    });
    for (const socket of await Promise.all(arrived)) leaving.push(socket);
  }
  for (const socket of leaving) socket.disconnect();
  await sleep(awayMs);
  const beganAt = Date.now();
  const began = performance.now();
  const caught = await Promise.all(
    cookies.map(async (cookie, n) => catchUp(await connect(url, cookie), roomIds[n]!, places[n]!)),
  );
  return {
    caughtUpMs: performance.now() - began,
    events: caught.reduce((sum, missed) => sum + missed, 0),
    beganAt,
    endedAt: Date.now(),
  };
});
