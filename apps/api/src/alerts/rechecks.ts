import { Injectable } from '@nestjs/common';
import { CaseAccess } from '../cases/case-access';
import { eachOf, PeriodicWork } from '../platform/jobs';
import { Transactions } from '../platform/transactions/transactions';
import { AlertChecks } from './alert-checks';
import { AlertsRepository } from './alerts.repository';
import { RuleSets } from './rule-sets/rule-sets';

const EVERY_MS = 60_000;
const BATCH = 50;

/** Looks again at the cases that people talk about once other rules apply; what is over keeps the version that it was checked with. */
@Injectable()
export class Rechecks {
  readonly sweep: () => Promise<void>;

  constructor(
    private readonly access: CaseAccess,
    private readonly alerts: AlertsRepository,
    private readonly checks: AlertChecks,
    private readonly ruleSets: RuleSets,
    private readonly transactions: Transactions,
    periodic: PeriodicWork,
  ) {
    this.sweep = periodic.every('alerts: check with the rules that apply now', EVERY_MS, () => this.look());
  }

  private async look(): Promise<void> {
    const { version } = await this.ruleSets.current();
    const cases = await this.access.discussedAmong(this.transactions, await this.alerts.checkedWithOther(version));
    await eachOf(cases.slice(0, BATCH), ({ id }) => this.transactions.run((tx) => this.checks.again(tx, id)));
  }
}
