import { setTimeout as sleep } from 'node:timers/promises';
import { v4 as uuidv4 } from 'uuid';
import type { RoomEvent } from '@consilium/contracts';
import { percentile } from '../support/figures';
import { serveTask } from '../support/own-process';
import { TEXT, connect, joinRoom, type LoadSocket } from './client';

/** Members of one room who post in turn at a fixed rate, and all hear everything. */
export interface RoomTalkTask {
  /** One address for each server: the members are spread over them. */
  urls: string[];
  cookies: string[];
  roomId: string;
  perSecond: number;
  warmUpMs: number;
  measureMs: number;
}

export interface RoomTalk {
  /** From sending to each hearing of it. */
  p50Ms: number;
  p99Ms: number;
  delivered: number;
  lost: number;
  duplicated: number;
  outOfOrder: number;
}

const SETTLE_MS = 1000;

/** What one listener heard, held against the order of the room. */
class Hearing {
  private readonly seqs = new Set<number>();
  private last = 0;
  duplicated = 0;
  outOfOrder = 0;

  hear(seq: number): void {
    if (this.seqs.has(seq)) this.duplicated += 1;
    else if (seq < this.last) this.outOfOrder += 1;
    this.seqs.add(seq);
    this.last = Math.max(this.last, seq);
  }

  missing(acknowledged: Iterable<number>): number {
    return [...acknowledged].filter((seq) => !this.seqs.has(seq)).length;
  }
}

async function postInTurn(
  sockets: LoadSocket[],
  { roomId, perSecond, warmUpMs, measureMs }: RoomTalkTask,
  sent: Map<string, number>,
  acknowledged: Set<number>,
): Promise<void> {
  const began = performance.now();
  const answers: Promise<void>[] = [];
  for (let n = 0; performance.now() < began + warmUpMs + measureMs; n++) {
    const clientId = uuidv4();
    sent.set(clientId, performance.now());
    const answer = sockets[n % sockets.length]!.timeout(10_000).emitWithAck('message.post', {
      roomId,
      clientId,
      text: TEXT,
    });
    answers.push(
      answer.then((given: { ok: boolean; event?: RoomEvent }) => {
        if (!given.event) throw new Error('A message was refused');
        acknowledged.add(given.event.seq);
      }),
    );
    await sleep(Math.max(0, began + ((n + 1) * 1000) / perSecond - performance.now()));
  }
  await Promise.all(answers);
}

serveTask<RoomTalkTask, RoomTalk>(async (task) => {
  const sent = new Map<string, number>();
  const acknowledged = new Set<number>();
  const latencies: number[] = [];
  const sockets = await Promise.all(task.cookies.map((cookie, n) => connect(task.urls[n % task.urls.length]!, cookie)));
  const hearings = sockets.map((socket) => {
    const hearing = new Hearing();
    socket.on('room.event', (event) => {
      if (event.type !== 'message.posted') return;
      const at = sent.get(event.data.clientId);
      if (at === undefined) return;
      hearing.hear(event.seq);
      if (at > measuredFrom) latencies.push(performance.now() - at);
    });
    return hearing;
  });
  await Promise.all(sockets.map((socket) => joinRoom(socket, { roomId: task.roomId })));
  const measuredFrom = performance.now() + task.warmUpMs;
  await postInTurn(sockets, task, sent, acknowledged);
  await sleep(SETTLE_MS);
  const sum = (count: (hearing: Hearing) => number): number =>
    hearings.reduce((total, hearing) => total + count(hearing), 0);
  return {
    p50Ms: percentile(latencies, 50),
    p99Ms: percentile(latencies, 99),
    delivered: latencies.length,
    lost: sum((hearing) => hearing.missing(acknowledged)),
    duplicated: sum((hearing) => hearing.duplicated),
    outOfOrder: sum((hearing) => hearing.outOfOrder),
  };
});
