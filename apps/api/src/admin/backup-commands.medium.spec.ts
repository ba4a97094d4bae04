import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { DataSource, MigrationExecutor } from 'typeorm';
import { databasePrint } from '../../../../test/e2e/outsider/database-print';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../../../test/support/database';
import { TEST_KEY } from '../../../../test/support/app';
import { startDemoApp, type DemoApp } from '../../../../test/support/demo-app';
import { until } from '../../../../test/support/until';
import { createDataSource } from '../platform/database';
import { runCommand } from './run-command';

let demo: DemoApp;
let target: TestDatabase;
let folder: string;
let file: string;
const opened: DataSource[] = [];

interface Ran {
  code: number;
  out: string[];
  error: string[];
}

const run = (databaseUrl: string, ...words: string[]): Promise<Ran> =>
  runWith({ DATABASE_URL: databaseUrl, PRIVACY_KEY: TEST_KEY, DATA_DIR: folder }, ...words);

async function runWith(env: Record<string, string>, ...words: string[]): Promise<Ran> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await runCommand(words, {
    env,
    out: (line) => void out.push(line),
    error: (line) => void error.push(line),
  });
  return { code, out, error };
}

async function open(url: string): Promise<DataSource> {
  const dataSource = await new DataSource({ type: 'postgres', url }).initialize();
  opened.push(dataSource);
  return dataSource;
}

/** What a restore is to change: epochs, sessions, and its own record. */
async function withoutRestore(database: DataSource): Promise<Record<string, string>> {
  const { room: _room, session: _session, ...print } = await databasePrint(database);
  const [rooms] = await database.query<{ print: string }[]>(
    `SELECT md5(string_agg((to_jsonb(r) - 'epoch')::text, '|' ORDER BY id)) AS print FROM room r`,
  );
  return { ...print, room: rooms!.print };
}

beforeAll(async () => {
  demo = await startDemoApp({ auditSealMillis: 100 });
  // A backup has the rows that are sealed when it is taken; what it is compared with must not be sealed on afterwards.
  await until(async () => {
    const [rows] = await demo.database.query<{ all: number; sealed: number }[]>(
      `SELECT (SELECT count(*) FROM audit_entry)::int AS all, (SELECT count(*) FROM audit_seal)::int AS sealed`,
    );
    return rows!.all > 0 && rows!.all === rows!.sealed;
  });
  folder = await mkdtemp(join(tmpdir(), 'consilium-backup-'));
  file = join(folder, 'one.backup');
}, 60_000);
beforeEach(async () => {
  target = await createEmptyDatabase();
});
afterEach(async () => {
  for (const dataSource of opened.splice(0)) await dataSource.destroy();
  await target.drop();
});
afterAll(async () => {
  await demo.close();
  await rm(folder, { recursive: true, force: true });
});

