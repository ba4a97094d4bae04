import type { DataSource } from 'typeorm';
import { pause, until } from '../support/until';
import { DemoServer } from './support/demo-server';
import { demoRoom, expectNothingLost } from './support/nothing-lost';
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

const during = (ms: number): (() => boolean) => {
  const end = Date.now() + ms;
  return () => Date.now() < end;
};

/** Everybody writes, without a pause, for as long as it goes on. */
async function burst(round: number | string, goesOn: () => boolean): Promise<void> {
  for (; goesOn(); await pause(WRITE_EVERY_MS)) {
    clients.forEach((client, author) =>
      client.write(`Round ${round}, author ${author}, message ${client.written.length}`),
    );
  }
}

async function expectKept(): Promise<void> {
  database ??= await server.database();
  await expectNothingLost(database, roomId, clients, server.dataDir);
}

const count = (what: 'written' | 'acknowledged'): number =>
  clients.reduce((sum, client) => sum + (what === 'written' ? client.written.length : client.acknowledged.size), 0);

let roomId: string;

it(`keeps every acknowledged message once, in order and for everybody, through ${ROUNDS} kills in mid-burst`, async () => {
  await server.start();
  const cookies = await Promise.all(AUTHORS.map((email) => server.cookieOf(email)));
  roomId = await demoRoom(server.url, cookies[0]!);
  clients = cookies.map((cookie, author) => new SteadyClient(server.url, cookie, roomId, WINDOWS[author]!));
  for (const client of clients) client.start();

  let acknowledged = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let goesOn = (): boolean => true;
    const writing = burst(round, () => goesOn());
    await until(() => count('acknowledged') > acknowledged);
    await pause(round * 90);
    await server.kill();
    goesOn = during(200);
    // A kill proves something only where some had just been acknowledged and others were under way.
    expect(count('acknowledged')).toBeGreaterThan(acknowledged);
    expect(count('written')).toBeGreaterThan(count('acknowledged'));
    acknowledged = count('acknowledged');
    await writing;
    await server.start();
  }
  await burst('last', during(100));
  await expectKept();
}, 150_000);

it.each(['SIGKILL', 'SIGINT'] as const)(
  'keeps them too when its PostgreSQL ends under it by %s and is started again',
  async (signal) => {
    const writing = burst(signal, during(1500));
    await pause(300);
    await server.endDatabase(signal);
    await writing;
    await burst('after', during(100));
    await expectKept();
  },
  90_000,
);
