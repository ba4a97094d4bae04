import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../apps/api/src/admin/run-command';
import { newClientId } from '../support/case-room';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/data';
import { signIn } from '../support/people';
import { connectSocket, demand, refusedWith, type ClientSocket } from '../support/socket-client';
import { until } from '../support/until';
import { demoRoom, expectWholeChains } from './support/nothing-lost';
import { ServedDatabase } from './support/served-database';
import { SteadyClient } from './support/steady-client';
import { whileWriting } from './support/traffic';

let served: ServedDatabase;
let folder: string;
const sockets: ClientSocket[] = [];
beforeAll(async () => {
  served = await ServedDatabase.create();
  folder = await mkdtemp(join(tmpdir(), 'consilium-restore-'));
}, 60_000);
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await served.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

async function admin(...words: string[]): Promise<{ code: number; error: string[] }> {
  const error: string[] = [];
  return {
    code: await runCommand(words, {
      env: { DATABASE_URL: served.url },
      out: () => undefined,
      error: (line) => void error.push(line),
    }),
    error,
  };
}

async function connect(url: string, cookie: string): Promise<ClientSocket> {
  const socket = await connectSocket(url, cookie);
  sockets.push(socket);
  return socket;
}

it('after a restore every client starts afresh, from a backup that was taken under traffic', async () => {
  const file = join(folder, 'case.backup');
  const server = await served.start();
  const cookie = await signIn(server.url, 'therapist@demo.test', DEMO_PASSWORD);
  const roomId = await demoRoom(server.url, cookie);
  const writer = new SteadyClient(server.url, cookie, roomId, 4);
  writer.start();
  const before = await whileWriting(
    (text) => writer.write(text),
    8,
    async () => {
      await until(() => writer.acknowledged.size > 20);
      const acknowledged = [...writer.acknowledged.values()].map(({ id }) => id);
      expect(await admin('backup', '--to', file)).toEqual({ code: 0, error: [] });
      return acknowledged;
    },
  );
  await writer.settle();
  const { epoch, lastSeq } = await demand(await connect(server.url, cookie), 'room.join', { roomId });
  await writer.end();
  server.process.signal('SIGTERM');
  expect(await server.process.ended).toBe(0);

  expect(await admin('restore', '--from', file, '--replace')).toEqual({ code: 0, error: [] });
  const { url } = await served.start({ PORT: new URL(server.url).port });

  // A session may have been ended after the backup, so none survives.
  await expect(connectSocket(url, cookie)).rejects.toMatchObject(refusedWith(401));
  const again = await signIn(url, 'therapist@demo.test', DEMO_PASSWORD);
  const socket = await connect(url, again);
  const fresh = await demand(socket, 'room.join', { roomId, after: lastSeq, epoch });
  expect(fresh.reset).toBe(true);
  expect(fresh.epoch).not.toBe(epoch);
  expect(fresh.lastSeq).toBeLessThan(lastSeq);
  expect(fresh.events.at(-1)!.seq).toBe(fresh.lastSeq);

  // What was acknowledged before the backup is in it, once, and the log goes on without a gap.
  const rows = await served.database.query<{ id: string }[]>(
    'SELECT id FROM room_event WHERE room_id = $1 ORDER BY seq',
    [roomId],
  );
  const stored = rows.map(({ id }) => id);
  expect(stored).toEqual(expect.arrayContaining(before));
  const { event } = await demand(socket, 'message.post', {
    roomId,
    clientId: newClientId(),
    text: 'After the restore.',
  });
  expect(event!.seq).toBe(fresh.lastSeq + 1);
  await expectWholeChains(served.database);
}, 120_000);
