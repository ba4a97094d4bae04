import { startTestApp, type TestApp } from '../../../../../test/support/app';
import { createSignedInMember, signIn } from '../../../../../test/support/people';
import { connectSocket, type ClientSocket } from '../../../../../test/support/socket-client';
import { runCommand } from '../../admin/run-command';

let test: TestApp;
beforeAll(async () => void (test = await startTestApp()));
afterAll(() => test.close());

const endAllSessions = (email: string) =>
  runCommand(['session', 'end', '--member', email], {
    env: { DATABASE_URL: test.databaseUrl },
    out: () => undefined,
    error: () => undefined,
  });

/** Resolves with the reason and when it was, once the connection is gone. */
function ended(socket: ClientSocket): Promise<{ reason: string; at: number }> {
  return new Promise((resolve) => {
    let reason = '';
    socket.once('session.ended', (told) => void (reason = told.reason));
    socket.once('disconnect', () => resolve({ reason, at: Date.now() }));
  });
}

describe('a session that another process ends', () => {
  it('loses its open sockets within a second, and nobody else does (SEC-10)', async () => {
    const member = await createSignedInMember(test, { discipline: 'nurse' });
    const bystander = await createSignedInMember(test, { discipline: 'nurse' });
    const sockets = await Promise.all([member, bystander].map(({ cookie }) => connectSocket(test.url, cookie)));
    try {
      const end = ended(sockets[0]!);
      expect(await endAllSessions(member.email)).toBe(0);
      const committed = Date.now();
      const { reason, at } = await end;
      expect(reason).toBe('ended_by_operator');
      expect(at - committed).toBeLessThan(1_000);
      expect(sockets[1]!.connected).toBe(true);
    } finally {
      sockets.forEach((socket) => socket.close());
    }
  });

  it('while the database connection that listens was lost is found when it is back', async () => {
    const member = await createSignedInMember(test, { discipline: 'nurse' });
    const socket = await connectSocket(test.url, await signIn(test.url, member.email));
    try {
      const end = ended(socket);
      // Cut and ended in one transaction: at its commit nobody listens.
      await test.database.transaction(async (manager) => {
        const cut = await manager.query(
          `SELECT pg_terminate_backend(pid, 5000) AS cut FROM pg_stat_activity WHERE application_name = 'consilium notices' AND datname = current_database()`,
        );
        expect(cut).toEqual([{ cut: true }]);
        await manager.query(
          `UPDATE session SET ended_at = now(), end_reason = 'signed_out' WHERE member_id = $1 AND ended_at IS NULL`,
          [member.id],
        );
      });
      const committed = Date.now();
      const { reason, at } = await end;
      expect(reason).toBe('signed_out');
      expect(at - committed).toBeLessThan(3_000);
    } finally {
      socket.close();
    }
  });
});
