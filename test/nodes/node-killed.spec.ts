import type { Present } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId, openCaseRoom } from '../support/case-room';
import { freePort } from '../support/free-port';
import { startServerProcess, type ServerProcess } from '../support/server-process';
import { connectSocket, demand, type ClientSocket } from '../support/socket-client';
import { until } from '../support/until';
import { SteadyClient } from '../faults/support/steady-client';
import { TestRedis, describeWithRedis } from './support/redis-server';

describeWithRedis('a server of two that is killed', () => {
  let redis: TestRedis;
  let survivor: TestApp;
  let port: number;
  let other: ServerProcess;
  let client: SteadyClient | undefined;
  let watcher: ClientSocket | undefined;

  beforeAll(async () => {
    redis = await TestRedis.start();
    survivor = await startTestApp({ redisUrl: redis.url, postBurst: 10_000, postPer10s: 10_000 });
    port = await freePort();
    await startOther();
  }, 60_000);
  afterAll(async () => {
    watcher?.close();
    await client?.end();
    other?.signal('SIGTERM');
    await other?.ended;
    await survivor?.close();
    await redis?.kill();
  }, 60_000);

  async function startOther(): Promise<void> {
    other = startServerProcess({
      PORT: String(port),
      DATABASE_URL: survivor.databaseUrl,
      REDIS_URL: redis.url,
      LOG_LEVEL: 'fatal',
      DEMO: '0',
      POST_BURST: '10000',
      POST_PER_10S: '10000',
    });
    await other.ready;
  }

  it('takes its people with it, loses nothing acknowledged, and finds everybody when it is back', async () => {
    const { roomId, owner, others } = await openCaseRoom(survivor);
    watcher = await connectSocket(survivor.url, owner.cookie);
    const heard: number[] = [];
    let present: Present[] = [];
    watcher.on('room.event', ({ seq }) => heard.push(seq));
    watcher.on('room.presence', (told) => void (present = told.present));
    await demand(watcher, 'room.join', { roomId });
    client = new SteadyClient(`http://127.0.0.1:${port}`, others[0]!.cookie, roomId, 4);
    client.start();
    await until(() => present.length === 2);

    for (let n = 0; n < 60; n++) client.write(`Before and after ${n}`);
    await until(() => client!.acknowledged.size > 5);
    other.signal('SIGKILL');
    await other.ended;
    await owner.request('POST', `/rooms/${roomId}/messages`, { clientId: newClientId(), text: 'Meanwhile' });
    const took = await until(() => present.length === 1, 12_000);
    expect(took).toBeGreaterThan(100);

    await startOther();
    await until(() => present.length === 2, 20_000);
    await client.settle();
    await until(() => heard.length === 61);
    expect(heard).toEqual(heard.map((_, index) => heard[0]! + index));
    expect([...client.acknowledged.values()].map(({ seq }) => seq).every((seq) => heard.includes(seq))).toBe(true);
    const [row] = await survivor.database.query<{ stored: number }[]>(
      `SELECT count(DISTINCT client_id)::int AS stored FROM room_event WHERE room_id = $1 AND type = 'message.posted'`,
      [roomId],
    );
    expect(row!.stored).toBe(61);
  }, 60_000);
});
