import { io, type Socket } from 'socket.io-client';
import type { Ack, ClientToServerEvents, JoinAnswer, ServerToClientEvents } from '@consilium/contracts';

export type LoadSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

const ANSWER_MS = 20_000;

/** Connects as a browser does; rejects with the `connect_error`. */
export function connect(url: string, cookie: string): Promise<LoadSocket> {
  const socket: LoadSocket = io(url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { cookie, origin: url },
  });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}

/** Joins, or resumes after `after`; throws the problem's code when it is refused. */
export async function joinRoom(
  socket: LoadSocket,
  body: { roomId: string; after?: number; epoch?: string },
): Promise<JoinAnswer> {
  const answer = (await socket.timeout(ANSWER_MS).emitWithAck('room.join', body)) as Ack<JoinAnswer>;
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer;
}

/** A message as clinicians write them: two sentences. */
export const TEXT =
  'Pressure was 128 over 82 before the second session and 141 over 90 at its height. I would keep the dose and look at it again in a week.';
