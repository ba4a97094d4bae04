import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PeriodicWork } from '../platform/jobs';
import { SessionSignals } from '../platform/nodes';
import { SETTINGS, type Settings } from '../platform/settings';
import { Transactions } from '../platform/transactions/transactions';
import { SessionEndings } from './session-endings';
import { SessionsRepository } from './sessions.repository';

const BATCH = 200;

/** Ends sessions that ran out while nobody asked for anything, so that their sockets close in time (SEC-11); and says which ended while the signals were lost. */
@Injectable()
export class SessionSweep implements OnModuleInit {
  /** Ends everything that is due. */
  readonly sweep: () => Promise<void>;

  constructor(
    @Inject(SETTINGS) { sessionRecheckSeconds }: Settings,
    private readonly transactions: Transactions,
    private readonly endings: SessionEndings,
    private readonly sessions: SessionsRepository,
    private readonly signals: SessionSignals,
    periodic: PeriodicWork,
  ) {
    this.sweep = periodic.every('auth: end sessions that ran out', sessionRecheckSeconds * 1000, () =>
      this.endAllDue(),
    );
  }

  onModuleInit(): void {
    this.signals.register((seconds) => this.sessions.endedWithin(seconds));
  }

  private async endAllDue(): Promise<void> {
    while ((await this.transactions.run((tx) => this.endings.endDue(tx, BATCH))) === BATCH);
  }
}
