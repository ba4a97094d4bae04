import type { CasesRepository } from '../cases/cases.repository';
import type { AccountsRepository } from '../members/accounts.repository';
import { StartFailure } from '../platform/settings';
import type { Transactions } from '../platform/transactions/transactions';
import { DemoLoad } from './demo-load.entity';
import { inOrder, type DemoPart } from './demo-part';
import { DemoWorld } from './demo-world';

export interface DemoDependencies {
  transactions: Transactions;
  accounts: AccountsRepository;
  cases: CasesRepository;
  now: Date;
}

/** One lock for every process that might load; any number that nothing else locks. */
const LOAD_LOCK = 77_400_001;

/**
 * Loads the parts of the demo that the database does not have yet. All in one transaction: a process that dies on the way leaves nothing, and
 * the next start begins afresh. Answers the names of what was loaded; throws a StartFailure where no part was ever loaded and the database
 * holds members or cases of its own.
 */
export async function loadDemo(
  parts: readonly DemoPart[],
  { transactions, accounts, cases, now }: DemoDependencies,
): Promise<string[]> {
  const ordered = inOrder(parts);
  return transactions.run(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [LOAD_LOCK]);
    const loads = await tx.manager.find(DemoLoad, { order: { at: 'ASC' } });
    const missing = ordered.filter(({ name }) => !loads.some(({ part }) => part === name));
    if (loads.length === 0 && ((await accounts.any(tx)) || (await cases.any(tx))))
      throw new StartFailure(
        'This database holds members or cases of your own, and demo data is never put beside them: set DEMO=0, or DATA_DIR or DATABASE_URL to another database.',
      );
    const world = new DemoWorld(tx, accounts, cases, loads[0]?.at ?? now, now);
    for (const part of missing) {
      await part.load(tx, world);
      await tx.manager.insert(DemoLoad, { part: part.name, at: now });
    }
    return missing.map(({ name }) => name);
  });
}
