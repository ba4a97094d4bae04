import { startDemoApp, DEMO_PASSWORD, type DemoApp } from '../../../../test/support/demo-app';
import { startTestApp } from '../../../../test/support/app';
import { requestApi, signIn } from '../../../../test/support/people';

/** A database on which the demo was looked at, and then a server with DEMO=0. */
describe('demo members with DEMO=0', () => {
  let demo: DemoApp;
  let cookie: string;
  beforeAll(async () => {
    demo = await startDemoApp();
    cookie = await signIn(demo.url, 'admin@demo.test', DEMO_PASSWORD);
  });
  afterAll(() => demo.close());

  const start = (keepDemoMembers: boolean) => startTestApp({ databaseUrl: demo.databaseUrl, keepDemoMembers });

  it('keep the server from starting, which names the ways out', async () => {
    await expect(start(false)).rejects.toThrow(
      /^This database holds \d+ demo members.*another DATA_DIR or DATABASE_URL.*DEMO=1.*KEEP_DEMO_MEMBERS=1/,
    );
    expect((await requestApi(demo.url, 'GET', '/session', undefined, { cookie })).status).toBe(200);
  });

  it('lose their sessions, and are refused like anybody unknown, where the operator keeps them', async () => {
    const real = await start(true);
    try {
      expect((await requestApi(real.url, 'GET', '/session', undefined, { cookie })).status).toBe(401);
      const refused = await requestApi(real.url, 'POST', '/session', {
        email: 'admin@demo.test',
        password: DEMO_PASSWORD,
      });
      const unknown = await requestApi(real.url, 'POST', '/session', {
        email: 'nobody@example.org',
        password: DEMO_PASSWORD,
      });
      expect([refused.status, refused.body]).toEqual([401, unknown.body]);
      expect(
        await real.database.query(
          `SELECT reason FROM audit_entry WHERE action = 'session.ended' AND actor_role = 'system'`,
        ),
      ).toEqual([{ reason: 'ended_by_operator' }]);
      // The password they chose is no way around: they are demo members still.
      await real.database.query(
        `UPDATE member SET password_hash = (SELECT password_hash FROM member WHERE email = 'nurse@demo.test') WHERE email = 'admin@demo.test'`,
      );
      expect(
        (await requestApi(real.url, 'POST', '/session', { email: 'admin@demo.test', password: DEMO_PASSWORD })).status,
      ).toBe(401);
    } finally {
      await real.close();
    }
  });

  it('sign in again where the demo is on', async () => {
    expect(await signIn(demo.url, 'admin@demo.test', DEMO_PASSWORD)).toMatch(/consilium\.sid/);
  });
});

it('a database with members of its own gets no demo data', async () => {
  const real = await startTestApp();
  try {
    await real.database
      .query(`WITH p AS (INSERT INTO practice (id, name) VALUES (gen_random_uuid(), 'Own') RETURNING id)
      INSERT INTO member (id, email, display_name, practice_id, roles, availability) SELECT gen_random_uuid(), 'own@example.org', 'Own Member', id, '{}', 'can_consult' FROM p`);
    await expect(startDemoApp({ databaseUrl: real.databaseUrl })).rejects.toThrow(
      /^This database holds members or cases of your own, and demo data is never put beside them: set DEMO=0/,
    );
    expect(await real.database.query('SELECT count(*)::int AS n FROM member')).toEqual([{ n: 1 }]);
  } finally {
    await real.close();
  }
});
