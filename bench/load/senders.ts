import { v4 as uuidv4 } from 'uuid';
import type { Ack, RoomEvent } from '@consilium/contracts';
import { serveTask } from '../support/own-process';
import { TEXT, connect, type LoadSocket } from './client';
import { measureRate, type Rate, type RateSpan } from './rate';

/** Members who post as fast as they are acknowledged, each over all the rooms in turn. */
export interface SendersTask extends RateSpan {
  url: string;
  cookies: string[];
  roomIds: string[];
}

const post = (socket: LoadSocket, roomId: string) =>
  socket.timeout(10_000).emitWithAck('message.post', { roomId, clientId: uuidv4(), text: TEXT }) as Promise<
    Ack<{ event: RoomEvent }>
  >;

serveTask<SendersTask, Rate>(async ({ url, cookies, roomIds, ...span }) => {
  const sockets = await Promise.all(cookies.map((cookie) => connect(url, cookie)));
  return measureRate(span, sockets.length, async (sender, n) => {
    const answer = await post(sockets[sender]!, roomIds[(sender * 3 + n) % roomIds.length]!);
    if (!answer.ok) throw new Error(answer.problem.code);
  });
});
