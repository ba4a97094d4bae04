import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { DatabaseAddresses } from '../../apps/api/src/platform/database';
import { processIdentity, startEmbeddedPostgres, stopPostmaster } from '../../apps/api/src/platform/embedded-postgres';
import { until } from './until';

/** Every run of the tests has a PostgreSQL of its own, in a folder named after the process that runs them. */
const RUNS = resolve(__dirname, '../../.cache/test-postgres');
const FOLDER_VARIABLE = 'CONSILIUM_TEST_POSTGRES';
const START_MS = 60_000;

/** Nothing here outlives the run, so nothing needs to survive a crash. */
const PARAMETERS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

interface Running {
  url: string;
  appUrl: string;
  cluster: string;
}

/** Names this run's folder to the test processes, and removes what killed runs left. PostgreSQL starts at its first use. */
export async function openRun(): Promise<void> {
  await mkdir(RUNS, { recursive: true });
  for (const name of await readdir(RUNS)) {
    if (processIdentity(Number.parseInt(name, 10)) !== name) await remove(join(RUNS, name));
  }
  const folder = join(RUNS, processIdentity(process.pid) ?? String(process.pid));
  await mkdir(folder, { recursive: true });
  process.env[FOLDER_VARIABLE] = folder;
}

/** Stops this run's PostgreSQL, if a test started it, and removes its data. */
export async function closeRun(): Promise<void> {
  await remove(runFolder());
}

/** This run's PostgreSQL without a database name, by its superuser and by the role that servers work with; the first test process to ask starts it. */
export async function testPostgres(): Promise<DatabaseAddresses> {
  const folder = runFolder();
  const first = await mkdir(join(folder, 'starting')).then(
    () => true,
    () => false,
  );
  if (first) await start(folder);
  let running: Running | undefined;
  await until(async () => (running = await readRunning(folder)) !== undefined, START_MS).catch(() => undefined);
  if (!running)
    throw new Error('The PostgreSQL of the tests did not start; the first test that asked for it says why.');
  return { owner: withoutDatabase(running.url), app: withoutDatabase(running.appUrl) };
}

const withoutDatabase = (url: string): string => url.replace(/\/[^/]*$/, '');

async function start(folder: string): Promise<void> {
  const { url, appUrl, cluster } = await startEmbeddedPostgres({
    dataDir: join(folder, 'data'),
    log: () => undefined,
    parameters: PARAMETERS,
    restart: false,
  });
  // Readers must never see half a file.
  await writeFile(join(folder, 'running.json.new'), JSON.stringify({ url, appUrl, cluster } satisfies Running), {
    mode: 0o600,
  });
  await rename(join(folder, 'running.json.new'), join(folder, 'running.json'));
}

async function readRunning(folder: string): Promise<Running | undefined> {
  const text = await readFile(join(folder, 'running.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Running);
}

async function remove(folder: string): Promise<void> {
  const cluster = (await readRunning(folder))?.cluster ?? join(folder, 'data', 'postgres');
  await stopPostmaster(cluster);
  await rm(dirname(cluster), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

function runFolder(): string {
  const folder = process.env[FOLDER_VARIABLE];
  if (!folder) throw new Error('No test run is open: jest.config.cjs names test/support/global-setup.ts.');
  return folder;
}
