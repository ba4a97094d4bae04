import { join } from 'node:path';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/data';
import { newClientId } from '../support/case-room';
import { requestApi, signIn } from '../support/people';
import { connectSocket, demand, RoomReplica } from '../support/socket-client';
import { demoRoom, expectWholeChains } from './support/nothing-lost';
import { ServedDatabase, type ServingProcess } from './support/served-database';

const HOUR_MS = 3_600_000;
const PRELOAD = join(__dirname, 'support/shift-clock.cjs');

let served: ServedDatabase;
let fast: ServingProcess;
let slow: ServingProcess;
beforeAll(async () => {
  served = await ServedDatabase.create();
  const shifted = (off: number) => served.start({ NODE_OPTIONS: `--require ${PRELOAD}`, CLOCK_OFF_MS: String(off) });
  fast = await shifted(HOUR_MS);
  slow = await shifted(-HOUR_MS);
}, 90_000);
afterAll(() => served.close(), 60_000);

/** The milliseconds that a UUID of version 7 begins with: the clock of the server that made it. */
const clockIn = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

it('servers whose clocks are two hours apart keep one order, one time and one session', async () => {
  const cookie = await signIn(slow.url, 'therapist@demo.test', DEMO_PASSWORD);
  const roomId = await demoRoom(fast.url, cookie);
  const posted: { id: string; seq: number; at: string }[] = [];
  for (let n = 0; n < 12; n++) {
    const { url } = n % 2 === 0 ? fast : slow;
    const answer = await requestApi(
      url,
      'POST',
      `/rooms/${roomId}/messages`,
      { clientId: newClientId(), text: `Message ${n}` },
      { cookie },
    );
    expect(answer.status).toBe(201);
    posted.push(answer.body as { id: string; seq: number; at: string });
  }
  // Without this the test would prove nothing: their clocks really are off.
  expect(clockIn(posted[0]!.id) - clockIn(posted[1]!.id)).toBeGreaterThan(1.9 * HOUR_MS);

  expect(posted.map(({ seq }) => seq)).toEqual(posted.map((_, index) => posted[0]!.seq + index));
  const times = posted.map(({ at }) => Date.parse(at));
  expect(times).toEqual([...times].sort((a, b) => a - b));
  const [clock] = await served.database.query<{ now: string }[]>(
    'SELECT extract(epoch FROM clock_timestamp()) * 1000 AS now',
  );
  const now = Number(clock!.now);
  for (const time of times) expect(Math.abs(now - time)).toBeLessThan(60_000);

  for (const { url } of [fast, slow]) {
    const socket = await connectSocket(url, cookie);
    try {
      const replica = new RoomReplica(roomId);
      await replica.attach(socket);
      expect(replica.events.slice(-12).map(({ id }) => id)).toEqual(posted.map(({ id }) => id));
      const { idleExpiresAt } = await demand(socket, 'activity', {});
      expect(Math.abs(Date.parse(idleExpiresAt) - now)).toBeLessThan(0.5 * HOUR_MS);
    } finally {
      socket.close();
    }
  }
  await expectWholeChains(served.database);
}, 60_000);
