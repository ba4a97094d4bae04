import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PrivacyKey } from '../keys/privacy-key';
import { safeErrorFields } from '../logging/safe-error';
import { SETTINGS, type Settings } from '../settings';
import { Transactions } from '../transactions/transactions';
import { Audit } from './audit';
import { newestBeginning } from './beginnings';
import type { ChainBreak } from './compare-head';
import { HeadFile, type KeptHead } from './kept-head';
import { sealRound, type SealRound, type SealedUpTo } from './seal-round';
import { auditHead } from './seal-tail';

const BATCH = 2000;
const LONGEST_WAIT_MILLIS = 10_000;
const CLOCK = { memberId: null, role: null, sessionId: null };
/** A break is said again after so long. */
const REPEAT_MILLIS = 60_000;

/**
 * Gives every committed audit row its place in the hash chain within `auditSealMillis` and one round (security-compliance §6.1).
 * Runs in every process; the database lets one at a time. A lost database only delays it: what was committed waits there. Each process keeps the
 * head of the chain in a file and looks before it seals whether the chain still contains it: a log that was cut or changed is not sealed anew.
 * Rows go on being written; they wait, and the process says so until an operator lets the chain begin again.
 */
@Injectable()
export class AuditSealer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('AuditSealer');
  private readonly file: HeadFile;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();
  private stopped = false;
  private failures = 0;
  private sealedUpTo: SealedUpTo | null = null;
  private exportedDay = '';
  private kept: KeptHead | null | undefined;
  private found: ChainBreak | null = null;
  private saidAt = 0;
  private fileFailed = false;

  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly key: PrivacyKey,
    private readonly audit: Audit,
  ) {
    this.file = new HeadFile(settings);
  }

  /** How the chain differs from the head that this process kept; null: it does not. */
  get broken(): ChainBreak | null {
    return this.found;
  }

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
    for (let total = 0; ;) {
      const round = await this.round();
      total += round.sealed;
      if (round.sealed < BATCH) return total;
    }
  }

  private async round(): Promise<SealRound> {
    this.kept ??= await this.file.read();
    const { key, kept } = this;
    const round = await this.transactions.run((tx) =>
      sealRound(tx, BATCH, this.sealedUpTo, { key, kept: kept ?? null }),
    );
    if (!round.ran) return round;
    this.sealedUpTo = round.upTo;
    await this.say(round.broken ?? null);
    if (!round.broken) await this.keep(round.sealed > 0);
    return round;
  }

  /** What the chain ends with now is what it must contain from now on. */
  private async keep(moved: boolean): Promise<void> {
    if (!moved && this.kept) return;
    const head = await auditHead(this.transactions);
    if (!head) return;
    this.kept = {
      position: head.position,
      hash: head.hash,
      beginning: await newestBeginning(this.transactions, this.key),
    };
    await this.file.write(this.kept).then(
      () => (this.fileFailed = false),
      (error: unknown) => {
        if (!this.fileFailed)
          this.logger.error(
            safeErrorFields(error),
            'the head of the audit chain cannot be kept in DATA_DIR; it is known until this process ends',
          );
        this.fileFailed = true;
      },
    );
  }

  private async say(broken: ChainBreak | null): Promise<void> {
    if (!broken) {
      if (this.found) this.logger.warn('the audit chain goes on: an operator let it begin again');
      this.found = null;
      return;
    }
    const isNew = this.found === null;
    this.found = broken;
    if (isNew || Date.now() - this.saidAt >= REPEAT_MILLIS) {
      this.saidAt = Date.now();
      this.logger.error(
        { ...broken, hash: this.kept?.hash },
        'THE AUDIT LOG WAS TAMPERED WITH: its chain does not contain the head that was kept outside; nothing is sealed',
      );
    }
    if (isNew)
      await this.audit.append(this.transactions, {
        actor: CLOCK,
        action: 'audit.chain_broken',
        objectType: 'audit',
        objectId: null,
        outcome: 'error',
        reason: `${broken.why} at position ${broken.position}`,
      });
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
    if (day === this.exportedDay || this.found) return;
    const head = await auditHead(this.transactions);
    if (!head) return;
    this.exportedDay = day;
    this.logger.log({ position: head.position, hash: head.hash }, 'audit head of the day');
  }
}
