import { setTimeout as sleep } from 'node:timers/promises';
import { v4 as uuidv4 } from 'uuid';
import { serveTask } from '../support/own-process';
import { TEXT, connect, joinRoom } from './client';

/** Members who talk on in rooms of their own while others storm, until told to stop. */
export interface SteadyTask {
  url: string;
  cookies: string[];
  /** Each posts to all of these in turn. */
  roomIds: string[];
  perSecond: number;
  forMs: number;
}

/** When each message was sent (shared clock) and how long its acknowledgement took. */
export interface Steady {
  posts: { at: number; ms: number }[];
}

serveTask<SteadyTask, Steady>(async ({ url, cookies, roomIds, perSecond, forMs }) => {
  const sockets = await Promise.all(cookies.map((cookie) => connect(url, cookie)));
  for (const socket of sockets) for (const roomId of roomIds) await joinRoom(socket, { roomId });
  const posts: Promise<{ at: number; ms: number }>[] = [];
  const began = performance.now();
  for (let n = 0; performance.now() < began + forMs; n++) {
    const at = Date.now();
    const sent = performance.now();
    const roomId = roomIds[n % roomIds.length]!;
    posts.push(
      sockets[n % sockets.length]!.timeout(20_000)
        .emitWithAck('message.post', { roomId, clientId: uuidv4(), text: TEXT })
        .then((answer: { ok: boolean }) => {
          if (!answer.ok) throw new Error('A message was refused');
          return { at, ms: performance.now() - sent };
        }),
    );
    await sleep(Math.max(0, began + ((n + 1) * 1000) / perSecond - performance.now()));
  }
  return { posts: await Promise.all(posts) };
});
