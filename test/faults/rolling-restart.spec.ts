import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/data';
import { signIn } from '../support/people';
import { demoRoom, expectNothingLost } from './support/nothing-lost';
import { ServedDatabase, type ServingProcess } from './support/served-database';
import { SteadyClient } from './support/steady-client';

let served: ServedDatabase;
const clients: SteadyClient[] = [];
beforeAll(async () => {
  served = await ServedDatabase.create();
}, 60_000);
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await served.close();
}, 60_000);

async function join({ url }: ServingProcess, email: string, window: number): Promise<string> {
  const cookie = await signIn(url, email, DEMO_PASSWORD);
  const roomId = await demoRoom(url, cookie);
  const client = new SteadyClient(url, cookie, roomId, window);
  client.start();
  clients.push(client);
  return roomId;
}

/** Changes the log's own table, as a migration of a newer version would, while servers write to it. */
async function migrateUnderTraffic(): Promise<void> {
  await served.database.transaction(async (manager) => {
    await manager.query(`ALTER TABLE room_event ADD COLUMN of_a_newer_version text NOT NULL DEFAULT ''`);
    await manager.query('CREATE INDEX room_event_newer_ix ON room_event (room_id, of_a_newer_version)');
  });
}

it('a second server starts, the schema changes and the first one is replaced, under traffic: nothing is lost', async () => {
  const first = await served.start();
  const roomId = await join(first, 'therapist@demo.test', 1);
  await join(first, 'psychiatrist@demo.test', 8);
  let writing = true;
  const traffic = (async () => {
    for (let n = 0; writing; n++, await sleep(8)) for (const client of clients) client.write(`Message ${n}`);
  })();

  const second = await served.start();
  await join(second, 'anesthesiologist@demo.test', 8);
  await sleep(200);
  const before = clients.map(({ acknowledged }) => acknowledged.size);
  await migrateUnderTraffic();
  await sleep(300);
  // The servers of the older version went on writing after the change.
  clients.forEach(({ acknowledged }, index) => expect(acknowledged.size).toBeGreaterThan(before[index]!));

  first.process.signal('SIGTERM');
  expect(await first.process.ended).toBe(0);
  const { port } = new URL(first.url);
  await served.start({ PORT: port });
  await sleep(300);
  writing = false;
  await traffic;
  await expectNothingLost(served.database, roomId, clients);
}, 120_000);
