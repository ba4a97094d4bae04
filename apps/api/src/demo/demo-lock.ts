import { StartFailure, type Settings } from '../platform/settings';
import type { Transactions } from '../platform/transactions/transactions';
import type { SessionEndings } from '../auth/session-endings';

const SYSTEM = { memberId: null, role: 'system', sessionId: null };

/**
 * With DEMO=0: demo members, whose password everybody knows, keep no session; sign-in refuses them (Credentials). Throws a StartFailure where there
 * are any, unless the operator said that they may stay. Answers how many sessions ended.
 */
export async function lockDemo(
  { keepDemoMembers }: Pick<Settings, 'keepDemoMembers'>,
  transactions: Transactions,
  endings: SessionEndings,
): Promise<number> {
  return transactions.run(async (tx) => {
    const members = await tx.query<{ id: string; signed_in: boolean }>(
      'SELECT m.id, EXISTS (SELECT 1 FROM session s WHERE s.member_id = m.id AND s.ended_at IS NULL) AS signed_in FROM member m WHERE m.demo',
    );
    if (members.length > 0 && !keepDemoMembers) throw new StartFailure(leftOver(members.length));
    let ended = 0;
    for (const { id, signed_in: signedIn } of members)
      if (signedIn) ended += await endings.end(tx, { memberId: id }, 'ended_by_operator', SYSTEM);
    return ended;
  });
}

const leftOver = (count: number): string =>
  `This database holds ${count} demo members, whose password everybody knows, and DEMO is 0: begin a real installation on an empty database (another DATA_DIR or DATABASE_URL), ` +
  'look at the demo with DEMO=1 on a loopback HOST, or set KEEP_DEMO_MEMBERS=1 to start with them locked out.';
