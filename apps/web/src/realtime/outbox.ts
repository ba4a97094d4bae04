import { OfflineError, ProblemError } from '../api/problems';
import type { UnsentItem, UnsentStore } from '../device/unsent';

export interface OutboxPorts<Item extends UnsentItem> {
  store: UnsentStore<Item>;
  /** Items of one queue wait together when the server asks to, and are overtaken by those behind them: a room, a case. */
  queueOf: (item: Item) => string;
  /** Sends one item; resolves once it is committed. The same `clientId` again is answered with what it made first. */
  deliver: (item: Item) => Promise<unknown>;
  /** Runs `work` while no other tab of this browser does. */
  alone: (work: () => Promise<void>) => Promise<void>;
  /** Tells the member's other tabs that something changed. */
  tell: () => void;
  now?: () => number;
}

const RETRY_MAX_MS = 20_000;
/** What a server says that is up but not well, or that asks to wait: the item is not at fault. */
const isPassing = (status: number): boolean => status === 429 || status === 408 || status >= 500;

/**
 * What one member wrote and the server does not have, of one kind: kept on the device before anything is sent, sent one after the other in
 * each queue, exactly once because the server knows their `clientId`, and removed only when the server has them.
 */
export class Outbox<Item extends UnsentItem> {
  private items: readonly Item[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly pausedUntil = new Map<string, number>();
  /** Not on the device yet, or not at all where storage is refused: then it lives as long as this page. */
  private readonly unkept = new Map<string, Item>();
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
    private readonly ports: OutboxPorts<Item>,
  ) {
    this.now = ports.now ?? Date.now;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  /** What is unsent of every queue, in the order it was written. */
  readonly getSnapshot = (): readonly Item[] => this.items;

  async start(): Promise<void> {
    this.stopped = false;
    await this.reload();
    this.flush();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** Epoch milliseconds until which the server asked this queue to wait; 0 when it did not. */
  waitsUntil(queue: string): number {
    const until = this.pausedUntil.get(queue) ?? 0;
    return until > this.now() ? until : 0;
  }

  /** Keeps an item and sends it as soon as that is possible. Resolves once it is kept on the device. */
  async add(item: Omit<Item, 'memberId' | 'createdAt' | 'state' | 'problem'>): Promise<void> {
    this.lastAt = Math.max(this.lastAt + 1, this.now());
    // The four fields that were left out are given here; of a type that is open the compiler cannot know it.
    const kept = { ...item, memberId: this.memberId, createdAt: this.lastAt, state: 'waiting' } as unknown as Item;
    this.unkept.set(kept.clientId, kept);
    this.set([...this.items, kept]);
    try {
      await this.ports.store.keep(kept);
      this.unkept.delete(kept.clientId);
      await this.reload();
    } finally {
      this.ports.tell();
      this.flush();
    }
  }

  /** The author gives an item up, or the server has it. */
  async forget(clientId: string): Promise<void> {
    if (!this.items.some((item) => item.clientId === clientId)) return;
    this.gone.add(clientId);
    this.unkept.delete(clientId);
    this.set(this.items.filter((item) => item.clientId !== clientId));
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
      if (!this.nextWaiting(this.items)) return;
      await this.ports.alone(() => this.sendAll()).catch(() => undefined);
    }
  }

  private async sendAll(): Promise<void> {
    // Another tab may have sent some of it while this one waited for its turn.
    await this.reload();
    for (let item = this.nextWaiting(this.items); item && !this.stopped; item = this.nextWaiting(this.items)) {
      try {
        await this.ports.deliver(item);
        this.failures = 0;
        await this.forget(item.clientId);
        await this.noteOvertaken(item);
      } catch (error) {
        if (!(await this.failed(item, error))) return;
      }
    }
  }

  /** True when the rest may go on. */
  private async failed(item: Item, error: unknown): Promise<boolean> {
    if (error instanceof OfflineError) {
      this.tryLater();
      return false;
    }
    // A fault of this page is no reason to keep what is behind it.
    if (!(error instanceof ProblemError))
      return this.refuse(item, { code: 'server.failed', detail: 'It could not be sent from this page.' });
    // Nobody is signed in: it waits for its author.
    if (error.status === 401) return false;
    if (isPassing(error.status)) {
      const seconds = error.problem.retryAfter ?? Math.min(RETRY_MAX_MS, 1_000 * 2 ** this.failures++) / 1_000;
      this.pausedUntil.set(this.ports.queueOf(item), this.now() + Math.max(200, seconds * 1_000));
      this.tell();
      return true;
    }
    const { findings, errors } = error.problem;
    return this.refuse(item, {
      code: error.code,
      detail: error.detail,
      ...(findings && { findings }),
      ...(errors && { errors }),
    });
  }

  private async refuse(item: Item, problem: UnsentItem['problem']): Promise<true> {
    await this.replace({ ...item, state: 'refused', problem });
    return true;
  }

  /** Those that were refused before it in its queue do not stand before it any more. */
  private async noteOvertaken(sent: Item): Promise<void> {
    const queue = this.ports.queueOf(sent);
    const before = this.items.filter(
      (other) =>
        this.ports.queueOf(other) === queue &&
        other.state === 'refused' &&
        other.createdAt < sent.createdAt &&
        !other.overtaken,
    );
    for (const item of before) await this.replace({ ...item, overtaken: true });
  }

  private async replace(item: Item): Promise<void> {
    // Its author gave it up meanwhile.
    if (this.gone.has(item.clientId)) return;
    this.set(this.items.map((other) => (other.clientId === item.clientId ? item : other)));
    await this.ports.store.keep(item);
    this.ports.tell();
  }

  private nextWaiting(items: readonly Item[]): Item | undefined {
    return items.find((item) => item.state === 'waiting' && !this.waitsUntil(this.ports.queueOf(item)));
  }

  private tryLater(): void {
    clearTimeout(this.timer);
    const wait = Math.min(RETRY_MAX_MS, 1_000 * 2 ** this.failures++) * (0.75 + Math.random() / 2);
    if (!this.stopped) this.timer = setTimeout(() => this.flush(), wait);
  }

  private wakeAtPause(): void {
    const waiting = this.items
      .filter(({ state }) => state === 'waiting')
      .map((item) => this.waitsUntil(this.ports.queueOf(item)));
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

  private set(items: readonly Item[]): void {
    this.items = items;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
