import { openAuditFixture, type AuditFixture } from '../../../../../test/medium/audit-fixture';
import { beginChainAgain } from './beginnings';
import { chainHash, chainedColumns, type ChainedRow } from './chain';
import { unsealedTail } from './seal-tail';
import type { BrokenRow } from './verify';

const OPERATOR = { memberId: null, role: 'operator', sessionId: null };
const LONG_AGO = `UPDATE audit_entry SET at = at - interval '136 seconds'`;

/** What somebody does who has SQL as the owner of the tables: no key, no file of the installation. */
describe('a log that was tampered with by SQL', () => {
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

  const tamper = async (...statements: string[]): Promise<void> => {
    for (const statement of statements) await fixture.tamper(statement);
  };
  /** Makes every hash anew, as it was made before there was a key. */
  async function recomputeHashes(keyId: string): Promise<void> {
    const rows = await fixture.transactions.query<ChainedRow>(
      `SELECT ${chainedColumns('e')} FROM audit_entry e ORDER BY id`,
    );
    let head: Buffer = Buffer.alloc(32);
    for (const [place, row] of rows.entries()) {
      const previous = head;
      head = chainHash(head, row);
      await fixture.tamper(
        `UPDATE audit_seal SET prev_hash = '\\x${previous.toString('hex')}', hash = '\\x${head.toString('hex')}', key_id = ${keyId} WHERE position = ${place + 1}`,
      );
    }
  }
  const found = async (): Promise<BrokenRow | undefined> => (await fixture.verify()).firstBroken;

  it('nobody touched is whole, with its head outside of the database', async () => {
    expect(await fixture.verify()).toMatchObject({ ok: true, sealed: 5, keyed: 5 });
    expect(await fixture.headFile.read()).toEqual({
      position: 5,
      hash: (await fixture.verify()).head,
      beginning: null,
    });
  });

  it.each<[string, string[], Partial<BrokenRow>]>([
    [
      '(a) the newest rows deleted with their seals',
      ['DELETE FROM audit_entry WHERE id > 3', 'DELETE FROM audit_seal WHERE position > 3'],
      { why: 'cut off', position: 5 },
    ],
    ['(b) both tables truncated', ['TRUNCATE audit_entry, audit_seal'], { why: 'nothing sealed', position: 5 }],
    [
      '(b) both truncated, the numbers too',
      ['TRUNCATE audit_entry, audit_seal RESTART IDENTITY'],
      { why: 'nothing sealed', position: 5 },
    ],
    ['(d) the seals truncated', ['TRUNCATE audit_seal', LONG_AGO], { why: 'nothing sealed' }],
    [
      '(f) the times of the seals changed',
      [`UPDATE audit_seal SET sealed_at = sealed_at - interval '1 day'`],
      { why: 'edited', position: 1, entryId: '1' },
    ],
    [
      'two seals that changed places',
      [
        'UPDATE audit_seal SET position = -position WHERE position IN (2, 3)',
        'UPDATE audit_seal SET position = 5 + position WHERE position < 0',
      ],
      { why: 'seal edited', position: 2 },
    ],
  ])('%s', async (_, statements, expected) => {
    await tamper(...statements);
    expect(await found()).toMatchObject(expected);
  });

  it.each([
    ['as keyed ones', 'key_id', { why: 'edited', position: 1 }],
    ['as ones from before there was a key', 'NULL', { why: 'another hash', position: 5 }],
  ])('(c) a row edited and every hash made anew, %s', async (_, keyId, expected) => {
    await tamper(`UPDATE audit_entry SET action = 'forged' WHERE action = 'b'`);
    await recomputeHashes(keyId);
    expect(await found()).toMatchObject(expected);
  });

  it('without a head: rows that nobody seals, and a log that was emptied', async () => {
    await tamper('TRUNCATE audit_seal', LONG_AGO);
    expect((await fixture.verify(null)).firstBroken).toMatchObject({ why: 'nothing sealed', entryId: '1' });
    await tamper('TRUNCATE audit_entry');
    expect((await fixture.verify(null)).firstBroken).toMatchObject({ why: 'emptied' });
  });

  it('(e) edited, its seals truncated, the server started again: it is not sealed anew, and recording goes on', async () => {
    await tamper(`UPDATE audit_entry SET action = 'forged' WHERE action = 'b'`, 'TRUNCATE audit_seal');
    const restarted = fixture.sealer();
    expect(await restarted.sealAll()).toBe(0);
    expect(restarted.broken).toEqual({ why: 'nothing sealed', position: 5 });
    await fixture.append('after');
    expect(await restarted.sealAll()).toBe(0);
    expect(await fixture.sealedActions()).toEqual([]);
    const said = await fixture.transactions.query(
      'SELECT action, outcome, reason FROM audit_entry WHERE id > 5 ORDER BY id',
    );
    expect(said).toEqual([
      { action: 'audit.chain_broken', outcome: 'error', reason: 'nothing sealed at position 5' },
      { action: 'after', outcome: 'ok', reason: expect.any(String) },
    ]);
    expect(await found()).toMatchObject({ why: 'nothing sealed', position: 5 });
    expect((await unsealedTail(fixture.transactions)).count).toBe(7);
  });

  it('is sealed again once an operator with the key let the chain begin again, and by nobody else’s word', async () => {
    await tamper('DELETE FROM audit_entry WHERE id > 3', 'DELETE FROM audit_seal WHERE position > 3');
    const sealer = fixture.sealer();
    await tamper(
      `INSERT INTO audit_entry (action, object_type, object_id, outcome, before_hash, after_hash) VALUES ('audit.begun_again', 'audit', 'chain', 'ok', 'aa', 'bb')`,
    );
    expect(await sealer.sealAll()).toBe(0);
    await fixture.transactions.run((tx) => beginChainAgain(tx, fixture, OPERATOR, 'looked into'));
    await fixture.seal(6, sealer);
    expect(sealer.broken).toBeNull();
    expect(await fixture.sealedActions()).toEqual([
      'a',
      'b',
      'c',
      'audit.begun_again',
      'audit.chain_broken',
      'audit.begun_again',
    ]);
    expect(await fixture.verify()).toMatchObject({ ok: true });
    // The word was taken; it excuses no later break.
    await tamper('DELETE FROM audit_seal WHERE position > 5');
    expect(await fixture.sealer().sealAll()).toBe(0);
  });

  it('of an earlier version goes on keyed from its last seal; the old part is held by the new one', async () => {
    await recomputeHashes('NULL');
    await tamper(`UPDATE audit_seal SET key_id = NULL`);
    await fixture.headFile.write({ position: 5, hash: (await fixture.verify(null)).head!, beginning: null });
    await fixture.append('keyed');
    await fixture.seal(6);
    expect(await fixture.verify()).toMatchObject({ ok: true, sealed: 6, keyed: 1 });
    await tamper(`UPDATE audit_entry SET action = 'forged' WHERE action = 'b'`);
    await recomputeHashes('key_id');
    expect(await found()).toMatchObject({ position: 6, why: 'edited' });
  });

  it('sealed with another key is told apart from an edited one', async () => {
    await tamper(`UPDATE audit_seal SET key_id = 'another'`);
    expect(await found()).toMatchObject({ position: 1, why: 'another key' });
  });
});
