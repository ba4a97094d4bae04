import { Injectable } from '@nestjs/common';
import { CaseAccess } from '../cases/case-access';
import { eachOf, PeriodicWork } from '../platform/jobs';
import { Transactions } from '../platform/transactions/transactions';
import { AlertAddressing } from './alert-addressing';
import { AlertsRepository } from './alerts.repository';

const EVERY_MS = 60_000;

/** Looks at the clocks of self-harm alerts: who was asked may have left meanwhile, or let the time pass. */
@Injectable()
export class AlertClocks {
  readonly sweep: () => Promise<void>;

  constructor(
    private readonly access: CaseAccess,
    private readonly addressing: AlertAddressing,
    private readonly alerts: AlertsRepository,
    private readonly transactions: Transactions,
    periodic: PeriodicWork,
  ) {
    this.sweep = periodic.every('alerts: see who was not answered in time', EVERY_MS, () => this.look());
  }

  private async look(): Promise<void> {
    const cases = await this.access.discussedAmong(this.transactions, await this.alerts.casesWaiting());
    await eachOf(cases, (row) => this.transactions.run((tx) => this.addressing.address(tx, row)));
  }
}
