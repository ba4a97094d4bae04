import { stays, until } from '../../../../../test/support/until';
import { entryOf, openAuditFixture, type AuditFixture } from '../../../../../test/medium/audit-fixture';
import { CHAINED_COLUMNS } from './chain';
import { unsealedTail } from './seal-tail';

describe('the sealer of the audit chain', () => {
  let fixture: AuditFixture;
  beforeAll(async () => {
    fixture = await openAuditFixture({ AUDIT_SEAL_MILLIS: '100' });
  });
  beforeEach(() => fixture.clear());
  afterAll(() => fixture.close());

  it('chains every column of the table', async () => {
    const columns = await fixture.transactions.query<{ name: string }>(
      "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'audit_entry'",
    );
    expect(columns.map(({ name }) => name).sort()).toEqual([...CHAINED_COLUMNS].sort());
  });

  it('seals each committed row once, within a second, and stops when told to', async () => {
    const sealer = fixture.sealer();
    sealer.onApplicationBootstrap();
    await fixture.append('case.created', 'case.opened');
    await until(async () => (await fixture.sealedActions()).length > 1);
    expect(await fixture.sealedActions()).toEqual(['case.created', 'case.opened']);
    await sealer.beforeApplicationShutdown();
    await fixture.append('case.closed');
    await stays(async () => (await fixture.sealedActions()).length === 2, 300);
    expect(await unsealedTail(fixture.transactions)).toMatchObject({ count: 1 });
  });

  it('does not skip a row whose transaction commits after later ones', async () => {
    const sealer = fixture.sealer();
    await fixture.append('first');
    let finish = (): void => undefined;
    const hold = new Promise<void>((resolve) => (finish = resolve));
    let opened = (): void => undefined;
    const written = new Promise<void>((resolve) => (opened = resolve));
    const slow = fixture.transactions.run(async (tx) => {
      await fixture.audit.append(tx, entryOf('slow'));
      opened();
      await hold;
    });
    await written;
    await fixture.append('quick');
    await fixture.seal(1, sealer);
    expect(await fixture.sealedActions()).toEqual(['first']);
    expect((await unsealedTail(fixture.transactions)).count).toBe(1);
    finish();
    await slow;
    await fixture.seal(3, sealer);
    expect(await fixture.sealedActions()).toEqual(['first', 'slow', 'quick']);
    expect((await fixture.verify()).ok).toBe(true);
  });

  it('seals each row once when several processes seal and many write', async () => {
    const sealers = [fixture.sealer(), fixture.sealer(), fixture.sealer()];
    const writers = Array.from({ length: 6 }, (_, writer) =>
      fixture.append(...Array.from({ length: 25 }, (_, n) => `act.${writer}.${n}`)),
    );
    const sealing = Array.from({ length: 30 }, (_, n) => sealers[n % 3]?.sealAll());
    await Promise.all([...writers, ...sealing]);
    await fixture.seal(150);
    expect(new Set(await fixture.sealedActions()).size).toBe(150);
    expect(await fixture.verify()).toMatchObject({
      ok: true,
      sealed: 150,
      unsealedTail: { count: 0, oldestSeconds: 0 },
    });
  });

  it('seals what a log restored from another cluster holds, and goes on with the new transactions', async () => {
    // A dump carries the transaction numbers of its old home, which stood far ahead of ours.
    const restore = (action: string, xid: string) =>
      fixture.tamper(
        `INSERT INTO audit_entry (action, object_type, outcome, xid) VALUES ('${action}', 'case', 'ok', '${xid}')`,
      );
    await restore('old.sealed', '90000000001');
    await fixture.seal(1);
    await restore('old.unsealed', '90000000002');
    const restarted = fixture.sealer();
    await fixture.seal(2, restarted);
    await fixture.append('new');
    await fixture.seal(3, restarted);
    await fixture.append('newer');
    await fixture.seal(4, fixture.sealer());
    expect(await fixture.sealedActions()).toEqual(['old.sealed', 'old.unsealed', 'new', 'newer']);
    expect(await fixture.verify()).toMatchObject({ ok: true, sealed: 4 });
  });

  it('goes on after the database was lost', async () => {
    const sealer = fixture.sealer();
    sealer.onApplicationBootstrap();
    await fixture.tamper('ALTER TABLE audit_seal RENAME TO gone');
    await fixture.append('meanwhile');
    await until(() => sealer['failures'] > 0);
    await fixture.tamper('ALTER TABLE gone RENAME TO audit_seal');
    await until(async () => (await fixture.sealedActions()).length > 0);
    expect(await fixture.sealedActions()).toEqual(['meanwhile']);
    await sealer.beforeApplicationShutdown();
  });
});
