import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { startTestApp } from '../../../../../test/support/app';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../../../../test/support/database';
import { createTestMember } from '../../../../../test/support/people';
import { runCommand } from '../../admin/run-command';
import { StartFailure } from '../settings';
import { appRoleOf, createDataSource, migrate, ownAddresses, refuseSuperuser } from '.';
import { grantToApp } from './app-role';

const opened: DataSource[] = [];
afterEach(async () => {
  for (const dataSource of opened.splice(0)) await dataSource.destroy();
});

async function open(url: string): Promise<DataSource> {
  const dataSource = await new DataSource({ type: 'postgres', url }).initialize();
  opened.push(dataSource);
  return dataSource;
}

describe('the role that a server works with', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const FORBIDDEN = /permission denied|must be owner/;

  it.each(['audit_entry', 'audit_seal'])(
    'adds to %s and reads it, and can neither change it nor disarm what guards it',
    async (table) => {
      const app = await open(database.appUrl);
      await app.query(`INSERT INTO audit_entry (action, object_type, outcome) VALUES ('test.done', 'test', 'ok')`);
      await app.query(
        `INSERT INTO audit_seal (position, entry_id, prev_hash, hash) SELECT coalesce(max(position), 0) + 1, (SELECT max(id) FROM audit_entry), '\\x00', '\\x00' FROM audit_seal`,
      );
      expect((await app.query<unknown[]>(`SELECT * FROM ${table}`)).length).toBeGreaterThan(0);
      const column = table === 'audit_entry' ? 'action' : 'entry_id';
      for (const sql of [
        `UPDATE ${table} SET ${column} = ${column}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
        `DROP TABLE ${table} CASCADE`,
        `ALTER TABLE ${table} DISABLE TRIGGER USER`,
        `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
        `DROP TRIGGER ${table}_append_only ON ${table}`,
        `CREATE RULE quiet AS ON INSERT TO ${table} DO INSTEAD NOTHING`,
        `CREATE TRIGGER quiet BEFORE INSERT ON ${table} EXECUTE FUNCTION refuse_change()`,
        'SET session_replication_role = replica',
        'SET ROLE consilium',
        `GRANT ALL ON ${table} TO PUBLIC`,
        `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$`,
      ]) {
        // What says no to GRANT is a warning: nothing was granted.
        const refused = await app.query(sql).then(
          () => 'done',
          (error: Error) => error.message,
        );
        if (!sql.startsWith('GRANT')) expect([sql, refused]).toEqual([sql, expect.stringMatching(FORBIDDEN)]);
      }
      const owner = await open(database.url);
      expect(
        await owner.query(
          `SELECT string_agg(privilege_type, ', ' ORDER BY privilege_type) AS may FROM information_schema.role_table_grants WHERE table_name = $1 AND grantee IN ('consilium_app', 'PUBLIC')`,
          [table],
        ),
      ).toEqual([{ may: 'INSERT, SELECT' }]);
    },
  );

  it('changes no table that a trigger keeps append-only, nor the list of migrations, and makes no table', async () => {
    const app = await open(database.appUrl);
    const tables = await app.query<{ name: string }[]>(
      `SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgfoid = 'refuse_change'::regproc AND tgqual IS NULL AND tgtype & 24 = 24`,
    );
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['audit_entry', 'audit_seal']));
    for (const { name } of tables) await expect(app.query(`DELETE FROM ${name}`)).rejects.toThrow(FORBIDDEN);
    await expect(app.query('DELETE FROM migration')).rejects.toThrow(FORBIDDEN);
    await expect(app.query('CREATE TABLE public.mine (id int)')).rejects.toThrow(FORBIDDEN);
    await expect(app.query('TRUNCATE room_event')).rejects.toThrow(FORBIDDEN);
  });

  it('reads views and writes to none', async () => {
    const app = await open(database.appUrl);
    expect(await app.query('SELECT id, display_name, discipline, practice_id, active FROM person')).toEqual([]);
    for (const sql of [
      'INSERT INTO person (id) VALUES (gen_random_uuid())',
      `UPDATE person SET display_name = ''`,
      'DELETE FROM person',
    ]) {
      await expect(app.query(sql)).rejects.toThrow(FORBIDDEN);
    }
  });

  it('works with the tables of later migrations, and only adds to those that are append-only', async () => {
    const owner = await open(database.url);
    const app = await open(database.appUrl);
    await owner.query('CREATE TABLE later (id bigserial PRIMARY KEY, note text)');
    await app.query(`INSERT INTO later (note) VALUES ('at once')`);
    await app.query(`UPDATE later SET note = 'changed'`);
    await owner.query(
      `CREATE TABLE later_log (id int); CREATE TRIGGER later_log_append_only BEFORE UPDATE OR DELETE ON later_log FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await grantToApp(owner, 'consilium_app');
    await app.query('INSERT INTO later_log VALUES (1)');
    await expect(app.query('UPDATE later_log SET id = 2')).rejects.toThrow(FORBIDDEN);
    await expect(app.query('DELETE FROM later_log')).rejects.toThrow(FORBIDDEN);
  });

  it('runs no migrations: the start says which setting does', async () => {
    const empty = await createEmptyDatabase();
    const app = await createDataSource(empty.appUrl).initialize();
    try {
      await expect(migrate(app)).rejects.toThrow(
        /migrations that consilium_app may not run: set MIGRATION_DATABASE_URL/,
      );
    } finally {
      await app.destroy();
      await empty.drop();
    }
  });

  it('needs no migrations where the owner ran them', async () => {
    const app = await createDataSource(database.appUrl).initialize();
    opened.push(app);
    expect(await migrate(app)).toEqual([]);
  });

  it('is no superuser, or the start is refused', async () => {
    await refuseSuperuser(await open(database.appUrl), 'DATABASE_URL');
    const refused: unknown = await refuseSuperuser(await open(database.url), 'DATABASE_URL').catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(StartFailure);
    expect((refused as Error).message).toMatch(
      /^DATABASE_URL signs in as consilium, a superuser of PostgreSQL: .*ALLOW_SUPERUSER=1\.$/,
    );
  });
});

it('an owner that is no superuser migrates, serves the other role, and restores a backup for it', async () => {
  const [database, target] = [await createEmptyDatabase(), await createEmptyDatabase()];
  const token = randomBytes(4).toString('hex');
  const roles = { owner: `Owner of ${token}`, app: `app-${token}` };
  const superuser = await open(database.url);
  const folder = await mkdtemp(join(tmpdir(), 'consilium-roles-'));
  const as = (url: string, role: string): string =>
    Object.assign(new URL(url), { username: role, password: 'let-me-in' }).href;
  try {
    for (const role of Object.values(roles)) await superuser.query(`CREATE ROLE "${role}" LOGIN PASSWORD 'let-me-in'`);
    for (const { url } of [database, target])
      await superuser.query(`ALTER DATABASE "${new URL(url).pathname.slice(1)}" OWNER TO "${roles.owner}"`);
    const addresses = ownAddresses({
      databaseUrl: as(database.url, roles.app),
      migrationDatabaseUrl: as(database.url, roles.owner),
    })!;
    expect(appRoleOf(addresses)).toBe(roles.app);
    const owner = await createDataSource(addresses.owner).initialize();
    opened.push(owner);
    expect((await migrate(owner, roles.app)).length).toBeGreaterThan(0);
    expect(await migrate(owner, roles.app)).toEqual([]);

    const server = await startTestApp({ databaseUrl: addresses.app });
    try {
      await createTestMember(server, { email: 'first@example.test' });
    } finally {
      await server.close();
    }
    const file = join(folder, 'one.backup');
    const run = async (url: string, ...words: string[]) => {
      const error: string[] = [];
      const env = { DATABASE_URL: as(url, roles.app), MIGRATION_DATABASE_URL: as(url, roles.owner) };
      return [await runCommand(words, { env, out: () => undefined, error: (line) => void error.push(line) }), error];
    };
    expect(await run(database.url, 'backup', '--to', file)).toEqual([0, []]);
    expect(await run(target.url, 'restore', '--from', file)).toEqual([0, []]);
    const restored = await open(as(target.url, roles.app));
    expect(await restored.query('SELECT email FROM member')).toEqual([{ email: 'first@example.test' }]);
    await restored.query(`UPDATE member SET display_name = 'First'`);
    await restored.query(`SELECT graphile_worker.add_job('later', '{}'::json)`);
    expect(await restored.query('SELECT task_identifier FROM graphile_worker.jobs')).toContainEqual({
      task_identifier: 'later',
    });
    await expect(restored.query('DELETE FROM audit_entry')).rejects.toThrow(/permission denied/);
  } finally {
    for (const dataSource of opened.splice(0)) await dataSource.destroy();
    await rm(folder, { recursive: true, force: true });
    const cluster = await createEmptyDatabase();
    for (const used of [database, target]) await used.drop();
    const last = await open(cluster.url);
    for (const role of Object.values(roles)) await last.query(`DROP ROLE IF EXISTS "${role}"`);
    await last.destroy();
    opened.splice(0);
    await cluster.drop();
  }
}, 90_000);
