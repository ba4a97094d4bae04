import type { MeView } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../../../../test/support/app';
import {
  CHEAP_COST,
  TEST_PASSWORD,
  createSignedInMember,
  createTestMember,
  requestApi,
  signIn,
  type SignedIn,
} from '../../../../test/support/people';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { AccountChanges } from './account-changes';
import { addMember, createMember, ensurePractice } from './create-member';

let test: TestApp;
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => test.app.get(Transactions, { strict: false }).run(work);
const OPERATOR = { memberId: null, role: 'operator', sessionId: null };

beforeAll(async () => {
  test = await startTestApp({ loginFailures: 4, trustProxy: 1 });
});
afterAll(() => test.close());

describe('me', () => {
  const me = async (member: SignedIn): Promise<MeView> => (await member.request('GET', '/me')).body as MeView;

  it('shows what the member is, may and holds', async () => {
    const member = await createSignedInMember(test, {
      discipline: 'psychiatrist',
      licences: [{ jurisdiction: 'US-OR', number: 'OR-1', expiresOn: '2030-02-03', verified: true, prescriber: true }],
    });
    expect(await me(member)).toMatchObject({
      id: member.id,
      email: member.email,
      discipline: 'psychiatrist',
      standing: 'full',
      prescriber: true,
      jurisdictions: ['US-OR'],
      availability: 'can_consult',
      version: 1,
      licences: [
        {
          jurisdiction: 'US-OR',
          number: 'OR-1',
          expiresOn: '2030-02-03',
          prescriber: true,
          verified: true,
          current: true,
        },
      ],
      abilities: ['profile.edit', 'password.change', 'session.end', 'case.create'],
    });
    expect(JSON.stringify(await me(member))).not.toContain('argon2');
  });

  it('changes what it names and leaves the rest', async () => {
    const member = await createSignedInMember(test, { discipline: 'therapist', modalities: ['CBT'] });
    const edited = await member.request('PATCH', '/me', {
      availability: 'away',
      availabilityNote: '  Back in spring ',
      modalities: ['IFS', 'EMDR'],
      version: 1,
    });
    expect(edited).toMatchObject({
      status: 200,
      body: { availability: 'away', availabilityNote: 'Back in spring', modalities: ['EMDR', 'IFS'], version: 2 },
    });
    const header = await member.request('PATCH', '/me', { availability: 'limited' }, { 'if-match': '"2"' });
    expect(header.body).toMatchObject({
      availability: 'limited',
      availabilityNote: 'Back in spring',
      modalities: ['EMDR', 'IFS'],
      version: 3,
    });
    expect(
      (await member.request('PATCH', '/me', { availabilityNote: null, modalities: [], version: 3 })).body,
    ).toMatchObject({ availability: 'limited', modalities: [], version: 4 });
    expect(await me(member)).not.toHaveProperty('availabilityNote');
    const rows = await test.database.query(
      `SELECT count(*)::int AS n FROM audit_entry WHERE action = 'member.edited' AND actor_id = $1`,
      [member.id],
    );
    expect(rows).toEqual([{ n: 3 }]);
  });

  it('refuses a stale version and a missing one, and changes nothing then', async () => {
    const member = await createSignedInMember(test, { modalities: ['CBT'] });
    await member.request('PATCH', '/me', { availability: 'away', version: 1 });
    const stale = await member.request('PATCH', '/me', { availability: 'limited', modalities: ['IFS'], version: 1 });
    expect(stale).toMatchObject({ status: 412, body: { code: 'resource.stale_version', current: { version: 2 } } });
    expect((await member.request('PATCH', '/me', { availability: 'limited' })).body).toMatchObject({
      status: 400,
      code: 'resource.version_required',
    });
    expect(await me(member)).toMatchObject({ availability: 'away', modalities: ['CBT'], version: 2 });
  });

  it('lets one of several edits at the same time win', async () => {
    const member = await createSignedInMember(test);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        member.request('PATCH', '/me', { availabilityNote: `note ${n}`, version: 1 }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412]);
  });

  it('takes nothing that is not the member’s own to say', async () => {
    const member = await createSignedInMember(test);
    const bodies = [
      { roles: ['admin'] },
      { discipline: 'psychiatrist' },
      { displayName: 'Other' },
      { availability: 'bored' },
      { availability: null },
      { modalities: ['magic'] },
      { modalities: ['IFS', 'IFS'] },
      { modalities: null },
      { availabilityNote: 'x'.repeat(121) },
      { availabilityNote: 'a\u0000b' },
      { availabilityNote: 5 },
    ];
    for (const body of bodies)
      expect([body, (await member.request('PATCH', '/me', { ...body, version: 1 })).status]).toEqual([body, 400]);
    expect(await me(member)).toMatchObject({ roles: [], version: 1 });
  });
});

