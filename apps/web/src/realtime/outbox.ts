import { OfflineError, ProblemError } from '../api/problems';
import type { DeviceStore, UnsentMessage } from '../device/outboxStore';

export interface OutboxPorts {
  store: DeviceStore;
  /** Sends one message; resolves once it is committed. The same `clientId` again is answered with its first event. */
  deliver: (message: UnsentMessage) => Promise<unknown>;
  /** Runs `work` while no other tab of this browser does. */
  alone: (work: () => Promise<void>) => Promise<void>;
  /** Tells the member's other tabs that something changed. */
  tell: () => void;
  now?: () => number;
}

const RETRY_MAX_MS = 20_000;
/** What a server says that is up but not well, or that asks to wait: the message is not at fault. */
const isPassing = (status: number): boolean => status === 429 || status === 408 || status >= 500;

/**
 * The unsent messages of one member: kept on the device before anything is sent, sent one after the other in each room, exactly
 * once because the server knows their `clientId`, and removed only when the server has them.
 */
export class Outbox {
  private messages: readonly UnsentMessage[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly pausedUntil = new Map<string, number>();
  /** Not on the device yet, or not at all where storage is refused: then it lives as long as this page. */
  private readonly unkept = new Map<string, UnsentMessage>();
  /** Forgotten here; a read of the device that began before does not bring it back. */
  private readonly gone = new Set<string>();
  private readonly now: () => number;
  private stopped = true;
  private flushing: Promise<void> | null = null;
  private wanted = false;
  private failures = 0;
  private lastAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly memberId: string,
    private readonly ports: OutboxPorts,
  ) {
    this.now = ports.now ?? Date.now;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  /** Unsent messages of every room, in the order they were written. */
  readonly getSnapshot = (): readonly UnsentMessage[] => this.messages;

  async start(): Promise<void> {
    this.stopped = false;
    await this.reload();
    this.flush();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** Epoch milliseconds until which the server asked this room's messages to wait; 0 when it did not. */
  waitsUntil(roomId: string): number {
    const until = this.pausedUntil.get(roomId) ?? 0;
    return until > this.now() ? until : 0;
  }

  /** Keeps a message and sends it as soon as that is possible. Resolves once it is kept on the device. */
  async add(message: Omit<UnsentMessage, 'memberId' | 'createdAt' | 'state' | 'problem'>): Promise<void> {
    this.lastAt = Math.max(this.lastAt + 1, this.now());
    const kept: UnsentMessage = { ...message, memberId: this.memberId, createdAt: this.lastAt, state: 'waiting' };
    this.unkept.set(kept.clientId, kept);
    this.set([...this.messages, kept]);
    try {
      await this.ports.store.keep(kept);
      this.unkept.delete(kept.clientId);
      await this.reload();
    } finally {
      this.ports.tell();
      this.flush();
    }
  }

  /** The author gives a message up, or the server has it. */
  async forget(clientId: string): Promise<void> {
    if (!this.messages.some((message) => message.clientId === clientId)) return;
    this.gone.add(clientId);
    this.unkept.delete(clientId);
    this.set(this.messages.filter((message) => message.clientId !== clientId));
    await this.ports.store.forget(this.memberId, clientId);
    this.ports.tell();
  }

  /** Another tab changed something. */
  async changedElsewhere(): Promise<void> {
    await this.reload();
    this.flush();
  }

  /** Sends what waits; calls while it is at it make it look once more. */
  flush(): void {
    clearTimeout(this.timer);
    this.wanted = true;
    if (this.flushing || this.stopped) return;
    this.flushing = this.run().finally(() => {
      this.flushing = null;
      if (this.wanted && !this.stopped) this.flush();
      else this.wakeAtPause();
    });
  }

  private async run(): Promise<void> {
    while (this.wanted && !this.stopped) {
      this.wanted = false;
      if (!this.nextWaiting(this.messages)) return;
      await this.ports.alone(() => this.sendAll()).catch(() => undefined);
    }
  }

  private async sendAll(): Promise<void> {
    // Another tab may have sent some of it while this one waited for its turn.
    await this.reload();
    for (
      let message = this.nextWaiting(this.messages);
      message && !this.stopped;
      message = this.nextWaiting(this.messages)
    ) {
      try {
        await this.ports.deliver(message);
        this.failures = 0;
        await this.forget(message.clientId);
        await this.noteOvertaken(message);
      } catch (error) {
        if (!(await this.failed(message, error))) return;
      }
    }
  }

  /** True when the rest may go on. */
  private async failed(message: UnsentMessage, error: unknown): Promise<boolean> {
    if (error instanceof OfflineError) {
      this.tryLater();
      return false;
    }
    // A fault of this page is no reason to keep what is behind it.
    if (!(error instanceof ProblemError))
      return this.refuse(message, { code: 'server.failed', detail: 'It could not be sent from this page.' });
    // Nobody is signed in: it waits for its author.
    if (error.status === 401) return false;
    if (isPassing(error.status)) {
      const seconds = error.problem.retryAfter ?? Math.min(RETRY_MAX_MS, 1_000 * 2 ** this.failures++) / 1_000;
      this.pausedUntil.set(message.roomId, this.now() + Math.max(200, seconds * 1_000));
      this.tell();
      return true;
    }
    const { findings } = error.problem;
    return this.refuse(message, { code: error.code, detail: error.detail, ...(findings && { findings }) });
  }

  private async refuse(message: UnsentMessage, problem: UnsentMessage['problem']): Promise<true> {
    await this.replace({ ...message, state: 'refused', problem });
    return true;
  }

  /** Those that were refused before it in its room do not stand before it any more. */
  private async noteOvertaken({ roomId, createdAt }: UnsentMessage): Promise<void> {
    const before = this.messages.filter(
      (other) =>
        other.roomId === roomId && other.state === 'refused' && other.createdAt < createdAt && !other.overtaken,
    );
    for (const message of before) await this.replace({ ...message, overtaken: true });
  }

  private async replace(message: UnsentMessage): Promise<void> {
    // Its author gave it up meanwhile.
    if (this.gone.has(message.clientId)) return;
    this.set(this.messages.map((other) => (other.clientId === message.clientId ? message : other)));
    await this.ports.store.keep(message);
    this.ports.tell();
  }

  private nextWaiting(messages: readonly UnsentMessage[]): UnsentMessage | undefined {
    return messages.find(({ state, roomId }) => state === 'waiting' && !this.waitsUntil(roomId));
  }

  private tryLater(): void {
    clearTimeout(this.timer);
    const wait = Math.min(RETRY_MAX_MS, 1_000 * 2 ** this.failures++) * (0.75 + Math.random() / 2);
    if (!this.stopped) this.timer = setTimeout(() => this.flush(), wait);
  }

  private wakeAtPause(): void {
    const waiting = this.messages
      .filter(({ state }) => state === 'waiting')
      .map(({ roomId }) => this.waitsUntil(roomId));
    const soonest = Math.min(...waiting.filter((until) => until > 0));
    if (!Number.isFinite(soonest) || this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => {
        this.tell();
        this.flush();
      },
      soonest - this.now() + 20,
    );
  }

  private async reload(): Promise<void> {
    const stored = await this.ports.store.unsent(this.memberId).catch(() => null);
    if (!stored) return;
    const known = new Set(stored.map(({ clientId }) => clientId));
    const all = [...stored, ...[...this.unkept.values()].filter(({ clientId }) => !known.has(clientId))];
    this.lastAt = Math.max(this.lastAt, ...all.map(({ createdAt }) => createdAt));
    this.set(all.filter(({ clientId }) => !this.gone.has(clientId)));
  }

  private set(messages: readonly UnsentMessage[]): void {
    this.messages = messages;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
