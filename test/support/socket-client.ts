import { io, type Socket } from 'socket.io-client';
import type {
  Ack,
  ClientAnswers,
  ClientMessages,
  ClientToServerEvents,
  JoinAnswer,
  Problem,
  RoomEvent,
  ServerToClientEvents,
} from '@consilium/contracts';
import { checkAcknowledgement, checkMessage } from './contract-check';

export type ClientSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

/** A message that has an acknowledgement, its body and what the acknowledgement brings. */
type Acknowledged = keyof ClientAnswers;
type Body<E extends Acknowledged> = ClientMessages[E];
type AnswerOf<E extends Acknowledged> = ClientAnswers[E];

const ACK_TIMEOUT_MS = 10_000;

/** What a client hears of a handshake that was refused before a line was opened: the status, as any request has one. */
export const refusedWith = (status: number): object => ({
  description: { message: `Unexpected server response: ${status}` },
});

/** Messages that were not as the contract says; a test that heard one fails at its end. */
const broken: Error[] = [];

if (typeof afterEach === 'function')
  afterEach(() => {
    const [first] = broken.splice(0);
    if (first) throw first;
  });

/** Connects with a session cookie; rejects with the `connect_error`. Never reconnects by itself (a test says when). */
export function connectSocket(
  url: string,
  cookie: string | undefined,
  origin: string | undefined = url,
  headers: Record<string, string> = {},
): Promise<ClientSocket> {
  const socket: ClientSocket = io(url, {
    path: '/socket.io',
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { ...(cookie !== undefined && { cookie }), ...(origin !== undefined && { origin }), ...headers },
  });
  socket.onAny((event: string, body: unknown) => {
    try {
      checkMessage(event, body);
    } catch (error) {
      broken.push(error as Error);
    }
  });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', (error) => {
      socket.close();
      reject(error);
    });
  });
}

/** Sends and gives the acknowledgement as it came, which is as the contract says where it is none of a refusal; rejects at once where the line is down, and when it goes. */
export async function ask<E extends Acknowledged>(
  socket: ClientSocket,
  event: E,
  body: Body<E>,
): Promise<Ack<AnswerOf<E>>> {
  // The client would keep it for a connection that never comes.
  if (!socket.connected) throw new Error('The line is down');
  const emitter = socket.timeout(ACK_TIMEOUT_MS) as unknown as {
    emitWithAck(event: E, body: Body<E>): Promise<Ack<AnswerOf<E>>>;
  };
  const acknowledgement = await emitter.emitWithAck(event, body);
  if (acknowledgement.ok) checkAcknowledgement(event, acknowledgement);
  return acknowledgement;
}

/** Sends and gives what the acknowledgement brings; throws the problem's code when it was refused. */
export async function demand<E extends Acknowledged>(
  socket: ClientSocket,
  event: E,
  body: Body<E>,
): Promise<AnswerOf<E>> {
  const answer = (await ask(socket, event, body)) as { ok: true } | { ok: false; problem: Problem };
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer as AnswerOf<E>;
}

/** A client that keeps a room's log as the contract says: applies in seq order, ignores what it has, asks when it sees a gap. */
export class RoomReplica {
  readonly events: RoomEvent[] = [];
  private socket: ClientSocket | undefined;
  private catchingUp: Promise<void> | undefined;
  private readonly early = new Map<number, RoomEvent>();
  /** Seqs in the order in which this client was sent them live, to look for a broken order. */
  readonly heard: number[] = [];

  constructor(
    private readonly roomId: string,
    private firstSeq = 1,
  ) {}

  get lastSeq(): number {
    return this.events.at(-1)?.seq ?? this.firstSeq - 1;
  }

  async attach(socket: ClientSocket): Promise<void> {
    this.socket = socket;
    socket.on('room.event', (event) => {
      if (event.roomId !== this.roomId) return;
      this.heard.push(event.seq);
      this.take(event);
    });
    await this.catchUp();
  }

  detach(): void {
    this.socket?.close();
    this.socket = undefined;
  }

  /** Asks for what is missing until the log says that there is no more. */
  catchUp(): Promise<void> {
    this.catchingUp ??= this.readMissing().finally(() => (this.catchingUp = undefined));
    return this.catchingUp;
  }

  private async readMissing(): Promise<void> {
    for (let more = true; more && this.socket;) {
      const answer: JoinAnswer = await demand(this.socket, 'room.join', { roomId: this.roomId, after: this.lastSeq });
      if (this.events.length === 0) this.firstSeq = answer.firstSeq;
      for (const event of answer.events) this.take(event);
      more = answer.more;
    }
  }

  private take(event: RoomEvent): void {
    if (event.seq <= this.lastSeq) return;
    this.early.set(event.seq, event);
    for (let next = this.early.get(this.lastSeq + 1); next; next = this.early.get(this.lastSeq + 1)) {
      this.early.delete(next.seq);
      this.events.push(next);
    }
    if (this.early.size > 0 && !this.catchingUp) void this.catchUp().catch(() => undefined);
  }
}
