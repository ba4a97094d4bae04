import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { verifyAudit } from '../../apps/api/src/platform/audit/verify';
import { verifyRooms } from '../../apps/api/src/rooms/room-chain';
import { DemoServer } from './support/demo-server';
import { SteadyClient } from './support/steady-client';

const ROUNDS = 4;
const WRITE_EVERY_MS = 4;
const AUTHORS = ['therapist@demo.test', 'psychiatrist@demo.test', 'anesthesiologist@demo.test'] as const;
/** The first sends as the web app does, one at a time and in order; the others have many messages under way when the server dies. */
const WINDOWS = [1, 8, 8] as const;

let server: DemoServer;
let clients: SteadyClient[] = [];
let database: DataSource | undefined;
beforeAll(async () => {
  server = await DemoServer.prepare();
}, 60_000);
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await database?.destroy();
  await server.remove();
}, 60_000);

interface Stored {
  seq: string;
  id: string;
  client_id: string | null;
  text: string | null;
}

/** Everybody writes, without a pause, for so long. */
async function burst(round: number | string, ms: number): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(WRITE_EVERY_MS)) {
    clients.forEach((client, author) => client.write(`Round ${round}, author ${author}, message ${client.written.length}`));
  }
}

async function roomOfDemoCase(cookie: string): Promise<string> {
  const answer = await fetch(`${server.url}/api/v1/cases?q=KAP-7Q4M`, { headers: { cookie } });
  const { items } = (await answer.json()) as { items: { roomId: string; code: string }[] };
  return items.find(({ code }) => code === 'KAP-7Q4M')!.roomId;
}

async function sealed(source: DataSource): Promise<Awaited<ReturnType<typeof verifyAudit>>> {
  for (const end = Date.now() + 10_000; ; await sleep(200)) {
    const found = await verifyAudit(source);
    if (found.unsealedTail.count === 0 || Date.now() > end) return found;
  }
}

/** Everything that was promised, after whatever died: in the log once, in order, with everybody, and with its record. */
async function expectNothingLost(roomId: string): Promise<void> {
  await Promise.all(clients.map((client) => client.settle()));
  database ??= await server.database();
  const log = await database.query<Stored[]>(`SELECT seq, id, client_id, data->>'text' AS text FROM room_event WHERE room_id = $1 ORDER BY seq`, [roomId]);
  expect(log.map(({ seq }) => Number(seq))).toEqual(log.map((_, index) => index + 1));

  const stored = new Map<string | null, Stored[]>();
  for (const row of log) stored.set(row.client_id, row.client_id === null ? [] : [...(stored.get(row.client_id) ?? []), row]);
  for (const client of clients) {
    for (const { clientId, text } of client.written) {
      const event = client.acknowledged.get(clientId)!;
      expect(stored.get(clientId)).toEqual([{ seq: String(event.seq), id: event.id, client_id: clientId, text }]);
    }
    await client.replica.catchUp();
    expect(client.replica.events.map(({ seq, id }) => `${seq} ${id}`)).toEqual(log.map(({ seq, id }) => `${seq} ${id}`));
  }

  const inOrder = clients[0]!.written.map(({ clientId }) => clientId);
  const ofFirst = new Set(inOrder);
  expect(log.flatMap(({ client_id }) => (client_id && ofFirst.has(client_id) ? [client_id] : []))).toEqual(inOrder);

  const [audited] = await database.query<{ rows: number }[]>(
    `SELECT count(*)::int AS rows FROM audit_entry WHERE room_id = $1 AND action = 'message.posted' AND object_id = ANY ($2)`,
    [roomId, clients.flatMap((client) => [...client.acknowledged.values()].map(({ seq }) => `${roomId}/${seq}`))],
  );
  expect(audited!.rows).toBe(count('written'));
  expect(await sealed(database)).toMatchObject({ ok: true, unsealedTail: { count: 0 } });
  expect(await verifyRooms(database)).toEqual([]);
}

const count = (what: 'written' | 'acknowledged'): number =>
  clients.reduce((sum, client) => sum + (what === 'written' ? client.written.length : client.acknowledged.size), 0);

let roomId: string;

it(`keeps every acknowledged message once, in order and for everybody, through ${ROUNDS} kills in mid-burst`, async () => {
  await server.start();
  const cookies = await Promise.all(AUTHORS.map((email) => server.cookieOf(email)));
  roomId = await roomOfDemoCase(cookies[0]!);
  clients = cookies.map((cookie, author) => new SteadyClient(server.url, cookie, roomId, WINDOWS[author]!));
  for (const client of clients) client.start();

  let acknowledged = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const writing = burst(round, 700);
    await sleep(250 + round * 90);
    await server.kill();
    // A kill proves something only where some had just been acknowledged and others were under way.
    expect(count('acknowledged')).toBeGreaterThan(acknowledged);
    expect(count('written')).toBeGreaterThan(count('acknowledged'));
    acknowledged = count('acknowledged');
    await writing;
    await server.start();
  }
  await burst('last', 100);
  await expectNothingLost(roomId);
}, 150_000);

it('keeps them too when its PostgreSQL is killed under it', async () => {
  const writing = burst('database', 1500);
  await sleep(300);
  await server.killDatabase();
  await writing;
  await burst('after', 100);
  await expectNothingLost(roomId);
}, 90_000);
