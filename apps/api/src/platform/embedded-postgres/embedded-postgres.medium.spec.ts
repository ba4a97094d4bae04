import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { StartFailure } from '../settings';
import { openEmbeddedPostgres, processIdentity, startEmbeddedPostgres } from '.';
import { processesIn } from './processes';
import { until } from '../../../../../test/support/until';

let folder: string;
const log = () => undefined;
const options = () => ({ dataDir: join(folder, 'data'), log, parameters: { fsync: 'off' } });

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consilium-embedded-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('keeps what was written, speaks UTF-8 and UTC, and leaves nothing running', async () => {
  const first = await startEmbeddedPostgres(options());
  try {
    await query(first.url, "CREATE TABLE note (text text); INSERT INTO note VALUES ('Grüße, 世界')");
    const [row] = await query(
      first.url,
      "SELECT current_setting('server_encoding') AS encoding, current_setting('timezone') AS zone, current_setting('listen_addresses') AS address, datlocprovider AS provider FROM pg_database WHERE datname = current_database()",
    );
    expect(row).toEqual({ encoding: 'UTF8', zone: 'UTC', address: '127.0.0.1', provider: 'b' });
  } finally {
    await first.stop();
  }
  expect(processesIn(first.cluster)).toEqual([]);
  const second = await startEmbeddedPostgres(options());
  try {
    expect(await query(second.url, 'SELECT text FROM note')).toEqual([{ text: 'Grüße, 世界' }]);
  } finally {
    await second.stop();
  }
});

it('keeps password and cluster private, and takes no connection without the password', async () => {
  const server = await startEmbeddedPostgres(options());
  try {
    expect((await stat(join(folder, 'data', 'postgres.password'))).mode & 0o777).toBe(0o600);
    expect((await stat(server.cluster)).mode & 0o777).toBe(0o700);
    const password = await readFile(join(folder, 'data', 'postgres.password'), 'utf8');
    await expect(query(server.url.replace(password, 'guess'), 'SELECT 1')).rejects.toThrow(
      /password authentication failed/,
    );
  } finally {
    await server.stop();
  }
});

it('writes no value of a failed statement to its log', async () => {
  const server = await startEmbeddedPostgres(options());
  try {
    await query(server.url, 'CREATE TABLE note (text text NOT NULL, again text)');
    await expect(query(server.url, "INSERT INTO note VALUES (NULL, 'a clinical remark')")).rejects.toThrow(
      /null value/,
    );
    const written = await readFile(join(folder, 'data', 'postgres.log'), 'utf8');
    expect(written).toContain('null value');
    expect(written).not.toContain('clinical remark');
  } finally {
    await server.stop();
  }
});

it('starts again on the same port when it is killed', async () => {
  const server = await startEmbeddedPostgres(options());
  try {
    const pid = Number.parseInt(await readFile(join(server.cluster, 'postmaster.pid'), 'utf8'), 10);
    process.kill(pid, 'SIGKILL');
    await until(async () => (await query(server.url, 'SELECT 1 AS one').catch(() => [])).length === 1);
  } finally {
    await server.stop();
  }
  expect(processesIn(server.cluster)).toEqual([]);
});

it('serves a command beside the server from the running database', async () => {
  const server = await startEmbeddedPostgres(options());
  try {
    // The claim of this very process does not count as another's, so another living process has to hold one.
    await writeFile(join(folder, 'data', 'in-use-by', processIdentity(process.ppid)!), '');
    const beside = await openEmbeddedPostgres(options());
    expect(beside.url).toBe(server.url);
    await beside.close();
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  } finally {
    await server.stop();
  }
});

it('starts the database for a command when no server runs', async () => {
  const command = await openEmbeddedPostgres(options());
  expect(await query(command.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await command.close();
  expect(await readdir(join(folder, 'data', 'in-use-by'))).toEqual([]);
});

describe('a data folder in use', () => {
  it("is refused with the holder's process id", async () => {
    await mkdir(join(folder, 'data', 'in-use-by'), { recursive: true });
    await writeFile(join(folder, 'data', 'in-use-by', processIdentity(process.ppid)!), '');
    const failure: unknown = await startEmbeddedPostgres(options()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StartFailure);
    expect((failure as Error).message).toMatch(new RegExp(`in use by process ${process.ppid}:`));
  });

  it('is free again when the holder is gone, even if another process has its id now', async () => {
    await mkdir(join(folder, 'data', 'in-use-by'), { recursive: true });
    await writeFile(join(folder, 'data', 'in-use-by', `${process.ppid}-1-00000000`), '');
    await (await startEmbeddedPostgres(options())).stop();
  });
});

it('is not fooled by a postmaster.pid that names some other process', async () => {
  await (await startEmbeddedPostgres(options())).stop();
  const stale = `${process.ppid}\n${join(folder, 'data', 'postgres')}\n1\n5432\n\n127.0.0.1\n  1 2\nready   \n`;
  await writeFile(join(folder, 'data', 'postgres', 'postmaster.pid'), stale);
  await (await startEmbeddedPostgres(options())).stop();
  expect(processIdentity(process.ppid)).toBeDefined();
});

it('starts clean after an interrupted creation', async () => {
  await mkdir(join(folder, 'data', 'postgres.new', 'base'), { recursive: true });
  await (await startEmbeddedPostgres(options())).stop();
  expect(await readdir(join(folder, 'data'))).not.toContain('postgres.new');
});

it('refuses the folder of another major version in one line', async () => {
  await mkdir(join(folder, 'data', 'postgres'), { recursive: true });
  await writeFile(join(folder, 'data', 'postgres', 'PG_VERSION'), '19\n');
  await expect(startEmbeddedPostgres(options())).rejects.toThrow(
    /written by a newer version \(PostgreSQL 19, here is 18\)/,
  );
});

it('works below a folder that only its owner may enter', async () => {
  await chmod(folder, 0o700);
  const server = await startEmbeddedPostgres(options());
  try {
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  } finally {
    await server.stop();
  }
});
