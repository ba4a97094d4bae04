import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { appRoleOf, createDataSource, migrate } from '../../apps/api/src/platform/database';
import { testPostgres } from './test-postgres';
import { until } from './until';

/** An empty database with our schema, for one test file. */
export interface TestDatabase {
  /** By the superuser, who owns it. */
  url: string;
  /** By the role that servers work with. */
  appUrl: string;
  drop(): Promise<void>;
}

const TEMPLATE = 'consilium_template';
const TEMPLATE_LOCK = 1;
const CLOSING_MS = 500;

/** Clones the migrated template into a database that nobody else uses. Drop it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { owner } = await testPostgres();
  await withClient(owner, makeTemplateOnce);
  return createDatabase(`TEMPLATE ${TEMPLATE}`);
}

/** A database without any table, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase('');
}

/** The address of a test's database by the role that servers work with. */
export async function asApp(url: string): Promise<string> {
  const { owner, app } = await testPostgres();
  return url.replace(owner, app);
}

async function createDatabase(options: string): Promise<TestDatabase> {
  const { owner: server, app } = await testPostgres();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withClient(server, (client) => client.query(`CREATE DATABASE ${name} ${options}`));
  const drop = () =>
    withClient(server, async (client) => {
      await connectionsEnd(client, name);
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    });
  return { url: `${server}/${name}`, appUrl: `${app}/${name}`, drop };
}

/** A connection that is just closing would take being cut for a fault. */
async function connectionsEnd(client: Client, name: string): Promise<void> {
  const areGone = async (): Promise<boolean> =>
    (await client.query('SELECT 1 FROM pg_stat_activity WHERE datname = $1', [name])).rows.length === 0;
  // What is open after that is cut.
  await until(areGone, CLOSING_MS).catch(() => undefined);
}

/** The mark "is a template" is set last, so that a template whose migrations failed is made again. */
async function makeTemplateOnce(client: Client, server: string): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  const { rows } = await client.query<{ done: boolean }>(
    'SELECT datistemplate AS done FROM pg_database WHERE datname = $1',
    [TEMPLATE],
  );
  if (rows[0]?.done) return;
  await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  const dataSource = await createDataSource(`${server}/${TEMPLATE}`).initialize();
  try {
    await migrate(dataSource, appRoleOf(await testPostgres()));
  } finally {
    await dataSource.destroy();
  }
  await client.query(`ALTER DATABASE ${TEMPLATE} IS_TEMPLATE true`);
}

async function withClient<T>(server: string, work: (client: Client, server: string) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    return await work(client, server);
  } finally {
    await client.end();
  }
}
