import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createEmptyDatabase, type TestDatabase } from '../test/support/database';
import { freePort } from '../test/support/free-port';
import { requestApi } from '../test/support/people';
import { DIST, startServerProcess, type ServerProcess } from '../test/support/server-process';
import type { Seeded } from './seed';

jest.setTimeout(120_000);

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

const run = promisify(execFile);

/** A server and what it was started with. */
interface Running {
  settings: Record<string, string>;
  database: TestDatabase;
  server: ServerProcess;
}

let folder: string;
let running: Running[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consilium-seed-'));
  running = [];
  for (const name of ['one', 'other']) {
    const database = await createEmptyDatabase();
    const settings = {
      PORT: String(await freePort()),
      DATABASE_URL: database.url,
      DATA_DIR: join(folder, name),
      DEMO: '1',
      LOG_LEVEL: 'error',
    };
    const server = startServerProcess(settings);
    running.push({ settings, database, server });
    await server.ready;
  }
});
afterAll(async () => {
  for (const { server } of running) server.signal('SIGTERM');
  await Promise.all(running.map(({ server }) => server.ended));
  await Promise.all(running.map(({ database }) => database.drop()));
  await rm(folder, { recursive: true, force: true });
});

const seed = (settings: Record<string, string>): Promise<Ended> =>
  run(process.execPath, [join(DIST, 'bench/main.js'), 'seed', '--members', '2', '--rooms', '1'], {
    env: { PATH: process.env['PATH'], ...settings },
  }).then(
    (said) => ({ code: 0, ...said }),
    (failed: Ended) => failed,
  );

it('makes members whom the server knows', async () => {
  const { code, stdout } = await seed(running[0]!.settings);
  expect(code).toBe(0);
  const { base, cookies, rooms } = JSON.parse(stdout) as Seeded;
  expect([cookies.length, rooms.length]).toEqual([2, 1]);
  for (const cookie of cookies)
    expect((await requestApi(base, 'GET', `/rooms/${rooms[0]}`, undefined, { cookie })).status).toBe(200);
});

it('says so where the server works on another database than the command', async () => {
  const { code, stdout, stderr } = await seed({ ...running[1]!.settings, PORT: running[0]!.settings['PORT']! });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('works on another database than this command: give both the same DATA_DIR or DATABASE_URL.');
});
