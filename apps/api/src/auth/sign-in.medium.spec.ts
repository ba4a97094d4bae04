import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import type { SessionView } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../../../../test/support/app';
import { somebodyWaits } from '../../../../test/support/locks';
import { TEST_PASSWORD, createSignedInMember, createTestMember, requestApi } from '../../../../test/support/people';
import { until } from '../../../../test/support/until';
import { PASSWORD_COST } from './passwords';

let test: TestApp;
/** What the server writes. */
const log: string[] = [];
const logDestination = new Writable({ write: (line: Buffer, _, done) => (log.push(line.toString()), done()) });
const attempt = (email: string, password: string, headers?: Record<string, string>) =>
  requestApi(test.url, 'POST', '/session', { email, password }, headers);
/** Proxies are trusted in these tests, so that each can come from an address of its own. */
const from = (address: string) => ({ 'x-forwarded-for': address });
const audits = (where: string, values: unknown[]) =>
  test.database.query(
    `SELECT action, outcome, reason, actor_id, network FROM audit_entry WHERE ${where} ORDER BY id`,
    values,
  );

describe('signing in', () => {
  beforeAll(async () => {
    test = await startTestApp(
      { loginFailures: 5, loginFailuresPerAddress: 12, trustProxy: 1, logLevel: 'debug' },
      { logDestination },
    );
  });
  afterAll(() => test.close());

  it('answers the member and a cookie that scripts and other sites cannot use', async () => {
    const member = await createTestMember(test, { discipline: 'therapist', displayName: 'Wren Alderquist' });
    const answer = await attempt(` ${member.email.toUpperCase()} `, TEST_PASSWORD);
    expect(answer.status).toBe(200);
    const view = answer.body as SessionView;
    expect(view.member).toMatchObject({
      id: member.id,
      displayName: 'Wren Alderquist',
      discipline: 'therapist',
      roles: [],
      standing: 'full',
      practice: { name: 'Testerton Practice' },
    });
    expect(view.session.warnSeconds).toBe(120);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^consilium\.sid=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const [kept] = await test.database.query('SELECT token_hash, device, network FROM session WHERE id = $1', [
      view.session.id,
    ]);
    const token = /=([^;]+)/.exec(cookie)?.[1] ?? '';
    expect(kept.token_hash).toEqual(createHash('sha256').update(token).digest());
    expect(JSON.stringify(answer.body)).not.toContain(token);
    expect(await audits('actor_id = $1', [member.id])).toEqual([
      expect.objectContaining({ action: 'session.started', outcome: 'ok', network: '127.0.0.0/24' }),
    ]);
  });

  it('gives a new id each time and ends the session that the same browser had', async () => {
    const member = await createSignedInMember(test);
    const again = await attempt(member.email, TEST_PASSWORD, { cookie: member.cookie });
    const cookie = again.headers.getSetCookie()[0]!.split(';')[0]!;
    expect(cookie).not.toBe(member.cookie);
    expect((await member.request('GET', '/session')).status).toBe(401);
    expect((await requestApi(test.url, 'GET', '/session', undefined, { cookie })).status).toBe(200);
  });

  it('gives the key of the device: one for all sessions of a member, another for each member, and never to a log', async () => {
    const [wren, ash] = await Promise.all([createTestMember(test), createTestMember(test)]);
    const keys: string[] = [];
    for (const { email } of [wren, wren, ash]) {
      const answer = await attempt(email, TEST_PASSWORD);
      const { deviceKey } = answer.body as SessionView;
      const again = await requestApi(test.url, 'GET', '/session', undefined, {
        cookie: answer.headers.getSetCookie()[0]!.split(';')[0]!,
      });
      expect((again.body as SessionView).deviceKey).toBe(deviceKey);
      for (const { headers } of [answer, again]) expect(headers.get('cache-control')).toBe('no-store');
      keys.push(deviceKey);
    }
    expect(Buffer.from(keys[0]!, 'base64')).toHaveLength(32);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(log.length).toBeGreaterThan(0);
    for (const key of keys) expect(log.join('')).not.toContain(key);
  });

  it('tells a wrong password, an unknown e-mail, a disabled member and one without a password apart by nothing', async () => {
    const [known, disabled, without] = await Promise.all([
      createTestMember(test),
      createTestMember(test),
      createTestMember(test, { password: undefined }),
    ]);
    await test.database.query('UPDATE member SET disabled_at = now() WHERE id = $1', [disabled.id]);
    const answers = await Promise.all([
      attempt(known.email, 'not the password'),
      attempt('nobody@example.test', TEST_PASSWORD),
      attempt(disabled.email, TEST_PASSWORD),
      attempt(without.email, TEST_PASSWORD),
    ]);
    const seen = answers.map(({ status, body, headers }) => ({
      status,
      body,
      cookies: headers.getSetCookie(),
      type: headers.get('content-type'),
    }));
    for (const one of seen) expect(one).toEqual(seen[0]);
    expect(seen[0]).toMatchObject({
      status: 401,
      cookies: [],
      body: { code: 'session.credentials_refused', detail: 'E-mail or password is not right' },
    });
    expect(await audits('object_id = $1', [known.id])).toEqual([
      expect.objectContaining({ action: 'session.started', outcome: 'denied', reason: 'session.credentials_refused' }),
    ]);
  });

  it('does the same work for an unknown e-mail as for a wrong password', async () => {
    const member = await createTestMember(test, { passwordCost: PASSWORD_COST });
    const verify = jest.spyOn(jest.requireActual<typeof import('@node-rs/argon2')>('@node-rs/argon2'), 'verify');
    for (const email of [member.email, 'somebody.else@example.test'])
      expect((await attempt(email, 'not the password', from('198.51.100.1'))).status).toBe(401);
    const { memoryCost, timeCost, parallelism } = PASSWORD_COST;
    const cost = `m=${memoryCost},t=${timeCost},p=${parallelism}`;
    expect(verify.mock.calls.map(([hash]) => hash.toString().split('$')[3])).toEqual([cost, cost]);
    verify.mockRestore();
  });

  it('is refused when the member is disabled between the check of the password and the session', async () => {
    const member = await createTestMember(test);
    const runner = test.database.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query('UPDATE member SET disabled_at = now() WHERE id = $1', [member.id]);
      const waiting = attempt(member.email, TEST_PASSWORD, from('198.51.100.9'));
      await until(() => somebodyWaits(test.database));
      await runner.commitTransaction();
      expect((await waiting).status).toBe(401);
      expect(await test.database.query('SELECT id FROM session WHERE member_id = $1', [member.id])).toEqual([]);
    } finally {
      await runner.release();
    }
  });

  it('refuses fields it does not know, wrong types and control characters', async () => {
    for (const body of [
      {},
      { email: 'a@b.test' },
      { email: 'a@b.test', password: 1 },
      { email: ['a@b.test'], password: 'x' },
      { email: 'a\u0000@b.test', password: 'x' },
      { email: 'a@b.test', password: 'x', roles: ['admin'] },
      { email: 'a@b.test', password: 'x'.repeat(201) },
    ]) {
      expect((await requestApi(test.url, 'POST', '/session', body)).status).toBe(400);
    }
  });

  describe('throttling', () => {
    it('makes an account wait after its failures, asked in parallel or not, and only then', async () => {
      const member = await createTestMember(test);
      const answers = await Promise.all(
        Array.from({ length: 11 }, (_, n) => attempt(member.email, `guess number ${n}`, from(`203.0.113.${n}`))),
      );
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses).toEqual([...Array(5).fill(401), ...Array(6).fill(429)]);
      const refused = answers.find(({ status }) => status === 429)!;
      expect(refused.body).toMatchObject({ code: 'session.throttled' });
      const wait = Number(refused.headers.get('retry-after'));
      expect(wait).toBeGreaterThan(800);
      expect(wait).toBeLessThanOrEqual(900);
      // The right password too, from anywhere: an account that is being guessed stays shut.
      expect((await attempt(member.email, TEST_PASSWORD, from('203.0.113.99'))).status).toBe(429);
      const other = await createTestMember(test);
      expect((await attempt(other.email, TEST_PASSWORD, from('203.0.113.99'))).status).toBe(200);
      const reasons = (await audits('object_id = $1', [member.id])).map(({ reason }: { reason: string }) => reason);
      expect(reasons).toEqual([...Array(4).fill('session.credentials_refused'), 'throttled']);
    });

    it('never counts a success, nor lets it clear the failures of another', async () => {
      const [guessed, honest] = await Promise.all([createTestMember(test), createTestMember(test)]);
      const here = from('198.51.100.50');
      for (let n = 0; n < 4; n++) await attempt(guessed.email, 'wrong', here);
      const successes = await Promise.all(Array.from({ length: 30 }, () => attempt(honest.email, TEST_PASSWORD, here)));
      expect(successes.map(({ status }) => status)).toEqual(Array(30).fill(200));
      expect((await attempt(guessed.email, TEST_PASSWORD, here)).status).toBe(200);
      expect((await attempt(guessed.email, 'wrong', here)).status).toBe(401);
      expect((await attempt(guessed.email, 'wrong', here)).status).toBe(429);
      expect((await attempt(honest.email, TEST_PASSWORD, here)).status).toBe(200);
    });

    it('makes an address wait that tries many accounts, in parallel or not', async () => {
      const here = from('192.0.2.200');
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => attempt(`nobody-${n}@example.test`, 'wrong', here)),
      );
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(12);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(8);
      expect((await attempt('nobody-0@example.test', 'wrong', from('192.0.2.201'))).status).toBe(401);
    });

    it('lets the right password of another account in from an address that is used up, and nobody guess there for long', async () => {
      const here = from('192.0.2.202');
      for (let n = 0; n < 12; n++) await attempt(`nobody-${n}@elsewhere.test`, 'wrong', here);
      const [honest, guessed] = await Promise.all([createTestMember(test), createTestMember(test)]);
      expect((await attempt(honest.email, TEST_PASSWORD, here)).status).toBe(200);
      const guesses = [
        await attempt(guessed.email, 'wrong', here),
        await attempt(guessed.email, 'wrong', here),
        await attempt(guessed.email, TEST_PASSWORD, here),
      ];
      expect(guesses.map(({ status }) => status)).toEqual([429, 429, 429]);
      expect((await attempt(guessed.email, TEST_PASSWORD, from('192.0.2.203'))).status).toBe(200);
    });

    it('lets go again when the window is over', async () => {
      const member = await createTestMember(test);
      for (let n = 0; n < 5; n++) await attempt(member.email, 'wrong', from('192.0.2.210'));
      expect((await attempt(member.email, TEST_PASSWORD, from('192.0.2.210'))).status).toBe(429);
      await test.database.query('UPDATE sign_in_failure SET expire = $1', [Date.now() - 1]);
      expect((await attempt(member.email, TEST_PASSWORD, from('192.0.2.210'))).status).toBe(200);
    });

    it('keeps neither e-mails nor addresses', async () => {
      const rows = await test.database.query('SELECT key FROM sign_in_failure');
      expect(rows.length).toBeGreaterThan(0);
      for (const { key } of rows) expect(key).toMatch(/^(account|address):[A-Za-z0-9_-]{43}$/);
    });
  });
});

describe('under https', () => {
  it('marks the cookie Secure', async () => {
    const secure = await startTestApp({ publicUrl: 'https://consilium.example.org', trustProxy: 1 });
    try {
      const member = await createTestMember(secure);
      const answer = await requestApi(
        secure.url,
        'POST',
        '/session',
        { email: member.email, password: TEST_PASSWORD },
        { 'x-forwarded-proto': 'https' },
      );
      expect(answer.headers.getSetCookie()[0]).toMatch(
        /^consilium\.sid=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      );
    } finally {
      await secure.close();
    }
  });
});
