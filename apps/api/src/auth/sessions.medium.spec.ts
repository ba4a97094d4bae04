import type { OwnSession, SessionEndReason, SessionView } from '@consilium/contracts';
import { v7 } from 'uuid';
import { startTestApp, type TestApp } from '../../../../test/support/app';
import {
  TEST_PASSWORD,
  createSignedInMember,
  createTestMember,
  requestApi,
  signIn,
  type SignedIn,
} from '../../../../test/support/people';
import { Bus } from '../platform/bus/bus';
import { Transactions } from '../platform/transactions/transactions';
import { AccountChanges } from '../members/account-changes';
import { SessionSweep } from './session-sweep';

let test: TestApp;
let ended: { sessionId: string; memberId: string; reason: SessionEndReason }[];

beforeAll(async () => {
  test = await startTestApp({ loginFailures: 3 });
  test.app.get(Bus, { strict: false }).on('session.ended', (end) => void ended.push(end));
});
beforeEach(() => void (ended = []));
afterAll(() => test.close());

const sessionOf = async (member: SignedIn): Promise<SessionView['session']> =>
  ((await member.request('GET', '/session')).body as SessionView).session;
const listOf = async (member: SignedIn): Promise<OwnSession[]> =>
  ((await member.request('GET', '/sessions')).body as { items: OwnSession[] }).items;
const signedInAgain = async (member: SignedIn): Promise<SignedIn> => {
  const cookie = await signIn(test.url, member.email);
  return { ...member, cookie, request: (method, path, body) => requestApi(test.url, method, path, body, { cookie }) };
};
/** Moves a session into the past by this long, as if it had been that long ago. */
const age = (id: string, interval: string) =>
  test.database.query(
    'UPDATE session SET started_at = started_at - $2::interval, last_active_at = last_active_at - $2::interval, idle_expires_at = idle_expires_at - $2::interval, expires_at = expires_at - $2::interval WHERE id = $1',
    [id, interval],
  );

