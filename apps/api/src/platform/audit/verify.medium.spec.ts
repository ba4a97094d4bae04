import { openAuditFixture, type AuditFixture } from '../../../../../test/medium/audit-fixture';
import { auditHead, unsealedTail } from './seal-tail';

describe('verifying the audit chain', () => {
  let fixture: AuditFixture;
  beforeAll(async () => {
    fixture = await openAuditFixture();
  });
  beforeEach(async () => {
    await fixture.clear();
    await fixture.append('a', 'b', 'c', 'd', 'e');
    await fixture.seal(5);
  });
  afterAll(() => fixture.close());

  const firstBroken = async () => (await fixture.verify()).firstBroken;

  it('finds a log that nobody touched whole', async () => {
    await fixture.append('unsealed');
    const found = await fixture.verify();
    expect(found).toMatchObject({ ok: true, sealed: 5, unsealedTail: { count: 1 } });
    expect(found.head).toBe((await auditHead(fixture.transactions))?.hash);
    expect(await unsealedTail(fixture.transactions)).toMatchObject({ count: 1 });
  });

  it('refuses changes while the triggers stand', async () => {
    const refused = /append-only/;
    await expect(fixture.dataSource.query("UPDATE audit_entry SET action = 'x'")).rejects.toThrow(refused);
    await expect(fixture.dataSource.query('DELETE FROM audit_entry')).rejects.toThrow(refused);
    await expect(fixture.dataSource.query('TRUNCATE audit_entry, audit_seal')).rejects.toThrow(refused);
    await expect(fixture.dataSource.query('DELETE FROM audit_seal')).rejects.toThrow(refused);
  });

  it.each([
    [
      'an edited action',
      "UPDATE audit_entry SET action = 'x' WHERE action = 'c'",
      { position: 3, entryId: '3', why: 'edited' },
    ],
    [
      'an edited time',
      "UPDATE audit_entry SET at = at + interval '1 ms' WHERE action = 'b'",
      { position: 2, why: 'edited' },
    ],
    [
      'a value put where there was none',
      "UPDATE audit_entry SET network = '10.0.0.0' WHERE action = 'd'",
      { position: 4, why: 'edited' },
    ],
    [
      'a deleted row',
      "DELETE FROM audit_entry WHERE action = 'b'",
      { position: 2, entryId: '2', why: 'entry deleted' },
    ],
    [
      'a row deleted with its seal',
      "WITH gone AS (DELETE FROM audit_entry WHERE action = 'b' RETURNING id) DELETE FROM audit_seal USING gone WHERE entry_id = gone.id",
      { position: 2, why: 'seal deleted' },
    ],
    [
      'an edited seal',
      "UPDATE audit_seal SET prev_hash = '\\x00' WHERE position = 4",
      { position: 4, why: 'seal edited' },
    ],
    [
      'two rows whose contents changed places',
      "UPDATE audit_entry SET action = CASE action WHEN 'b' THEN 'd' ELSE 'b' END WHERE action IN ('b', 'd')",
      { position: 2, why: 'edited' },
    ],
    [
      'two seals that changed places',
      'UPDATE audit_seal SET entry_id = -entry_id WHERE position IN (2, 3); UPDATE audit_seal SET entry_id = CASE entry_id WHEN -2 THEN 3 ELSE 2 END WHERE entry_id < 0',
      { position: 2, why: 'edited' },
    ],
    [
      'a row put in behind the chain',
      "INSERT INTO audit_entry (action, object_type, outcome, xid) VALUES ('forged', 'case', 'ok', '1')",
      { position: null, entryId: '6', why: 'inserted' },
    ],
  ])('names %s even when the triggers were switched off', async (_, sql, expected) => {
    for (const statement of sql.split('; ')) await fixture.tamper(statement);
    expect(await firstBroken()).toMatchObject(expected);
    expect((await fixture.verify()).ok).toBe(false);
  });

  it('notices a whole row that was moved to another id', async () => {
    await fixture.tamper(
      "CREATE TEMP TABLE moved ON COMMIT DROP AS SELECT * FROM audit_entry WHERE action = 'c'; DELETE FROM audit_entry WHERE action = 'c'; UPDATE moved SET id = id + 100; INSERT INTO audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM moved; UPDATE audit_seal SET entry_id = entry_id + 100 WHERE position = 3",
    );
    expect(await firstBroken()).toMatchObject({ position: 3, why: 'edited' });
  });

  it('notices an end that was cut off with its seals by the head that was kept, and not without', async () => {
    await fixture.tamper('DELETE FROM audit_entry WHERE id > 3; DELETE FROM audit_seal WHERE position > 3');
    expect((await fixture.verify(null)).ok).toBe(true);
    expect((await fixture.verify()).firstBroken).toMatchObject({ position: 5, why: 'cut off' });
  });
});
