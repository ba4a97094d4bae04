import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { safeErrorFields } from '../logging/safe-error';
import { SETTINGS, type Settings } from '../settings';
import { Transactions } from '../transactions/transactions';
import { sealRound, type SealRound, type SealedUpTo } from './seal-round';
import { auditHead } from './seal-tail';

const BATCH = 2000;
const LONGEST_WAIT_MILLIS = 10_000;

/**
 * Gives every committed audit row its place in the hash chain within `auditSealMillis` and one round (security-compliance §6.1).
 * Runs in every process; the database lets one at a time. A lost database only delays it: what was committed waits there.
 */
@Injectable()
export class AuditSealer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('AuditSealer');
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();
  private stopped = false;
  private failures = 0;
  private sealedUpTo: SealedUpTo | null = null;
  private exportedDay = '';

  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    this.wait(0);
  }

  /** Seals what the last requests left; whatever comes after it is sealed by the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.working;
    if (this.failures === 0) await this.sealAll().catch(() => undefined);
  }

  /** Seals everything that is settled now; resolves with the number of rows. */
  async sealAll(): Promise<number> {
    for (let total = 0; ; ) {
      const round = await this.round();
      total += round.sealed;
      if (round.sealed < BATCH) return total;
    }
  }

  private async round(): Promise<SealRound> {
    const round = await this.transactions.run((tx) => sealRound(tx, BATCH, this.sealedUpTo));
    if (round.ran) this.sealedUpTo = round.upTo;
    return round;
  }

  private wait(millis: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.working = this.work();
    }, millis);
    this.timer.unref();
  }

  private async work(): Promise<void> {
    try {
      await this.sealAll();
      await this.exportHead();
      if (this.failures > 0) this.logger.log({ failures: this.failures }, 'audit rows are sealed again');
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      if (this.failures === 1) this.logger.error(safeErrorFields(error), 'audit rows wait for their seal');
    }
    this.wait(Math.min(LONGEST_WAIT_MILLIS, this.settings.auditSealMillis * 2 ** Math.min(this.failures, 10)));
  }

  /** The head of the chain once a day into the log of the process, which operators keep apart from the database. */
  private async exportHead(): Promise<void> {
    const day = new Date().toISOString().slice(0, 10);
    if (day === this.exportedDay) return;
    const head = await auditHead(this.transactions);
    if (!head) return;
    this.exportedDay = day;
    this.logger.log({ position: head.position, hash: head.hash }, 'audit head of the day');
  }
}
