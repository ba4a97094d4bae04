import { Injectable } from '@nestjs/common';
import type { RuleSetOutcome } from '@consilium/contracts';
import { v7 as uuidv7 } from 'uuid';
import type { RowIn } from '../../platform/sql';
import { Transactions, type Reader, type Tx } from '../../platform/transactions/transactions';
import { RuleSetChangeRow, type StoredThreshold } from './rule-set-change.entity';
import { PROPOSE, REASONS, USES } from './rule-sets.sql';

@Injectable()
export class RuleSetsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** In the order in which they were confirmed. */
  confirmed(on: Reader = this.transactions): Promise<RuleSetChangeRow[]> {
    return on.manager.find(RuleSetChangeRow, { where: { state: 'confirmed' }, order: { settledAt: 'ASC', id: 'ASC' } });
  }

  /** The newest first. */
  changes(tx: Tx): Promise<RuleSetChangeRow[]> {
    return tx.manager.find(RuleSetChangeRow, { order: { proposedAt: 'DESC', id: 'DESC' } });
  }

  lock(tx: Tx, id: string): Promise<RuleSetChangeRow | null> {
    return tx.manager.findOne(RuleSetChangeRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Its id; null where another change waits. */
  async propose(tx: Tx, thresholds: readonly StoredThreshold[], memberId: string): Promise<string | null> {
    return (await PROPOSE.first(tx, uuidv7(), JSON.stringify(thresholds), memberId))?.id ?? null;
  }

  async settle(tx: Tx, id: string, state: RuleSetOutcome, settledBy: string): Promise<void> {
    await tx.manager.update(RuleSetChangeRow, { id }, { state, settledBy, settledAt: () => 'clock_timestamp()' });
  }

  uses(tx: Tx): Promise<RowIn<typeof USES>[]> {
    return USES.all(tx);
  }

  reasons(tx: Tx): Promise<RowIn<typeof REASONS>[]> {
    return REASONS.all(tx);
  }
}
