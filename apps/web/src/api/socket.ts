import type { Ack, ClientToServerEvents, ServerToClientEvents } from '@consilium/contracts';
import { io, type Socket } from 'socket.io-client';
import { OfflineError, ProblemError } from './problems';

export type ConsiliumSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

type Acknowledged = Exclude<keyof ClientToServerEvents, 'typing'>;
type Body<E extends Acknowledged> = Parameters<ClientToServerEvents[E]>[0];
type AnswerOf<E extends Acknowledged> = Parameters<ClientToServerEvents[E]>[1] extends (answer: infer A) => void
  ? Extract<A, { ok: true }>
  : never;

/** A socket that is not connected yet; the session cookie authorizes the handshake. */
export function createSocket(): ConsiliumSocket {
  return io({
    path: '/socket.io',
    transports: ['websocket'],
    autoConnect: false,
    reconnectionDelay: 500,
    reconnectionDelayMax: 10_000,
    randomizationFactor: 0.5,
  });
}

/**
 * Sends one message and waits for its acknowledgement.
 * @throws ProblemError when it is refused, OfflineError when nothing answers within `timeoutMs`
 */
export async function send<E extends Acknowledged>(
  socket: ConsiliumSocket,
  event: E,
  body: Body<E>,
  timeoutMs = 10_000,
): Promise<AnswerOf<E>> {
  if (!socket.connected) throw new OfflineError();
  // The library's own type loses the pairing of event and answer once both are generic; this signature restates it.
  const timed = socket.timeout(timeoutMs) as unknown as {
    emitWithAck: (name: E, body: Body<E>) => Promise<Ack<object>>;
  };
  let answer: Ack<object>;
  try {
    answer = await timed.emitWithAck(event, body);
  } catch {
    throw new OfflineError();
  }
  if (!answer.ok) throw new ProblemError(answer.problem);
  return answer as AnswerOf<E>;
}