it('takes a backup beside a working server, for its owner only', async () => {
  await demo.database.query(
    `SELECT graphile_worker.add_job('later', '{"n": 1}'::json, run_at := now() + interval '1 day', job_key := 'kept')`,
  );
  const { code, out, error } = await run(demo.databaseUrl, 'backup', '--to', file);
  expect([code, error]).toEqual([0, []]);
  expect(out[0]).toMatch(/^\d{3,} rows are in /);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(gunzipSync(await readFile(file)).toString()).toMatch(/^\{"consilium":"backup","format":1,/);
});

it('restores it into an empty database: every row, the audit head, new epochs, no session', async () => {
  const before = await demo.database.query<{ id: string; epoch: string }[]>('SELECT id, epoch FROM room ORDER BY id');
  const { code, out, error } = await run(target.url, 'restore', '--from', file);
  expect([code, error]).toEqual([0, []]);
  expect(out.at(-1)).toMatch(
    /^The audit log \(\d+ sealed rows, up to [0-9a-f]{64}\) and the log of every room are whole\.$/,
  );

  const restored = await open(target.url);
  expect(await withoutRestore(restored)).toEqual(await withoutRestore(demo.database));
  const after = await restored.query<{ id: string; epoch: string }[]>('SELECT id, epoch FROM room ORDER BY id');
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  const old = new Set(before.map(({ epoch }) => epoch));
  expect(after.filter(({ epoch }) => old.has(epoch))).toEqual([]);
  const head = JSON.parse(
    gunzipSync(await readFile(file))
      .toString()
      .split('\n')[0]!,
  ) as { auditHead: { position: number; hash: string } };
  expect(
    await restored.query(
      `SELECT position::int, encode(hash, 'hex') AS hash FROM audit_seal ORDER BY position DESC LIMIT 1`,
    ),
  ).toEqual([head.auditHead]);
  expect(await restored.query('SELECT count(*)::int AS n FROM session WHERE ended_at IS NULL')).toEqual([{ n: 0 }]);
  expect(await restored.query(`SELECT key FROM graphile_worker.jobs WHERE key = 'kept'`)).toEqual([{ key: 'kept' }]);
  expect((await restored.query(`SELECT action, actor_role FROM audit_entry ORDER BY id DESC LIMIT 1`))[0]).toEqual({
    action: 'backup.restored',
    actor_role: 'operator',
  });
  await expect(restored.query('DELETE FROM audit_entry')).rejects.toThrow(/append-only/);
  await expect(
    restored.query(
      `INSERT INTO room_member (room_id, member_id, role) VALUES (gen_random_uuid(), gen_random_uuid(), 'owner')`,
    ),
  ).rejects.toThrow(/room_member_(room|member)_fk/);
}, 60_000);

it('encrypts it with a key, without which nothing is restored', async () => {
  const keys = [join(folder, 'key'), join(folder, 'other-key')] as const;
  for (const key of keys) await writeFile(key, randomBytes(32).toString('base64'));
  const sealed = join(folder, 'encrypted.backup');
  const { code, out, error } = await runWith(
    { DATABASE_URL: demo.databaseUrl, BACKUP_KEY_FILE: keys[0] },
    'backup',
    '--to',
    sealed,
  );
  expect([code, error]).toEqual([0, []]);
  expect(out[0]).toMatch(/^\d{3,} rows are in .*encrypted\.backup, encrypted with the key in .*key\.$/);
  expect(() => gunzipSync(readFileSync(sealed))).toThrow();
  expect((await stat(sealed)).mode & 0o777).toBe(0o600);

  const restore = (key?: string) =>
    runWith({ DATABASE_URL: target.url, ...(key && { BACKUP_KEY_FILE: key }) }, 'restore', '--from', sealed);
  expect(await restore()).toMatchObject({
    code: 1,
    error: [`${sealed} is encrypted: name the file with its key in BACKUP_KEY_FILE.`],
  });
  expect(await restore(keys[1])).toMatchObject({
    code: 1,
    error: [`${sealed} was encrypted with another key than that in ${keys[1]}.`],
  });
  expect(await restore(join(folder, 'no-key'))).toMatchObject({
    code: 1,
    error: [expect.stringMatching(/^BACKUP_KEY_FILE: .*no-key cannot be read \(ENOENT\)\.$/)],
  });
  expect((await restore(keys[0])).error).toEqual([]);
  expect(await withoutRestore(await open(target.url))).toEqual(await withoutRestore(demo.database));
  // A key that is set does no harm to a backup that was taken without one.
  expect(
    (await runWith({ DATABASE_URL: target.url, BACKUP_KEY_FILE: keys[0] }, 'restore', '--from', file, '--replace'))
      .error,
  ).toEqual([]);
}, 60_000);

it('replaces what is there only when told to', async () => {
  await target.drop();
  target = await createTestDatabase();
  const direct = await open(target.url);
  await direct.query(`INSERT INTO practice (id, name) VALUES (gen_random_uuid(), 'Here before')`);
  expect(await run(target.url, 'restore', '--from', file)).toMatchObject({
    code: 1,
    error: [expect.stringMatching(/^This database is not empty \(practice holds rows\)/)],
  });
  expect((await run(target.url, 'restore', '--from', file, '--replace')).code).toBe(0);
  expect(await direct.query(`SELECT count(*)::int AS n FROM practice WHERE name = 'Here before'`)).toEqual([{ n: 0 }]);
}, 60_000);

it('refuses while a server works on the database', async () => {
  expect(await run(demo.databaseUrl, 'restore', '--from', file, '--replace')).toMatchObject({
    code: 1,
    error: ['A server works on this database: stop it before restoring.'],
  });
});

it.each([
  ['one that is cut off', (whole: Buffer) => whole.subarray(0, whole.length - 200), /damaged/],
  [
    'one in which a letter was changed',
    (whole: Buffer) =>
      gzipSync(gunzipSync(whole).toString('utf8').replace('Testerton', 'Testertom').replace('KAP-7Q4M', 'KAP-7Q4N')),
    /damaged: its checksum/,
  ],
  [
    'one of a newer version',
    (whole: Buffer) =>
      gzipSync(
        gunzipSync(whole)
          .toString('utf8')
          .replace('"CreatePeople1760000001000"', '"CreatePeople1760000001000","AddTelepathy9999999999999"'),
      ),
    /newer version of Consilium \(it has AddTelepathy/,
  ],
  ['something else', () => Buffer.from('hello'), /damaged or no backup/],
])(
  'refuses %s and changes nothing',
  async (_, spoil, reason) => {
    const spoilt = join(folder, 'spoilt.backup');
    await writeFile(spoilt, spoil(await readFile(file)));
    const { code, error } = await run(target.url, 'restore', '--from', spoilt);
    expect(code).toBe(1);
    expect(error[0]).toMatch(reason);
    expect(await (await open(target.url)).query('SELECT count(*)::int AS n FROM member')).toEqual([{ n: 0 }]);
  },
  60_000,
);

it('brings a backup of an older version to this one, with what the newer migrations make of its rows', async () => {
  const older = await createEmptyDatabase();
  try {
    const dataSource = createDataSource(older.url);
    await dataSource.initialize();
    opened.push(dataSource);
    const executor = new MigrationExecutor(dataSource);
    for (const migration of await executor.getPendingMigrations())
      if (migration.timestamp <= 1760000005100) await executor.executeMigration(migration);
    await dataSource.query(
      `INSERT INTO room (id, subject_kind, subject_id, label, last_seq) VALUES (gen_random_uuid(), 'case', gen_random_uuid(), 'KAP-AAAA', 0)`,
    );
    const path = join(folder, 'older.backup');
    expect((await run(older.url, 'backup', '--to', path)).error).toEqual([]);
    expect((await run(target.url, 'restore', '--from', path)).error).toEqual([]);
    // The migration that brought the inbox gave every room that there was a cursor.
    expect(
      await (await open(target.url)).query('SELECT r.label, c.seq FROM room r JOIN inbox_cursor c ON c.room_id = r.id'),
    ).toEqual([{ label: 'KAP-AAAA', seq: '0' }]);
  } finally {
    for (const dataSource of opened.splice(0)) await dataSource.destroy();
    await older.drop();
  }
}, 60_000);

it('renews the epochs after a restore by other means', async () => {
  await run(target.url, 'restore', '--from', file);
  const direct = await open(target.url);
  const epochs = () => direct.query('SELECT epoch FROM room ORDER BY id');
  const before = await epochs();
  expect((await run(target.url, 'restored')).code).toBe(0);
  expect(await epochs()).not.toEqual(before);
}, 60_000);