describe('a session', () => {
  it('is needed, and a made-up token is none', async () => {
    for (const cookie of [
      '',
      'consilium.sid=',
      'consilium.sid=nonsense',
      `consilium.sid=${'A'.repeat(43)}`,
      `consilium.sid=${'A'.repeat(5000)}`,
    ]) {
      const answer = await requestApi(test.url, 'GET', '/session', undefined, { cookie });
      expect(answer).toMatchObject({ status: 401, body: { code: 'session.required' } });
    }
  });

  it('ends by signing out, for good', async () => {
    const member = await createSignedInMember(test);
    const { id } = await sessionOf(member);
    const out = await member.request('DELETE', '/session');
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie()[0]).toMatch(/^consilium\.sid=;.*Expires=Thu, 01 Jan 1970/);
    expect((await member.request('GET', '/session')).status).toBe(401);
    expect((await member.request('DELETE', '/session')).status).toBe(204);
    expect(ended).toEqual([{ sessionId: id, memberId: member.id, reason: 'signed_out' }]);
    const rows = await test.database.query(
      `SELECT actor_id, reason FROM audit_entry WHERE action = 'session.ended' AND object_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ actor_id: member.id, reason: 'signed_out' }]);
  });

  it('ends when it is idle too long; requests alone do not keep it', async () => {
    const member = await createSignedInMember(test);
    const { id, idleExpiresAt } = await sessionOf(member);
    expect(Date.parse(idleExpiresAt) - Date.now()).toBeLessThanOrEqual(15 * 60_000);
    await age(id, '14 minutes 50 seconds');
    expect((await sessionOf(member)).id).toBe(id);
    await age(id, '11 seconds');
    expect((await member.request('GET', '/session')).status).toBe(401);
  });

  it('is kept by human activity, stored at most once a minute', async () => {
    const member = await createSignedInMember(test);
    const { id, idleExpiresAt } = await sessionOf(member);
    const soon = await member.request('POST', '/session/activity');
    expect(soon).toMatchObject({ status: 200, body: { idleExpiresAt } });
    await age(id, '14 minutes');
    const later = await member.request('POST', '/session/activity');
    const moved = Date.parse((later.body as { idleExpiresAt: string }).idleExpiresAt);
    expect(moved).toBeGreaterThan(Date.now() + 14.9 * 60_000);
    await age(id, '15 minutes 1 second');
    expect((await member.request('POST', '/session/activity')).status).toBe(401);
  });

  it('ends at its absolute limit, whatever the activity', async () => {
    const member = await createSignedInMember(test);
    const { id, expiresAt } = await sessionOf(member);
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 60_000)).toBe(12 * 60);
    await test.database.query(
      `UPDATE session SET started_at = now() - interval '11 hours 55 minutes', last_active_at = now() - interval '2 minutes', idle_expires_at = now() + interval '3 minutes', expires_at = now() + interval '5 minutes' WHERE id = $1`,
      [id],
    );
    const { body } = await member.request('POST', '/session/activity');
    expect(Date.parse((body as { idleExpiresAt: string }).idleExpiresAt) - Date.now()).toBeLessThanOrEqual(5 * 60_000);
    await age(id, '5 minutes');
    expect((await member.request('GET', '/session')).status).toBe(401);
  });

  it('that ran out is ended by the sweep, with its reason told and audited once', async () => {
    const [idle, old, left, fresh] = await Promise.all([
      createSignedInMember(test),
      createSignedInMember(test),
      createSignedInMember(test),
      createSignedInMember(test),
    ]);
    const ids = await Promise.all([idle, old, left, fresh].map(async (member) => (await sessionOf(member)).id));
    await age(ids[0]!, '16 minutes');
    await test.database.query('UPDATE session SET idle_expires_at = expires_at WHERE id = $1', [ids[1]]);
    await age(ids[1]!, '12 hours 1 minute');
    // Nobody swept for a day: it idled out long before its last hour.
    await age(ids[2]!, '1 day');
    const sweep = test.app.get(SessionSweep, { strict: false });
    await Promise.all([sweep.sweep(), sweep.sweep()]);
    await sweep.sweep();
    const mine = ended.filter(({ sessionId }) => ids.includes(sessionId));
    expect(mine).toHaveLength(3);
    expect(mine).toEqual(
      expect.arrayContaining([
        { sessionId: ids[0], memberId: idle.id, reason: 'idle' },
        { sessionId: ids[1], memberId: old.id, reason: 'expired' },
        { sessionId: ids[2], memberId: left.id, reason: 'idle' },
      ]),
    );
    const rows = await test.database.query(
      `SELECT object_id, actor_id, actor_role FROM audit_entry WHERE action = 'session.ended' AND object_id = ANY($1)`,
      [ids],
    );
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toMatchObject({ actor_id: null, actor_role: 'system' });
    expect((await fresh.request('GET', '/session')).status).toBe(200);
  });
});

describe('my sessions', () => {
  it('are listed with device and network, the current one marked', async () => {
    const member = await createSignedInMember(test);
    const cookie = (
      await requestApi(
        test.url,
        'POST',
        '/session',
        { email: member.email, password: TEST_PASSWORD },
        { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0 Safari/537.36' },
      )
    ).headers
      .getSetCookie()[0]!
      .split(';')[0]!;
    const sessions = await listOf(member);
    expect(sessions).toHaveLength(2);
    expect(sessions.filter(({ current }) => current).map(({ id }) => id)).toEqual([(await sessionOf(member)).id]);
    expect(sessions.find(({ current }) => !current)).toMatchObject({
      device: 'Chrome on Linux',
      network: '127.0.0.0/24',
    });
    expect(JSON.stringify(sessions)).not.toContain(cookie.split('=')[1]);
  });

  it('can be ended one by one, but only my own', async () => {
    const member = await createSignedInMember(test);
    const elsewhere = await signedInAgain(member);
    const stranger = await createSignedInMember(test);
    const { id } = await sessionOf(elsewhere);
    const foreign = await stranger.request('DELETE', `/sessions/${id}`);
    const unknown = await stranger.request('DELETE', `/sessions/${v7()}`);
    const malformed = await stranger.request('DELETE', '/sessions/1');
    expect([foreign.status, unknown.status, malformed.status]).toEqual([404, 404, 404]);
    expect(foreign.body).toEqual(unknown.body);
    expect((await elsewhere.request('GET', '/session')).status).toBe(200);
    expect((await member.request('DELETE', `/sessions/${id}`)).status).toBe(204);
    expect((await elsewhere.request('GET', '/session')).status).toBe(401);
    expect((await member.request('DELETE', `/sessions/${id}`)).status).toBe(404);
    expect(ended).toEqual([{ sessionId: id, memberId: member.id, reason: 'ended_by_owner' }]);
  });

  it('can all be ended but this one', async () => {
    const member = await createSignedInMember(test);
    const others = [await signedInAgain(member), await signedInAgain(member)];
    const stranger = await createSignedInMember(test);
    expect((await member.request('DELETE', '/sessions')).status).toBe(204);
    for (const other of others) expect((await other.request('GET', '/session')).status).toBe(401);
    expect(await listOf(member)).toHaveLength(1);
    expect((await stranger.request('GET', '/session')).status).toBe(200);
  });
});

describe('changing the password', () => {
  const change = (member: SignedIn, currentPassword: string, newPassword: string) =>
    member.request('POST', '/me/password', { currentPassword, newPassword });

  it('needs the current one, ends the other sessions and works at once', async () => {
    const member = await createSignedInMember(test);
    const elsewhere = await signedInAgain(member);
    expect((await change(member, TEST_PASSWORD, 'too short')).body).toMatchObject({
      status: 422,
      code: 'session.password_weak',
    });
    for (const [password, code] of [
      ['Password1234', 'common'],
      [member.email.toUpperCase(), 'own'],
    ] as const) {
      expect((await change(member, TEST_PASSWORD, password)).body).toMatchObject({
        status: 422,
        code: `session.password_${code}`,
        title: expect.stringMatching(/choose/),
      });
    }
    expect((await change(member, 'not the password', 'another long one')).body).toMatchObject({
      status: 403,
      code: 'session.reauth_failed',
    });
    expect((await change(member, TEST_PASSWORD, 'another long one')).status).toBe(204);
    expect((await member.request('GET', '/session')).status).toBe(200);
    expect((await elsewhere.request('GET', '/session')).status).toBe(401);
    expect(ended.map(({ reason }) => reason)).toEqual(['password_changed']);
    await expect(signIn(test.url, member.email)).rejects.toThrow('session.credentials_refused');
    await expect(signIn(test.url, member.email, 'another long one')).resolves.toBeTruthy();
  });

  it('cannot be guessed with a stolen session, and guessing does not shut the account', async () => {
    const member = await createSignedInMember(test);
    const guesses = await Promise.all(
      Array.from({ length: 6 }, (_, n) => change(member, `guess ${n}`, 'another long one')),
    );
    expect(guesses.map(({ status }) => status).sort()).toEqual([403, 403, 403, 429, 429, 429]);
    expect((await change(member, TEST_PASSWORD, 'another long one')).status).toBe(429);
    await expect(signIn(test.url, member.email)).resolves.toBeTruthy();
  });
});

describe('the standing of a member', () => {
  const standingOf = async (member: SignedIn) =>
    ((await member.request('GET', '/session')).body as SessionView).member.standing;

  it('falls and rises with the licence, within the same session', async () => {
    const member = await createSignedInMember(test, { discipline: 'psychiatrist' });
    expect(await standingOf(member)).toBe('full');
    await test.database.query(`UPDATE licence SET expires_on = current_date - 2 WHERE member_id = $1`, [member.id]);
    expect(await standingOf(member)).toBe('comment_only');
    await test.database.query(
      `UPDATE licence SET expires_on = current_date + 2, verified_at = NULL WHERE member_id = $1`,
      [member.id],
    );
    expect(await standingOf(member)).toBe('comment_only');
    await test.database.query(`UPDATE licence SET verified_at = now() WHERE member_id = $1`, [member.id]);
    expect(await standingOf(member)).toBe('full');
  });

  it('follows a changed role or discipline without a new sign-in', async () => {
    const member = await createSignedInMember(test, { discipline: 'nurse' });
    await test.database.query(`UPDATE member SET discipline = NULL, roles = '{steward}' WHERE id = $1`, [member.id]);
    expect((await member.request('GET', '/session')).body).toMatchObject({
      member: { roles: ['steward'], standing: 'full' },
    });
  });
});

describe('a disabled member', () => {
  it('loses every session and cannot come back until enabled', async () => {
    const member = await createSignedInMember(test);
    const elsewhere = await signedInAgain(member);
    const changes = test.app.get(AccountChanges, { strict: false });
    const run = <T>(work: Parameters<Transactions['run']>[0]) =>
      test.app.get(Transactions, { strict: false }).run(work) as Promise<T>;
    const operator = { memberId: null, role: 'operator', sessionId: null };
    await expect(run((tx) => changes.disable(tx, operator, member.id))).resolves.toBe(true);
    await expect(run((tx) => changes.disable(tx, operator, member.id))).resolves.toBe(false);
    for (const one of [member, elsewhere]) expect((await one.request('GET', '/session')).status).toBe(401);
    expect(ended.map(({ reason }) => reason)).toEqual(['account_disabled', 'account_disabled']);
    await expect(signIn(test.url, member.email)).rejects.toThrow('session.credentials_refused');
    await run((tx) => changes.enable(tx, operator, member.id));
    await expect(signIn(test.url, member.email)).resolves.toBeTruthy();
    expect((await member.request('GET', '/session')).status).toBe(401);
  });

  it('is refused even by a session that nobody ended', async () => {
    const member = await createSignedInMember(test);
    await test.database.query('UPDATE member SET disabled_at = now() WHERE id = $1', [member.id]);
    expect((await member.request('GET', '/session')).status).toBe(401);
  });
});

describe('about', () => {
  it('is public and names no accounts outside of a demo', async () => {
    await createTestMember(test, { email: 'therapist@demo.test' });
    const { status, body } = await requestApi(test.url, 'GET', '/about');
    expect(status).toBe(200);
    expect(body).toEqual({
      name: 'Consilium',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      demo: false,
      idleMinutes: 15,
    });
  });
});
