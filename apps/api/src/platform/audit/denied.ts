import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { safeErrorFields } from '../logging/safe-error';
import { Transactions } from '../transactions/transactions';
import { Audit, type AuditEntry } from './audit';

const WINDOW_MILLIS = 60_000;
const SWEEP_MILLIS = 5_000;
/** Objects that one actor can fill the log with in a minute; further ones are counted together. */
const OBJECTS_PER_ACTOR = 30;
const WINDOWS = 5_000;

interface Window {
  entry: AuditEntry;
  actor: string;
  endsAt: number;
  /** Whether it stands for one object of its actor, and so uses up one of OBJECTS_PER_ACTOR. */
  single: boolean;
  /** Denials that are counted, not yet written. */
  counted: number;
}

/**
 * Records refused attempts in a transaction of its own, since the refusal rolls back or never opened the caller's (SEC-02).
 * The first attempt of an actor on an object is written at once; what follows within a minute becomes one row with a count, and
 * an actor who tries many objects gets one row for all the rest, so that nobody can fill the log.
 */
@Injectable()
export class DeniedRecorder implements BeforeApplicationShutdown {
  private readonly logger = new Logger('DeniedRecorder');
  private readonly windows = new Map<string, Window>();
  private readonly objectsOf = new Map<string, number>();
  private sweeper: NodeJS.Timeout | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  /**
   * Resolves once the attempt is written or counted; never rejects. Not to be awaited inside an open transaction (it needs a
   * connection of its own), nor where only an existing object leads here: the time taken would tell that it exists.
   */
  async record(attempt: AuditEntry): Promise<void> {
    const entry: AuditEntry = { ...attempt, outcome: 'denied' };
    const actor = entry.actor.memberId ?? entry.network ?? 'unknown';
    const exact = keyOf(actor, entry, entry.objectId);
    const window = this.windows.get(exact);
    if (window) window.counted += 1;
    else if ((this.objectsOf.get(actor) ?? 0) < OBJECTS_PER_ACTOR && this.windows.size < WINDOWS)
      await this.open(exact, actor, entry);
    else this.countTogether(actor, entry);
  }

  /** Writes every count that is still open. */
  async flush(): Promise<void> {
    await this.close([...this.windows.keys()]);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.sweeper);
    await this.flush();
  }

  private async open(key: string, actor: string, entry: AuditEntry): Promise<void> {
    const window = this.remember(key, actor, entry, true);
    this.objectsOf.set(actor, (this.objectsOf.get(actor) ?? 0) + 1);
    if (!(await this.write(entry))) window.counted += 1;
  }

  private countTogether(actor: string, entry: AuditEntry): void {
    const crowded = this.windows.size >= WINDOWS;
    const who = crowded ? 'anybody' : actor;
    const key = `${keyOf(who, entry, null)}|together`;
    const anybody = { actor: { memberId: null, role: null, sessionId: null }, network: null };
    const together: AuditEntry = { ...entry, objectId: null, roomId: null, caseCode: null, ...(crowded && anybody) };
    const window = this.windows.get(key) ?? this.remember(key, who, together, false);
    window.counted += 1;
  }

  private remember(key: string, actor: string, entry: AuditEntry, single: boolean): Window {
    const window = { entry, actor, single, endsAt: Date.now() + WINDOW_MILLIS, counted: 0 };
    this.windows.set(key, window);
    this.sweeper ??= setInterval(() => void this.sweep(), SWEEP_MILLIS).unref();
    return window;
  }

  private async sweep(): Promise<void> {
    const now = Date.now();
    await this.close([...this.windows].filter(([, { endsAt }]) => endsAt <= now).map(([key]) => key));
  }

  private async close(keys: string[]): Promise<void> {
    for (const key of keys) {
      const window = this.windows.get(key);
      if (!window) continue;
      this.windows.delete(key);
      if (window.single) this.release(window.actor);
      if (window.counted > 0) await this.write({ ...window.entry, reason: counted(window) });
    }
  }

  private release(actor: string): void {
    const left = (this.objectsOf.get(actor) ?? 1) - 1;
    if (left > 0) this.objectsOf.set(actor, left);
    else this.objectsOf.delete(actor);
  }

  private async write(entry: AuditEntry): Promise<boolean> {
    try {
      await this.transactions.run((tx) => this.audit.append(tx, entry));
      return true;
    } catch (error) {
      this.logger.error(safeErrorFields(error), 'a refused attempt could not be recorded');
      return false;
    }
  }
}

const keyOf = (actor: string, { action, objectType }: AuditEntry, objectId: string | null): string =>
  [actor, action, objectType, objectId ?? '*'].join('|');

const counted = ({ entry, counted: times }: Window): string =>
  `${entry.reason ? `${entry.reason}; ` : ''}${times} more within a minute`;
