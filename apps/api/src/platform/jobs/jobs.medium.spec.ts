import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database';
import { pause, until } from '../../../../../test/support/until';
import { createDataSource } from '../database';
import { Transactions, type Tx } from '../transactions/transactions';
import type { DataSource } from 'typeorm';
import { freeAbandonedJobs, nameListener } from './abandoned-jobs';
import { jobTask } from './job-task';
import { Jobs } from './jobs';

const NOTE = jobTask<{ word: string }>('test.note');

let database: TestDatabase;
let dataSource: DataSource;
let transactions: Transactions;
const started: Jobs[] = [];

beforeAll(async () => {
  // Failures are meant here.
  Logger.overrideLogger(false);
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url).initialize();
  transactions = new Transactions(dataSource);
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((jobs) => jobs.beforeApplicationShutdown()));
  await dataSource.query('DELETE FROM graphile_worker._private_jobs');
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

function server(work: (payload: { word: string }, signal: AbortSignal) => Promise<void>): Jobs {
  const jobs = new Jobs(transactions, dataSource);
  jobs.register(NOTE, work);
  return jobs;
}
function start(jobs: Jobs): Jobs {
  jobs.onApplicationBootstrap();
  started.push(jobs);
  return jobs;
}
const waiting = async (): Promise<{ key: string | null; last_error: string | null; locked_by: string | null }[]> =>
  dataSource.query(`SELECT key, last_error, locked_by FROM graphile_worker.jobs WHERE task_identifier = $1`, [
    NOTE.name,
  ]);

it('does what was committed and nothing that was rolled back', async () => {
  const done: string[] = [];
  const jobs = start(server(async ({ word }) => void done.push(word)));
  await expect(
    transactions.run(async (tx: Tx) => {
      await jobs.add(tx, NOTE, { payload: { word: 'never' } });
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  await transactions.run((tx) => jobs.addAll(tx, NOTE, [{ payload: { word: 'one' } }, { payload: { word: 'two' } }]));
  await until(() => done.length === 2);
  expect(done.toSorted()).toEqual(['one', 'two']);
  await until(async () => (await waiting()).length === 0);
});

it('keeps one waiting job of a key, with the newest payload', async () => {
  const done: string[] = [];
  const jobs = server(async ({ word }) => void done.push(word));
  for (const word of ['old', 'new']) await jobs.add(transactions, NOTE, { payload: { word }, key: 'k' });
  start(jobs);
  await until(() => done.length > 0);
  await until(async () => (await waiting()).length === 0);
  expect(done).toEqual(['new']);
});

it('waits until a job is due', async () => {
  const done: string[] = [];
  const jobs = start(server(async ({ word }) => void done.push(word)));
  await jobs.add(transactions, NOTE, { payload: { word: 'later' }, runAt: new Date(Date.now() + 3_600_000) });
  await jobs.add(transactions, NOTE, { payload: { word: 'now' } });
  await until(() => done.length > 0);
  expect(done).toEqual(['now']);
});

it('tries again after a failure, and keeps no word of the error', async () => {
  const secret = 'Zelkova';
  const jobs = start(
    server(async () => {
      await dataSource.query('SELECT $1::uuid', [secret]);
    }),
  );
  await jobs.add(transactions, NOTE, { payload: { word: 'fails' } });
  await until(async () => (await waiting())[0]?.last_error != null);
  const [job] = await waiting();
  expect(job?.last_error).toBe('test.note QueryFailedError 22P02');
});

it('finishes the job under way before it stops, and takes no other', async () => {
  const done: string[] = [];
  const jobs = server(async ({ word }) => {
    await pause(300);
    done.push(word);
  });
  const words = ['a', 'b', 'c', 'd'];
  await jobs.addAll(
    transactions,
    NOTE,
    words.map((word) => ({ payload: { word } })),
  );
  start(jobs);
  await until(async () => (await waiting()).some(({ locked_by }) => locked_by !== null));
  await jobs.beforeApplicationShutdown();
  expect(done.length).toBeGreaterThan(0);
  expect((await waiting()).length).toBe(words.length - done.length);
  expect((await waiting()).every(({ locked_by }) => locked_by === null)).toBe(true);
});

it('frees the jobs of a server that was killed, and of no living one', async () => {
  const listener = new Client({ connectionString: database.url });
  await listener.connect();
  try {
    await nameListener(listener, 'pool-living');
    const jobs = server(async () => undefined);
    for (const key of ['pool-living', 'pool-killed']) {
      await jobs.add(transactions, NOTE, { payload: { word: key }, key });
      await dataSource.query(
        `UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now() - interval '1 minute' WHERE key = $1`,
        [key],
      );
    }
    await freeAbandonedJobs(transactions);
    expect((await waiting()).map(({ key, locked_by }) => [key, locked_by]).toSorted()).toEqual([
      ['pool-killed', null],
      ['pool-living', 'pool-living'],
    ]);
  } finally {
    await listener.end();
  }
});

it('takes jobs again after its connections were cut', async () => {
  const done: string[] = [];
  const jobs = start(server(async ({ word }) => void done.push(word)));
  await jobs.add(transactions, NOTE, { payload: { word: 'before' } });
  await until(() => done.length === 1);
  await dataSource.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'consilium jobs %' AND datname = current_database()`,
  );
  await jobs.add(transactions, NOTE, { payload: { word: 'after' } });
  await until(() => done.length === 2);
});