describe('an invitation', () => {
  const accept = (token: string, password: string, address = '192.0.2.1') =>
    requestApi(test.url, 'POST', '/invitations/accept', { token, password }, { 'x-forwarded-for': address });
  const invite = (memberId: string, hours = 72) =>
    run((tx) => test.app.get(AccountChanges, { strict: false }).invite(tx, OPERATOR, memberId, hours));

  it('sets the password once', async () => {
    const member = await createTestMember(test, { password: undefined });
    const secret = await invite(member.id);
    await expect(signIn(test.url, member.email, 'a brand new one')).rejects.toThrow('session.credentials_refused');
    expect((await accept(secret, 'too short')).body).toMatchObject({ status: 422, code: 'session.password_weak' });
    expect((await accept(secret, 'Welcome12345!')).body).toMatchObject({
      status: 422,
      code: 'session.password_common',
    });
    expect((await accept(secret, member.email)).body).toMatchObject({ status: 422, code: 'session.password_own' });
    const answers = await Promise.all([accept(secret, 'a brand new one'), accept(secret, 'a brand new one')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
    await expect(signIn(test.url, member.email, 'a brand new one')).resolves.toBeTruthy();
    expect((await accept(secret, 'yet another one')).body).toMatchObject({ status: 404, code: 'invitation.not_valid' });
    const rows = await test.database.query(
      `SELECT action, actor_role FROM audit_entry WHERE object_id = $1 AND action IN ('member.invited', 'invitation.accepted') ORDER BY id`,
      [member.id],
    );
    expect(rows).toEqual([
      { action: 'member.invited', actor_role: 'operator' },
      { action: 'invitation.accepted', actor_role: null },
    ]);
    const [kept] = await test.database.query(
      'SELECT row_to_json(i)::text AS row FROM invitation i WHERE member_id = $1',
      [member.id],
    );
    expect(kept.row).not.toContain(secret);
  });

  it('does not work when expired, replaced, or of a disabled member', async () => {
    const [late, replaced, disabled] = await Promise.all([
      createTestMember(test),
      createTestMember(test),
      createTestMember(test),
    ]);
    const secrets = [await invite(late.id), await invite(replaced.id), await invite(disabled.id)];
    const newer = await invite(replaced.id);
    await test.database.query(`UPDATE invitation SET expires_at = now() WHERE member_id = $1`, [late.id]);
    await run((tx) => test.app.get(AccountChanges, { strict: false }).disable(tx, OPERATOR, disabled.id));
    for (const [n, secret] of secrets.entries())
      expect((await accept(secret, 'a brand new one', `192.0.2.1${n}`)).status).toBe(404);
    expect((await accept(newer, 'a brand new one')).status).toBe(204);
  });

  it('ends the sessions that an older password opened', async () => {
    const member = await createSignedInMember(test);
    expect((await accept(await invite(member.id), 'a brand new one')).status).toBe(204);
    expect((await member.request('GET', '/session')).status).toBe(401);
    await expect(signIn(test.url, member.email, TEST_PASSWORD)).rejects.toThrow('session.credentials_refused');
  });

  it('cannot be guessed', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 7 }, (_, n) => accept(String(n).repeat(43), 'a brand new one', '192.0.2.99')),
    );
    expect(guesses.map(({ status }) => status).sort()).toEqual([404, 404, 404, 404, 429, 429, 429]);
    const member = await createTestMember(test);
    const secret = await invite(member.id);
    expect((await accept(secret, 'a brand new one', '192.0.2.99')).status).toBe(429);
    expect((await accept(secret, 'a brand new one', '192.0.2.98')).status).toBe(204);
  });

  it('refuses nonsense', async () => {
    for (const body of [
      {},
      { token: 'x' },
      { token: 1, password: 'a brand new one' },
      { token: 'x', password: 'a brand new one', role: 'admin' },
    ]) {
      expect((await requestApi(test.url, 'POST', '/invitations/accept', body)).status).toBe(400);
    }
  });
});

describe('createMember', () => {
  it('is idempotent by e-mail, in any case, also when asked twice at once', async () => {
    const practiceId = await run((tx) => ensurePractice(tx, { name: 'Fennelside', region: 'US-OR' }));
    expect(await run((tx) => ensurePractice(tx, { name: 'Fennelside' }))).toBe(practiceId);
    const spec = {
      email: 'Lio@Example.test',
      displayName: 'Lio Farrendale',
      discipline: 'nurse',
      practiceId,
      password: 'consilium-demo',
      passwordCost: CHEAP_COST,
      licences: [{ jurisdiction: 'US-OR', number: 'N-1', expiresOn: '2099-12-31' }],
      modalities: ['MI'],
      training: [{ programme: 'Basics' }],
    } as const;
    const made = await Promise.all([
      run((tx) => addMember(tx, spec)),
      run((tx) => addMember(tx, { ...spec, email: 'lio@example.TEST' })),
    ]);
    expect(made.map(({ created }) => created).sort()).toEqual([false, true]);
    expect(made[0].id).toBe(made[1].id);
    expect(await run((tx) => createMember(tx, { ...spec, displayName: 'Somebody else' }))).toBe(made[0].id);
    const [kept] = await test.database.query(
      `SELECT email, display_name, password_hash, (SELECT count(*)::int FROM licence WHERE member_id = m.id) AS licences, (SELECT count(*)::int FROM training WHERE member_id = m.id) AS training FROM member m WHERE id = $1`,
      [made[0].id],
    );
    expect(kept).toMatchObject({
      email: 'lio@example.test',
      display_name: 'Lio Farrendale',
      password_hash: expect.stringMatching(/^\$argon2id\$v=19\$m=1024,t=1,p=1\$/),
      licences: 1,
      training: 1,
    });
    await expect(signIn(test.url, 'lio@example.test', 'consilium-demo')).resolves.toBeTruthy();
  });

  it('makes a clinician who can comment only until the licence is verified', async () => {
    const member = await createSignedInMember(test, {
      discipline: 'nurse',
      licences: [{ jurisdiction: 'US-OR', number: 'N-2', expiresOn: '2099-12-31' }],
    });
    const before = (await member.request('GET', '/me')).body as MeView;
    expect(before).toMatchObject({ standing: 'comment_only', licences: [{ verified: false, current: false }] });
    const verify = (id: string) =>
      run((tx) => test.app.get(AccountChanges, { strict: false }).verifyLicence(tx, OPERATOR, id));
    expect(await verify(before.licences[0]!.id)).toBe(true);
    expect(await verify(member.id)).toBe(false);
    expect((await member.request('GET', '/me')).body).toMatchObject({
      standing: 'full',
      licences: [{ verified: true, current: true }],
    });
  });
});
