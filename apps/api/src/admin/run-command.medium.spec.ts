import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database';
import { HeadFile } from '../platform/audit/kept-head';
import { sealRound } from '../platform/audit/seal-round';
import { unsealedTail } from '../platform/audit/seal-tail';
import { PrivacyKey } from '../platform/keys/privacy-key';
import { Transactions } from '../platform/transactions/transactions';
import { secretHash } from '../auth/one-time-secret';
import { runCommand } from './run-command';

const KEY = 'a7'.repeat(32);
const key = new PrivacyKey({ privacyKey: Buffer.from(KEY, 'hex'), dataDir: '' });

let dataDir: string;
let database: TestDatabase;
let direct: DataSource;

/** Runs one command line as a terminal would. */
async function run(...words: string[]): Promise<{ code: number; out: string[]; error: string[] }> {
  const out: string[] = [];
  const error: string[] = [];
  const env = {
    DATABASE_URL: database.url,
    PUBLIC_URL: 'https://consilium.example.org',
    DATA_DIR: dataDir,
    PRIVACY_KEY: KEY,
  };
  const code = await runCommand(words, {
    env,
    out: (line) => void out.push(line),
    error: (line) => void error.push(line),
  });
  return { code, out, error };
}
const audits = () =>
  direct.query('SELECT action, object_type, actor_id, actor_role, outcome FROM audit_entry ORDER BY id');
