import { SYSTEM_ACTOR } from '../platform/audit/audit';
import { StartFailure, type Settings } from '../platform/settings';
import type { Transactions } from '../platform/transactions/transactions';
import type { SessionEndings } from '../auth/session-endings';
import type { AccountsRepository } from '../members/accounts.repository';

/**
 * With DEMO=0: demo members, whose password everybody knows, keep no session; sign-in refuses them (Credentials). Throws a StartFailure where there
 * are any, unless the operator said that they may stay. Answers how many sessions ended.
 */
export async function lockDemo(
  { keepDemoMembers }: Pick<Settings, 'keepDemoMembers'>,
  transactions: Transactions,
  accounts: AccountsRepository,
  endings: SessionEndings,
): Promise<number> {
  return transactions.run(async (tx) => {
    const members = await accounts.demo(tx);
    if (members.length > 0 && !keepDemoMembers) throw new StartFailure(leftOver(members.length));
    let ended = 0;
    for (const { id } of members) ended += await endings.end(tx, { memberId: id }, 'ended_by_operator', SYSTEM_ACTOR);
    return ended;
  });
}

const leftOver = (count: number): string =>
  `This database holds ${count} demo members, whose password everybody knows, and DEMO is 0: begin a real installation on an empty database (another DATA_DIR or DATABASE_URL), ` +
  'look at the demo with DEMO=1 on a loopback HOST, or set KEEP_DEMO_MEMBERS=1 to start with them locked out.';
