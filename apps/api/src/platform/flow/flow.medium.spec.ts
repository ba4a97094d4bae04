import { randomUUID } from 'node:crypto';
import { openAuditFixture, type AuditFixture } from '../../../../../test/medium/audit-fixture';
import type { Viewer } from '../access/viewer';
import { DeniedRecorder } from '../audit/denied';
import { ProblemException } from '../problems/problem';
import { Changes, Once, type Change, type ChangeSteps } from '.';

let fixture: AuditFixture;
let memberId: string;

beforeAll(async () => {
  fixture = await openAuditFixture();
  const practice = randomUUID();
  memberId = randomUUID();
  await fixture.transactions.query(`INSERT INTO practice (id, name) VALUES ($1, 'Somewhere')`, [practice]);
  await fixture.transactions.query(
    `INSERT INTO member (id, email, display_name, practice_id) VALUES ($1, 'a@b.test', 'Somebody', $2)`,
    [memberId, practice],
  );
});
afterAll(() => fixture.close());

describe('what a key asks for', () => {
  const made: string[] = [];
  const ask = (clientId: string | undefined, body: unknown = { a: 1, b: 2 }, scope = 'thing') =>
    fixture.transactions.run((tx) =>
      new Once(fixture.key).run(
        tx,
        { memberId, scope, clientId, body, reused: 'case.client_id_reused' },
        async (id) => void made.push(id),
      ),
    );
  beforeEach(() => made.splice(0));

  it('is made once, however many ask at the same time', async () => {
    const clientId = randomUUID();
    const answers = await Promise.all([ask(clientId), ask(clientId), ask(clientId, { b: 2, a: 1 })]);
    expect(made).toHaveLength(1);
    expect(answers.map(({ id }) => id)).toEqual([made[0], made[0], made[0]]);
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
  });

  it('is refused with another body, and another thing in another place', async () => {
    const clientId = randomUUID();
    await ask(clientId);
    await expect(ask(clientId, { a: 1, b: 3 })).rejects.toMatchObject({ code: 'case.client_id_reused' });
    expect((await ask(clientId, { a: 1, b: 3 }, 'elsewhere')).created).toBe(true);
  });

  it('is made each time without a key, and again where it failed or is gone', async () => {
    expect((await ask(undefined)).id).not.toBe((await ask(undefined)).id);
    const clientId = randomUUID();
    const once = new Once(fixture.key);
    const key = { memberId, scope: 'thing', clientId, body: {}, reused: 'case.client_id_reused' } as const;
    const failing = fixture.transactions.run((tx) => once.run(tx, key, () => Promise.reject(new Error('full'))));
    await expect(failing).rejects.toThrow('full');
    const { id, created } = await ask(clientId, {});
    expect(created).toBe(true);
    await fixture.transactions.run((tx) => once.forget(tx, id));
    expect((await ask(clientId, { another: 'body' })).created).toBe(true);
  });

  it('takes any body once a text of what was made is gone', async () => {
    const clientId = randomUUID();
    const { id } = await ask(clientId);
    await fixture.transactions.run((tx) => new Once(fixture.key).forgetBody(tx, id));
    expect(await ask(clientId, { another: 'body' })).toEqual({ id, created: false });
  });

  it('keeps nothing of what was asked that could be read', async () => {
    const clientId = randomUUID();
    await ask(clientId, { text: 'a marker word' });
    const rows = await fixture.transactions.query<{ all: string }>('SELECT k::text AS all FROM request_key k');
    expect(rows.map(({ all }) => all).join()).not.toContain('marker');
  });
});

describe('a change', () => {
  let denied: DeniedRecorder;
  const viewer = (): Viewer => ({
    memberId,
    sessionId: randomUUID(),
    displayName: 'Somebody',
    discipline: 'therapist',
    roles: [],
    standing: 'full',
    prescriber: false,
    practice: { id: randomUUID(), name: 'Somewhere' },
  });
  const run = (steps: Partial<ChangeSteps<{ version: number }, string>>, change: Partial<Change> = {}) =>
    new Changes(fixture.audit, denied, fixture.transactions).run<{ version: number }, string>(
      viewer(),
      { object: { type: 'thing', id: 'one' }, ability: 'meeting.move', ...change },
      { load: async () => ({ version: 2 }), work: async () => 'done', act: { action: 'meeting.moved' }, ...steps },
    );
  const rows = () =>
    fixture.transactions.query('SELECT action, outcome, object_type AS type, object_id AS id FROM audit_entry');
  beforeEach(async () => {
    await fixture.clear();
    denied = new DeniedRecorder(fixture.transactions, fixture.audit);
  });
  afterEach(() => denied.beforeApplicationShutdown());

  it('answers what the work answered and leaves its act', async () => {
    expect(await run({}, { version: 2 })).toBe('done');
    expect(await rows()).toEqual([{ action: 'meeting.moved', outcome: 'ok', type: 'thing', id: 'one' }]);
  });

  it.each([
    ['there is nothing', { load: async () => null }, {}, 'resource.not_found', true],
    ['the right is missing', { permit: () => 'permission.denied' as const }, {}, 'permission.denied', true],
    [
      'a rule is against it',
      { permit: () => 'case.illegal_transition' as const },
      {},
      'case.illegal_transition',
      false,
    ],
    [
      'it is another version',
      { permit: () => 'permission.denied' as const },
      { version: 1 },
      'resource.stale_version',
      false,
    ],
  ])('is refused where %s, and an attempt without the right is recorded', async (_, steps, change, code, recorded) => {
    let worked = false;
    const work = async () => String((worked = true));
    await expect(run({ ...steps, work }, change)).rejects.toMatchObject({ code });
    expect(worked).toBe(false);
    expect(await rows()).toEqual(
      recorded ? [{ action: 'meeting.move', outcome: 'denied', type: 'thing', id: 'one' }] : [],
    );
  });

  it.each([
    ['case.illegal_transition', 0],
    ['resource.not_found', 0],
    ['permission.denied', 1],
  ] as const)('leaves no act of work that failed with %s', async (code, attempts) => {
    await expect(run({ work: () => Promise.reject(new ProblemException(code)) })).rejects.toMatchObject({ code });
    expect(await rows()).toMatchObject(Array.from({ length: attempts }, () => ({ outcome: 'denied' })));
  });
});
