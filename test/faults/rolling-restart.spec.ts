import { DEMO_PASSWORD } from '../../apps/api/src/demo/data';
import { isReady } from '../support/operator';
import { signIn } from '../support/people';
import { until } from '../support/until';
import { NEWER_MIGRATION, makeNewerBuild } from './support/newer-build';
import { demoRoom, expectNothingLost } from './support/nothing-lost';
import { ServedDatabase, type ServingProcess } from './support/served-database';
import { SteadyClient } from './support/steady-client';
import { whileWriting } from './support/traffic';

const WRITE_EVERY_MS = 8;

let served: ServedDatabase;
let newer: Awaited<ReturnType<typeof makeNewerBuild>>;
const clients: SteadyClient[] = [];
beforeAll(async () => {
  served = await ServedDatabase.create();
  newer = await makeNewerBuild();
}, 60_000);
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await served.close();
  await newer.remove();
}, 60_000);

async function join({ url }: ServingProcess, email: string, window: number): Promise<string> {
  const cookie = await signIn(url, email, DEMO_PASSWORD);
  const roomId = await demoRoom(url, cookie);
  const client = new SteadyClient(url, cookie, roomId, window);
  client.start();
  clients.push(client);
  return roomId;
}

const count = (): number[] => clients.map(({ acknowledged }) => acknowledged.size);

/** Everybody's messages are acknowledged, from now on. */
async function goOn(): Promise<void> {
  const before = count();
  await until(() => count().every((acknowledged, index) => acknowledged > (before[index] ?? 0) + 5));
}

it('a newer version starts beside the running one, migrates and replaces it, under traffic: nothing is lost', async () => {
  const first = await served.start();
  const roomId = await join(first, 'therapist@demo.test', 1);
  await join(first, 'psychiatrist@demo.test', 8);
  await whileWriting(
    (text) => clients.forEach((client) => client.write(text)),
    WRITE_EVERY_MS,
    async () => {
      await goOn();
      const second = await served.start({}, newer.dist);
      expect(await served.database.query('SELECT name FROM migration WHERE name = $1', [NEWER_MIGRATION])).toEqual([
        { name: NEWER_MIGRATION },
      ]);
      await join(second, 'anesthesiologist@demo.test', 8);
      // The server of the older version goes on working on the newer schema; another one of it does not start.
      await goOn();
      expect(await isReady(first.url)).toBe(true);
      await expect(served.start()).rejects.toThrow(/written by a newer version of Consilium/);

      first.process.signal('SIGTERM');
      expect(await first.process.ended).toBe(0);
      await served.start({ PORT: new URL(first.url).port }, newer.dist);
      await goOn();
    },
  );
  await expectNothingLost(served.database, roomId, clients);
}, 120_000);
