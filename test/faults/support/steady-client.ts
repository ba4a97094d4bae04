import type { RoomEvent } from '@consilium/contracts';
import { newClientId } from '../../support/case-room';
import { connectSocket, demand, RoomReplica, type ClientSocket } from '../../support/socket-client';
import { pause, until } from '../../support/until';

const RETRY_MS = 40;
const SETTLED_MS = 60_000;

interface Written {
  clientId: string;
  text: string;
}

/**
 * A client that never gives up: it reconnects, resumes at its last seq and sends again, with the same clientId, what was not
 * acknowledged. `window` messages are under way at a time; with 1 the order of writing is the order in the log.
 */
export class SteadyClient {
  readonly replica: RoomReplica;
  readonly written: Written[] = [];
  /** By clientId. */
  readonly acknowledged = new Map<string, RoomEvent>();
  private readonly waiting: Written[] = [];
  private socket: ClientSocket | undefined;
  private underWay = 0;
  private running: Promise<void> | undefined;
  private ended = false;

  constructor(
    private readonly url: string,
    private readonly cookie: string,
    private readonly roomId: string,
    /** Messages under way at a time. */
    readonly window: number,
  ) {
    this.replica = new RoomReplica(roomId);
  }

  start(): void {
    this.running = this.run();
  }

  write(text: string): void {
    const message = { clientId: newClientId(), text };
    this.written.push(message);
    this.waiting.push(message);
    this.pump();
  }

  /** Resolves when all that was written is acknowledged and the whole log is here. */
  async settle(): Promise<void> {
    await until(() => this.acknowledged.size === this.written.length && this.socket?.connected === true, SETTLED_MS);
    await this.replica.catchUp();
  }

  async end(): Promise<void> {
    this.ended = true;
    this.replica.detach();
    this.socket?.close();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.ended) {
      try {
        await this.connected();
      } catch {
        await pause(RETRY_MS);
      }
    }
  }

  /** From one connection's begin to its end. */
  private async connected(): Promise<void> {
    const socket = await connectSocket(this.url, this.cookie);
    const lost = new Promise<void>((resolve) => socket.once('disconnect', () => resolve()));
    try {
      await Promise.race([this.replica.attach(socket), lost]);
      this.socket = socket;
      this.pump();
      await lost;
    } finally {
      this.socket = undefined;
      socket.close();
    }
  }

  private pump(): void {
    const { socket } = this;
    while (socket?.connected && this.underWay < this.window) {
      const message = this.waiting.shift();
      if (!message) return;
      this.underWay += 1;
      void this.send(socket, message);
    }
  }

  private async send(socket: ClientSocket, message: Written): Promise<void> {
    const lost = new Promise<never>((_, reject) =>
      socket.once('disconnect', () => reject(new Error('The line was lost'))),
    );
    try {
      const { event } = await Promise.race([demand(socket, 'message.post', { roomId: this.roomId, ...message }), lost]);
      this.acknowledged.set(message.clientId, event!);
    } catch {
      this.waiting.unshift(message);
      await pause(RETRY_MS);
    }
    this.underWay -= 1;
    this.pump();
  }
}
