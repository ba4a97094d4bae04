import type { DataSource } from 'typeorm';
import { requestApi } from '../support/people';
import { pause, until } from '../support/until';
import { DemoServer } from './support/demo-server';
import { SteadyClient } from './support/steady-client';

/** Kills, at least and at most: it goes on until one proved something. */
const ROUNDS = { least: 2, most: 8 };
const WRITE_EVERY_MS = 4;
const AUTHOR = 'therapist@demo.test';
const MENTIONED = ['psychiatrist@demo.test', 'anesthesiologist@demo.test'] as const;

let server: DemoServer;
let author: SteadyClient | undefined;
beforeAll(async () => {
  server = await DemoServer.prepare();
}, 60_000);
afterAll(async () => {
  await author?.end();
  await server.remove();
}, 60_000);

interface CaseAnswer {
  items: { code: string; roomId: string; members: { memberId: string }[] }[];
}

async function ask<T>(cookie: string, path: string): Promise<T> {
  return (await requestApi(server.url, 'GET', path, undefined, { cookie })).body as T;
}

/** Beside a server that runs; where that is killed meanwhile, the database goes on until the next one starts. */
async function withDatabase<T>(work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await server.database();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/** Mentions that no inbox has yet. */
async function missing(source: DataSource, roomId: string): Promise<number> {
  const [row] = await source.query<{ missing: number }[]>(
    `SELECT count(*)::int AS missing FROM room_event e CROSS JOIN LATERAL regexp_matches(e.data->>'text', '@\\[([0-9a-f-]{36})\\]', 'g') AS mentioned
     WHERE e.room_id = $1 AND e.type = 'message.posted' AND mentioned[1]::uuid <> e.actor_id
       AND NOT EXISTS (SELECT 1 FROM inbox_item i WHERE i.member_id = mentioned[1]::uuid AND i.room_id = e.room_id AND i.seq = e.seq AND i.kind = 'mention')`,
    [roomId],
  );
  return row!.missing;
}

/** The demo's own notices are written in the background too. */
async function everyLogWasRead(): Promise<void> {
  const behind = async (source: DataSource): Promise<number> =>
    (
      await source.query<{ behind: number }[]>(
        'SELECT count(*)::int AS behind FROM room r LEFT JOIN inbox_cursor c ON c.room_id = r.id WHERE r.last_seq > coalesce(c.seq, 0)',
      )
    )[0]!.behind;
  await withDatabase((source) => until(async () => (await behind(source)) === 0, 60_000));
}

it('makes of each mention exactly one item, through kills in mid-burst', async () => {
  await server.start();
  const [cookie, ...others] = await Promise.all([AUTHOR, ...MENTIONED].map((email) => server.cookieOf(email)));
  const ids = await Promise.all(others.map(async (one) => (await ask<{ id: string }>(one, '/me')).id));
  const { items } = await ask<CaseAnswer>(cookie!, '/cases?q=KAP-7Q4M');
  const { roomId } = items.find(({ code }) => code === 'KAP-7Q4M')!;
  await everyLogWasRead();
  const before = await Promise.all(others.map((one) => ask<{ unread: number }>(one, '/inbox/count')));
  author = new SteadyClient(server.url, cookie!, roomId, 8);
  author.start();

  const write = async (ms: number): Promise<void> => {
    for (const end = Date.now() + ms; Date.now() < end; await pause(WRITE_EVERY_MS))
      author!.write(`${ids.map((id) => `@[${id}]`).join(' ')} message ${author!.written.length}`);
  };
  const lost: number[] = [];
  // A kill proves something only where some mention was committed and its notice was not.
  for (let round = 0; round < ROUNDS.least || (round < ROUNDS.most && Math.max(...lost) === 0); round++) {
    const writing = write(700);
    await pause(250 + (round % 4) * 90);
    const left = await withDatabase(async (source) => {
      await server.kill();
      return missing(source, roomId);
    });
    lost.push(left);
    await writing;
    await server.start();
  }
  expect(Math.max(...lost)).toBeGreaterThan(0);

  await author.settle();
  const seqs = [...author.acknowledged.values()].map(({ seq }) => String(seq)).toSorted();
  expect(seqs.length).toBe(author.written.length);
  await withDatabase(async (source) => {
    await until(async () => (await missing(source, roomId)) === 0, 60_000);
    for (const memberId of ids) {
      const rows = await source.query<{ seq: string }[]>(
        `SELECT seq FROM inbox_item WHERE member_id = $1 AND room_id = $2 AND kind = 'mention' AND seq = ANY($3::bigint[])`,
        [memberId, roomId, seqs],
      );
      expect(rows.map(({ seq }) => seq).toSorted()).toEqual(seqs);
    }
  });
  const after = await Promise.all(others.map((one) => ask<{ unread: number }>(one, '/inbox/count')));
  expect(after.map(({ unread }) => unread)).toEqual(before.map(({ unread }) => unread + seqs.length));
}, 150_000);
