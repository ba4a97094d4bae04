import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { safeErrorFields } from '../platform/logging/safe-error';
import { SessionSignals } from '../platform/nodes';
import { SETTINGS, type Settings } from '../platform/settings';
import { Transactions } from '../platform/transactions/transactions';
import { SessionEndings } from './session-endings';
import { SessionsRepository } from './sessions.repository';

const BATCH = 200;

/** Ends sessions that ran out while nobody asked for anything, so that their sockets close in time (SEC-11); and says which ended while the signals were lost. */
@Injectable()
export class SessionSweep implements OnApplicationBootstrap, OnModuleDestroy, OnModuleInit {
  private readonly logger = new Logger('Sessions');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly transactions: Transactions,
    private readonly endings: SessionEndings,
    private readonly sessions: SessionsRepository,
    private readonly signals: SessionSignals,
  ) {}

  onModuleInit(): void {
    this.signals.register((seconds) => this.sessions.endedWithin(seconds));
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep(), this.settings.sessionRecheckSeconds * 1000).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Ends everything that is due; one sweep at a time, never rejects: the next one tries again. */
  sweep(): Promise<void> {
    this.running ??= this.endAllDue()
      .catch((error: unknown) => this.logger.warn(safeErrorFields(error), 'session sweep failed'))
      .finally(() => (this.running = undefined));
    return this.running;
  }

  private async endAllDue(): Promise<void> {
    while ((await this.transactions.run((tx) => this.endings.endDue(tx, BATCH))) === BATCH);
  }
}