const newMember = (email: string, ...more: string[]) =>
  run(
    'member',
    'add',
    '--email',
    email,
    '--name',
    'Noor Hallivane',
    '--practice',
    'Fennelside Practice',
    '--discipline',
    'prescriber_other',
    ...more,
  );

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'consilium-data-'));
  database = await createTestDatabase();
  direct = await new DataSource({ type: 'postgres', url: database.url }).initialize();
});
afterEach(async () => {
  await direct.destroy();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('member add', () => {
  it('makes a member with an unverified licence and prints a one-time link', async () => {
    const { code, out, error } = await newMember(
      'Noor@Example.test',
      '--role',
      'site_lead',
      '--role',
      'admin',
      '--licence',
      'US-OR:NP-1:2099-06-30:prescriber',
      '--modality',
      'IFS',
    );
    expect([code, error]).toEqual([0, []]);
    const secret =
      /^https:\/\/consilium\.example\.org\/invitation\/([A-Za-z0-9_-]{43})$/.exec(out.at(-1) ?? '')?.[1] ?? '';
    const [member] = await direct.query(
      'SELECT m.*, p.name AS practice FROM member m JOIN practice p ON p.id = m.practice_id',
    );
    expect(member).toMatchObject({
      email: 'noor@example.test',
      display_name: 'Noor Hallivane',
      discipline: 'prescriber_other',
      roles: ['site_lead', 'admin'],
      practice: 'Fennelside Practice',
      password_hash: null,
    });
    const [invitation] = await direct.query(
      `SELECT token_hash, expires_at - created_at = interval '72 hours' AS three_days, used_at FROM invitation WHERE member_id = $1`,
      [member.id],
    );
    expect(invitation).toMatchObject({ token_hash: secretHash(secret), three_days: true, used_at: null });
    expect(await direct.query('SELECT jurisdiction, number, prescriber, verified_at FROM licence')).toEqual([
      { jurisdiction: 'US-OR', number: 'NP-1', prescriber: true, verified_at: null },
    ]);
    expect(await audits()).toEqual(
      ['member.added', 'member.invited'].map((action) => ({
        action,
        object_type: 'member',
        actor_id: null,
        actor_role: 'operator',
        outcome: 'ok',
      })),
    );
  });

  it('leaves nothing behind when it is refused', async () => {
    await newMember('noor@example.test', '--licence', 'US-OR:NP-1:2099-06-30');
    expect(await newMember('NOOR@example.test')).toMatchObject({
      code: 1,
      error: [expect.stringContaining('exists already')],
    });
    expect(await newMember('other@example.test', '--licence', 'US-OR:NP-1:2099-06-30')).toMatchObject({
      code: 1,
      error: ['This license number belongs to another member of that jurisdiction.'],
    });
    expect(await direct.query('SELECT count(*)::int AS n FROM member')).toEqual([{ n: 1 }]);
    expect(await audits()).toHaveLength(2);
  });

  it('passes the gate: nothing of a patient in a name or a practice', async () => {
    const refused = [
      await run(
        'member',
        'add',
        '--email',
        'noor@example.test',
        '--name',
        'Noor, SSN 561-38-7702',
        '--discipline',
        'nurse',
        '--practice',
        'Fennelside Practice',
      ),
      await run(
        'member',
        'add',
        '--email',
        'noor@example.test',
        '--name',
        'Noor Hallivane',
        '--discipline',
        'nurse',
        '--practice',
        'Practice of g.lindqvist@example.org',
      ),
    ];
    expect(refused.map(({ code, error }) => [code, error[0]])).toEqual([
      [1, '--name holds what looks like a social security or tax number.'],
      [1, '--practice holds what looks like an e-mail address.'],
    ]);
    expect(JSON.stringify(refused)).not.toMatch(/561-38-7702|lindqvist/);
    expect(await direct.query('SELECT count(*)::int AS n FROM member')).toEqual([{ n: 0 }]);
  });

  it.each([
    [['--role', 'king'], /--role must be one of: admin/],
    [['--modality', 'magic'], /--modality must be one of/],
    [['--licence', 'US-OR:1'], /--licence must be/],
    [['--licence', 'US-OR:1:2030-02-30'], /2030-02-30 is no date/],
    [['--licence', 'US-OR:1:30.06.2030'], /is no date/],
    [['--licence', 'US-OR:1:2030-06-30:boss'], /--licence must be/],
    [['--name', 'Second'], /--name is given twice/],
    [['--colour', 'red'], /Unknown option '--colour'/],
    [['stray'], /^Unexpected argument 'stray'\.$/],
  ])('says what is wrong with %j, and how it goes', async (more, reason) => {
    const { code, out, error } = await newMember('noor@example.test', ...more);
    expect([code, out]).toEqual([1, []]);
    expect(error[0]).toMatch(reason);
    expect(error.at(-1)).toMatch(/^Usage: npm run admin -- member add --email E/);
    expect(await audits()).toEqual([]);
  });

  it('names the option that is missing or not understood', async () => {
    expect(
      (await run('member', 'add', '--email', 'a@b.test', '--name', 'A', '--practice', 'P', '--discipline', 'wizard'))
        .error[0],
    ).toMatch(/^--discipline must be one of: therapist, /);
    expect((await run('member', 'add', '--email', 'a@b.test', '--name', 'A')).error[0]).toBe('--practice is missing.');
    expect((await run('member', 'add', '--email', 'nonsense', '--name', 'A', '--practice', 'P')).error[0]).toBe(
      '--email must be an e-mail address.',
    );
  });
});

describe('commands about a member', () => {
  it('invite again, disable and enable', async () => {
    const first = (await newMember('noor@example.test')).out.at(-1);
    const again = await run('member', 'invite', '--email', 'Noor@Example.test');
    expect(again.out.at(-1)).not.toBe(first);
    expect(await direct.query('SELECT count(*)::int AS n FROM invitation')).toEqual([{ n: 1 }]);
    expect((await run('member', 'disable', '--email', 'noor@example.test')).out).toEqual([
      'Disabled; every session of the member is over.',
    ]);
    expect((await run('member', 'disable', '--email', 'noor@example.test')).out).toEqual(['Was disabled already.']);
    expect((await run('member', 'list')).out).toEqual([
      'noor@example.test\tNoor Hallivane\tprescriber_other\tFennelside Practice\tdisabled',
      'Members: 1',
    ]);
    expect((await run('member', 'enable', '--email', 'noor@example.test')).code).toBe(0);
    expect((await run('member', 'list')).out[0]).toMatch(/cannot sign in yet$/);
    expect((await audits()).map(({ action }: { action: string }) => action)).toEqual([
      'member.added',
      'member.invited',
      'member.invited',
      'member.disabled',
      'member.enabled',
    ]);
  });

  it('end the sessions, audited', async () => {
    await newMember('noor@example.test');
    await direct.query(`
      INSERT INTO session (id, token_hash, member_id, started_at, last_active_at, idle_expires_at, expires_at, device, network)
      SELECT gen_random_uuid(), sha256(n::text::bytea), id, now(), now(), now() + interval '15 minutes', now() + interval '12 hours', 'Chrome on Linux', '192.0.2.0/24' FROM member, generate_series(1, 2) n`);
    expect((await run('session', 'end', '--member', 'noor@example.test')).out).toEqual(['Sessions ended: 2.']);
    expect(await direct.query('SELECT end_reason FROM session')).toEqual(
      Array(2).fill({ end_reason: 'ended_by_operator' }),
    );
    expect((await audits()).filter(({ action }: { action: string }) => action === 'session.ended')).toEqual(
      Array(2).fill(expect.objectContaining({ actor_role: 'operator', object_type: 'session' })),
    );
  });

  it('record, list and verify licences', async () => {
    await newMember('noor@example.test', '--licence', 'US-OR:NP-1:2020-06-30');
    expect(
      (await run('licence', 'add', '--email', 'noor@example.test', '--licence', 'US-OR:NP-2:2099-06-30:prescriber'))
        .code,
    ).toBe(0);
    expect(
      (await run('licence', 'add', '--email', 'noor@example.test', '--licence', 'US-OR:NP-2:2099-06-30')).error,
    ).toEqual(['This license number is recorded already.']);
    const { out } = await run('licence', 'list', '--email', 'noor@example.test');
    expect(out.map((line) => line.replace(/^[0-9a-f-]{36}\t/, ''))).toEqual([
      'noor@example.test\tUS-OR\tNP-1\t-\tuntil 2020-06-30\tnot verified',
      'noor@example.test\tUS-OR\tNP-2\tprescriber\tuntil 2099-06-30\tnot verified',
      'Licences: 2',
    ]);
    const id = out[1]!.split('\t')[0]!;
    expect((await run('licence', 'verify', '--id', id)).out).toEqual(['Verified.']);
    expect((await run('licence', 'list')).out.filter((line) => line.endsWith('\tverified'))).toEqual([
      expect.stringContaining(id),
    ]);
    expect((await run('licence', 'verify', '--id', '01900000-0000-7000-8000-000000000000')).code).toBe(1);
    expect((await run('licence', 'verify', '--id', '5')).error[0]).toMatch(/^--id must be the id of a license/);
  });

  it('refuse somebody who is no member', async () => {
    for (const words of [
      ['member', 'invite', '--email'],
      ['member', 'disable', '--email'],
      ['member', 'enable', '--email'],
      ['session', 'end', '--member'],
    ]) {
      expect(await run(...words, 'nobody@example.test')).toMatchObject({
        code: 1,
        out: [],
        error: ['There is no member with the e-mail nobody@example.test.'],
      });
    }
  });
});

describe('the operator', () => {
  const names = async () =>
    (await direct.query<{ actor_name: string | null }[]>('SELECT DISTINCT actor_name FROM audit_entry')).map(
      ({ actor_name: name }) => name,
    );
  const runAs = (env: Record<string, string>, ...words: string[]) =>
    runCommand(words, {
      env: { DATABASE_URL: database.url, DATA_DIR: dataDir, ...env },
      out: () => undefined,
      error: () => undefined,
    });
  const ADD = [
    'member',
    'add',
    '--email',
    'noor@example.test',
    '--name',
    'Noor Hallivane',
    '--practice',
    'First practice',
  ];

  it.each([
    [{ USER: 'root', SUDO_USER: 'jane' }, [], 'jane'],
    [{ USER: 'jane' }, [], 'jane'],
    [{ USER: 'root', SUDO_USER: 'jane' }, ['--operator', "Ann O'Hara-Łoś"], "Ann O'Hara-Łoś"],
    [{}, [], userInfo().username],
  ])('stands by name in every row of a command: %j %j', async (env, words, name) => {
    expect(await runAs(env, ...ADD, ...words)).toBe(0);
    expect(await names()).toEqual([name]);
    expect(await runAs(env, 'session', 'end', '--member', 'noor@example.test', ...words)).toBe(0);
    expect(await names()).toEqual([name]);
  });

  it('is refused as something else than a name, and is nobody in rows that no command wrote', async () => {
    for (const name of ['', 'x'.repeat(81), 'two\nlines', '-c log_statement=all;'])
      expect(await runAs({}, ...ADD, '--operator', name)).toBe(1);
    await direct.query(`INSERT INTO audit_entry (action, object_type, outcome) VALUES ('test.done', 'test', 'ok')`);
    expect(await names()).toEqual([null]);
  });
});

describe('audit verify', () => {
  it('is content with a log that nobody touched', async () => {
    await newMember('noor@example.test');
    const { code, out } = await run('audit', 'verify');
    expect(code).toBe(0);
    expect(out).toEqual([
      '0 rows of the audit log are sealed; 0 of them with the key.',
      expect.stringMatching(/^2 rows wait for their seal/),
      expect.stringMatching(/^No head is kept in /),
      'The chain is whole, and the log of every room.',
    ]);
    expect((await audits()).at(-1)).toMatchObject({ action: 'audit.verified', actor_role: 'operator', outcome: 'ok' });
  });

  it('says whether the chain still contains a head that was kept elsewhere', async () => {
    await newMember('noor@example.test');
    const transactions = new Transactions(direct);
    // What commits elsewhere in the cluster may hold a round back.
    const sealAll = async () => {
      while ((await unsealedTail(transactions)).count > 0)
        await transactions.run((tx) => sealRound(tx, 100, null, { key, kept: null }));
    };
    await sealAll();
    const kept = (await run('audit', 'verify')).out[0]!.match(/[0-9a-f]{64}/)![0];
    const folder = await mkdtemp(join(tmpdir(), 'consilium-head-'));
    try {
      const file = join(folder, 'log');
      await writeFile(
        file,
        `{"position":1,"hash":"${'0'.repeat(64)}"}\n{"position":2,"hash":"${kept}","msg":"audit head of the day"}\n`,
      );
      await newMember('other@example.test');
      await sealAll();
      for (const head of [kept, kept.toUpperCase(), file]) {
        const { code, out } = await run('audit', 'verify', '--head', head);
        expect([code, out.at(-1)]).toEqual([
          0,
          expect.stringMatching(
            new RegExp(`^It contains the head ${kept}, at position 2, sealed .*Z; 3 rows came after it\\.$`),
          ),
        ]);
      }
      for (const nonsense of ['abc', join(folder, 'none'), folder])
        expect((await run('audit', 'verify', '--head', nonsense)).error[0]).toMatch(
          /^--head must be a hash of 64 hexadecimal digits, or a file that holds one\.$/,
        );

      // The newest rows and their seals cut off together: the chain alone cannot tell.
      await direct.query(`ALTER TABLE audit_seal DISABLE TRIGGER USER`);
      await direct.query(`ALTER TABLE audit_entry DISABLE TRIGGER USER`);
      await direct.query(
        `WITH gone AS (DELETE FROM audit_seal WHERE position > 1 RETURNING entry_id) DELETE FROM audit_entry USING gone WHERE id = gone.entry_id`,
      );
      expect((await run('audit', 'verify')).code).toBe(0);
      await new HeadFile({ dataDir, databaseUrl: database.url }).write({ position: 2, hash: kept, beginning: null });
      expect(await run('audit', 'verify')).toMatchObject({
        code: 1,
        error: [expect.stringContaining('(cut off: the chain ends before the head that is kept here)')],
      });
      await rm(join(dataDir, 'audit-heads'), { recursive: true });
      expect(await run('audit', 'verify', '--head', file)).toMatchObject({
        code: 1,
        error: [expect.stringMatching(new RegExp(`^The chain does not contain the head ${kept}: `))],
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('fails and names the row that was forged', async () => {
    await newMember('noor@example.test');
    await direct.query(
      `INSERT INTO audit_seal (position, entry_id, prev_hash, hash) SELECT 1, min(id), '\\x00', '\\x00' FROM audit_entry`,
    );
    const { code, error } = await run('audit', 'verify');
    expect(code).toBe(1);
    expect(error[0]).toMatch(/^The log was tampered with: the first broken row is \d+ at position 1/);
  });
});

describe('the command line', () => {
  it('shows every command when asked, and fails on one that there is not', async () => {
    for (const words of [[], ['--help'], ['help']]) {
      const { code, out } = await run(...words);
      expect(code).toBe(0);
      expect(out.join('\n')).toMatch(/member add[^]*licence verify[^]*session end[^]*audit verify/);
    }
    expect(await run('member', 'promote')).toMatchObject({
      code: 1,
      out: [],
      error: expect.arrayContaining(['Usage: npm run admin -- COMMAND']),
    });
    expect((await run('constructor')).code).toBe(1);
  });

  it('says in one line, without the password, that the database is not there', async () => {
    const error: string[] = [];
    const code = await runCommand(['member', 'list'], {
      env: { DATABASE_URL: 'postgres://someone:s3cret@127.0.0.1:1/none' },
      out: () => undefined,
      error: (line) => void error.push(line),
    });
    expect([code, error]).toEqual([
      1,
      ['The database at 127.0.0.1:1 cannot be reached: nothing listens there. Check DATABASE_URL.'],
    ]);
  });
});
