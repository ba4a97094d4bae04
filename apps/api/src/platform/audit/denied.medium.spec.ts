import { randomUUID } from 'node:crypto';
import { openAuditFixture, type AuditFixture } from '../../../../../test/medium/audit-fixture';
import type { AuditEntry } from './audit';
import { DeniedRecorder } from './denied';

describe('refused attempts in the audit log', () => {
  let fixture: AuditFixture;
  let recorder: DeniedRecorder;
  beforeAll(async () => {
    fixture = await openAuditFixture();
  });
  beforeEach(async () => {
    await fixture.clear();
    recorder = new DeniedRecorder(fixture.transactions, fixture.audit);
  });
  afterEach(() => recorder.beforeApplicationShutdown());
  afterAll(() => fixture.close());

  const attempt = (memberId: string, objectId: string): AuditEntry => ({
    actor: { memberId, role: 'therapist', sessionId: null },
    action: 'case.viewed',
    objectType: 'case',
    objectId,
  });
  const rows = () =>
    fixture.transactions.query<{ actor_id: string; object_id: string | null; outcome: string; reason: string | null }>(
      'SELECT actor_id, object_id, outcome, reason FROM audit_entry ORDER BY id',
    );

  it('stand there at once, and the same again within a minute as one row with a count', async () => {
    const outsider = randomUUID();
    for (let n = 0; n < 8; n += 1) await recorder.record(attempt(outsider, 'one'));
    expect(await rows()).toEqual([{ actor_id: outsider, object_id: 'one', outcome: 'denied', reason: null }]);
    await recorder.flush();
    expect((await rows())[1]).toEqual({
      actor_id: outsider,
      object_id: 'one',
      outcome: 'denied',
      reason: '7 more within a minute',
    });
  });

  it('cannot be used to fill the log with many objects, and one actor does not use up what another has', async () => {
    const outsider = randomUUID();
    const other = randomUUID();
    for (let n = 0; n < 500; n += 1) await recorder.record(attempt(outsider, `object-${n}`));
    await recorder.record(attempt(other, 'object-1'));
    await recorder.flush();
    const written = await rows();
    expect(written).toHaveLength(32);
    expect(written.at(-1)).toEqual({
      actor_id: outsider,
      object_id: null,
      outcome: 'denied',
      reason: '470 more within a minute',
    });
    expect(written.filter((row) => row.actor_id === other)).toHaveLength(1);
    await recorder.record(attempt(outsider, 'later'));
    expect(await rows()).toHaveLength(33);
  });

  it('never make the refusal itself fail, and are written once the database is back', async () => {
    const outsider = randomUUID();
    await fixture.tamper('ALTER TABLE audit_entry RENAME TO gone');
    await recorder.record(attempt(outsider, 'one'));
    await fixture.tamper('ALTER TABLE gone RENAME TO audit_entry');
    await recorder.flush();
    expect(await rows()).toEqual([
      { actor_id: outsider, object_id: 'one', outcome: 'denied', reason: '1 more within a minute' },
    ]);
  });
});
