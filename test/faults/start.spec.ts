import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import request from 'supertest';
import { processesIn } from '../../apps/api/src/platform/embedded-postgres/processes';
import { createEmptyDatabase } from '../support/database';
import { startServerProcess } from '../support/server-process';
import type { ServerProcess } from '../support/server-process';
import { pause, until } from '../support/until';

jest.setTimeout(90_000);

let folder: string;
let servers: ServerProcess[];
/** A data folder in which a server ran once: making one takes longer than all else here. */
let used: string;

beforeAll(async () => {
  used = await mkdtemp(join(tmpdir(), 'consilium-used-'));
  const server = startServerProcess({ PORT: '0', DATA_DIR: used, DEMO: '0', LOG_LEVEL: 'error' });
  await server.ready;
  server.signal('SIGTERM');
  await server.ended;
});
afterAll(() => rm(used, { recursive: true, force: true }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consilium-start-'));
  servers = [];
});
afterEach(async () => {
  for (const server of servers) server.signal('SIGTERM');
  await Promise.all(servers.map((server) => server.ended));
  await rm(folder, { recursive: true, force: true });
});

function start(settings: Record<string, string> = {}): ServerProcess {
  const server = startServerProcess({
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    DEMO: '0',
    LOG_LEVEL: 'error',
    ...settings,
  });
  servers.push(server);
  return server;
}

/** Starts on a copy of the used folder, which belongs to whom it belongs there. */
function startAgain(): ServerProcess {
  expect(spawnSync('cp', ['-a', used, join(folder, 'data')]).status).toBe(0);
  return start();
}

/** Waits for a start that must fail: exit code 1 and one line that says why, without a stack trace. */
async function failureOf(server: ServerProcess): Promise<string> {
  expect(await server.ended).toBe(1);
  const lines = server
    .output()
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('Creating the database'));
  expect(lines).toHaveLength(1);
  expect(server.output()).not.toMatch(/^\s+at /m);
  return lines[0]!;
}

const cluster = () => join(folder, 'data', 'postgres');

it('starts again after kill -9, whose database it ends first', async () => {
  const first = startAgain();
  await first.ready;
  const postmaster = Number.parseInt(await readFile(join(cluster(), 'postmaster.pid'), 'utf8'), 10);
  first.signal('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');
  expect(processesIn(cluster())).toContain(postmaster);
  const address = await start().ready;
  await request(address).get('/healthz').expect(200);
  expect(processesIn(cluster())).not.toContain(postmaster);
});

it.each(['SIGINT', 'SIGTERM'] as const)(
  '%s, even doubled by a launcher, drains and leaves no database behind',
  async (name) => {
    const server = startAgain();
    await server.ready;
    server.signal(name);
    await pause(50);
    server.signal(name);
    expect(await server.ended).toBe(0);
    expect(processesIn(cluster())).toEqual([]);
    expect(server.output()).not.toMatch(/^\s+at /m);
  },
);

it('Ctrl-C in the middle of the start ends it, and the next start works', async () => {
  const first = start();
  await until(() => first.output().includes('Creating the database'));
  first.signal('SIGINT');
  expect(await first.ended).toBe(0);
  expect(processesIn(cluster())).toEqual([]);
  await start().ready;
});

it('refuses a busy port and names it', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  try {
    expect(await failureOf(start({ PORT: String(port) }))).toMatch(
      new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is busy: .*PORT=`),
    );
  } finally {
    other.close();
  }
});

it('refuses a data folder in use and names the process', async () => {
  const first = startAgain();
  const address = await first.ready;
  expect(await failureOf(start())).toMatch(new RegExp(`in use by process ${first.pid}:`));
  await request(address).get('/healthz').expect(200);
});

it('refuses a data folder of a newer PostgreSQL', async () => {
  await mkdir(cluster(), { recursive: true });
  await writeFile(join(cluster(), 'PG_VERSION'), '19\n');
  expect(await failureOf(start())).toMatch(/written by a newer version \(PostgreSQL 19/);
});

it('refuses a database that a newer Consilium wrote', async () => {
  const database = await createEmptyDatabase();
  const client = new Client({ connectionString: database.url });
  try {
    await client.connect();
    await client.query('CREATE TABLE migration (id serial, "timestamp" bigint, name text)');
    await client.query(`INSERT INTO migration ("timestamp", name) VALUES (9999999999999, 'AddTelepathy9999999999999')`);
    expect(await failureOf(start({ DATABASE_URL: database.url }))).toMatch(
      /newer version of Consilium \(it has AddTelepathy9999999999999\)/,
    );
  } finally {
    await client.end();
    await database.drop();
  }
});

it.each([
  [
    'postgres://someone:s3cret@127.0.0.1:1/none',
    /^The database at 127\.0\.0\.1:1 cannot be reached: nothing listens there/,
  ],
  ['postgres://someone:s3cret@nowhere.invalid/none', /^The database at nowhere\.invalid:5432 cannot be reached: /],
])('refuses the unreachable %s without its password', async (url, line) => {
  const failure = await failureOf(start({ DATABASE_URL: url }));
  expect(failure).toMatch(line);
  expect(failure).not.toContain('s3cret');
});

it('refuses a wrong password in one line', async () => {
  const database = await createEmptyDatabase();
  try {
    const url = database.url.replace(/:[^:@]+@/, ':guess@');
    expect(await failureOf(start({ DATABASE_URL: url }))).toMatch(/cannot be reached: the password or user is refused/);
  } finally {
    await database.drop();
  }
});

it.each<Record<string, string>>([{ NODE_ENV: 'production' }, { PUBLIC_URL: 'https://consilium.example.org' }])(
  'refuses a superuser of PostgreSQL in production: %j',
  async (production) => {
    const database = await createEmptyDatabase();
    try {
      expect(await failureOf(start({ DATABASE_URL: database.url, ...production }))).toMatch(
        /^DATABASE_URL signs in as consilium, a superuser of PostgreSQL: .*ALLOW_SUPERUSER=1/,
      );
      expect(
        await failureOf(start({ DATABASE_URL: database.appUrl, MIGRATION_DATABASE_URL: database.url, ...production })),
      ).toMatch(/^MIGRATION_DATABASE_URL signs in as consilium, a superuser/);
    } finally {
      await database.drop();
    }
  },
);

it('refuses a setting that makes no sense', async () => {
  expect(await failureOf(start({ POST_BURST: '0' }))).toMatch(/^POST_BURST must be a whole number of at least 1/);
});
