import type { RoomEvent } from '@consilium/contracts';
import { runCommand } from '../../apps/api/src/admin/run-command';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId, openCaseRoom, type RoomFixture } from '../support/case-room';
import { requestApi, signIn, type SignedIn } from '../support/people';
import { ask, demand, refusedWith, RoomReplica, type ClientSocket } from '../support/socket-client';
import { until } from '../support/until';
import { ServerSide, wireOf } from './support/room-server';
import { whileWriting } from './support/traffic';

const SEND_BUFFER = 128 * 1024;
const RECONNECTS = 1000;
/** Messages under way at a time while a client does not read. */
const TOGETHER = 25;

let test: TestApp;
let server: ServerSide;
const sockets: ClientSocket[] = [];
beforeAll(async () => {
  test = await startTestApp({
    postBurst: 1_000_000,
    postPer10s: 1_000_000,
    scanKb: 1_000_000,
    sendBufferBytes: SEND_BUFFER,
    sessionRecheckSeconds: 1,
    socketsPerMember: 200,
  });
  server = new ServerSide(test);
}, 90_000);
afterEach(() => sockets.splice(0).forEach((socket) => socket.close()));
afterAll(() => test.close());

async function connect(member: Pick<SignedIn, 'cookie'>): Promise<ClientSocket> {
  const socket = await server.connect(member.cookie);
  sockets.push(socket);
  return socket;
}

const logOf = async (roomId: string): Promise<string[]> =>
  (
    await test.database.query<{ id: string }[]>('SELECT id FROM room_event WHERE room_id = $1 ORDER BY seq', [roomId])
  ).map(({ id }) => id);
const idsOf = ({ events }: RoomReplica): string[] => events.map(({ id }) => id);
const post = (socket: ClientSocket, roomId: string, text: string): Promise<{ event?: RoomEvent }> =>
  demand(socket, 'message.post', { roomId, clientId: newClientId(), text });

describe('a client that stops reading', () => {
  it('is cut at a bounded buffer while others go on, and finds everything when it comes back', async () => {
    const { roomId, owner, others } = await openCaseRoom(test, ['psychiatrist']);
    const reader = others[0]!;
    const stuck = await connect(reader);
    const replica = new RoomReplica(roomId);
    await replica.attach(stuck);
    const writer = await connect(owner);
    await demand(writer, 'room.join', { roomId });
    // Once the client learns that its line was cut it forgets it.
    const line = wireOf(stuck)._socket;
    line.pause();

    // What the system's own buffers take comes first; 40 MB fill any of them.
    const text = 'x'.repeat(3900);
    let most = 0;
    let written = 0;
    for (; written < 10_000 && server.connections > 1; written += TOGETHER) {
      await Promise.all(Array.from({ length: TOGETHER }, () => post(writer, roomId, text)));
      most = Math.max(most, server.waitingBytes(reader.id));
    }
    expect(server.connections).toBe(1);
    expect(most).toBeGreaterThan(0);
    // The bound is looked at before each event; what was committed together may still be on its way to the buffer.
    expect(most).toBeLessThan(SEND_BUFFER + TOGETHER * 1.2 * text.length);

    line.resume();
    await replica.attach(await connect(reader));
    await post(writer, roomId, 'After it came back.');
    await replica.catchUp();
    expect(idsOf(replica)).toEqual(await logOf(roomId));
  }, 60_000);
});

describe('a thousand reconnects', () => {
  it('leave nothing behind in the server, and every client with the whole log', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    const writer = await connect(owner);
    await demand(writer, 'room.join', { roomId });
    const idle = { connections: server.connections, channels: server.channels };
    const replicas = Array.from({ length: 20 }, () => new RoomReplica(roomId));
    const reconnect = async (replica: RoomReplica, index: number): Promise<void> => {
      for (let n = 0; n < RECONNECTS / replicas.length; n++) {
        const socket = await server.connect(others[index % others.length]!.cookie);
        await replica.attach(socket);
        // Every other one goes without a goodbye.
        if (n % 2 === 0) wireOf(socket).close();
        replica.detach();
      }
    };
    await whileWriting(
      (text) => post(writer, roomId, text),
      10,
      () => Promise.all(replicas.map(reconnect)),
    );
    const log = await logOf(roomId);
    await Promise.all(
      replicas.map(async (replica, index) => {
        const socket = await connect(others[index % others.length]!);
        await replica.attach(socket);
        expect(idsOf(replica)).toEqual(log);
        socket.close();
      }),
    );
    await until(() => server.connections === idle.connections && server.channels === idle.channels);
    expect((await demand(writer, 'room.join', { roomId, after: 0 })).present.map(({ memberId }) => memberId)).toEqual([
      owner.id,
    ]);
  }, 90_000);
});

describe('a session that ends while it is connected', () => {
  async function listening(): Promise<
    RoomFixture & { socket: ClientSocket; member: SignedIn; ended: Promise<{ reason: string }>; heard: RoomEvent[] }
  > {
    const room = await openCaseRoom(test, ['psychiatrist']);
    const member = room.others[0]!;
    const socket = await connect(member);
    await demand(socket, 'room.join', { roomId: room.roomId });
    const heard: RoomEvent[] = [];
    socket.on('room.event', (event) => heard.push(event));
    const ended = new Promise<{ reason: string }>((resolve) => socket.once('session.ended', resolve));
    return { ...room, socket, member, ended, heard };
  }

  it.each([
    [
      'on another device',
      async (member: SignedIn) => {
        const elsewhere = await signIn(test.url, member.email);
        const answer = await requestApi(test.url, 'DELETE', '/sessions', undefined, { cookie: elsewhere });
        expect(answer.status).toBe(204);
      },
    ],
    [
      'by the operator in another process',
      async (member: SignedIn) => {
        const silent = () => undefined;
        expect(
          await runCommand(['session', 'end', '--member', member.email], {
            env: { DATABASE_URL: test.databaseUrl },
            out: silent,
            error: silent,
          }),
        ).toBe(0);
      },
    ],
  ])('%s is told, cut, and hears and says nothing more', async (_, end) => {
    const { roomId, owner, socket, member, ended, heard } = await listening();
    await end(member);
    // The next message is refused at once, even before the server looked by itself.
    const answer = ask(socket, 'message.post', { roomId, clientId: newClientId(), text: 'Still here?' }).catch(() => ({
      ok: false,
      problem: { code: 'session.required' },
    }));
    expect(await answer).toMatchObject({ ok: false, problem: { code: 'session.required' } });
    expect((await ended).reason).toBeTruthy();
    await until(() => !socket.connected);
    await owner.request('POST', `/rooms/${roomId}/messages`, {
      clientId: newClientId(),
      text: 'Not for the one who left.',
    });
    expect(heard).toEqual([]);
    await expect(server.connect(member.cookie)).rejects.toMatchObject(refusedWith(401));
  });

  it('is noticed even when it only listens', async () => {
    const { socket, member, ended } = await listening();
    await test.database.query(`UPDATE session SET ended_at = now(), end_reason = 'expired' WHERE member_id = $1`, [
      member.id,
    ]);
    expect((await ended).reason).toBe('expired');
    await until(() => !socket.connected);
  });
});

describe('a membership that ends while its holder is connected', () => {
  it('by another process is noticed without an event, and nothing more is heard', async () => {
    const { roomId, owner, others } = await openCaseRoom(test, ['psychiatrist']);
    const [socket, ownersSocket] = [await connect(others[0]!), await connect(owner)];
    for (const one of [socket, ownersSocket]) await demand(one, 'room.join', { roomId });
    const heard: RoomEvent[] = [];
    socket.on('room.event', (event) => heard.push(event));
    const closed = new Promise((resolve) => socket.once('room.closed', resolve));
    await test.database.query('UPDATE room_member SET expires_at = now() WHERE room_id = $1 AND member_id = $2', [
      roomId,
      others[0]!.id,
    ]);
    expect(await closed).toEqual({ roomId, reason: 'expired' });
    const told = new Promise((resolve) => ownersSocket.once('room.event', resolve));
    await post(ownersSocket, roomId, 'After the membership.');
    await told;
    expect(await ask(socket, 'room.join', { roomId, after: 0 })).toMatchObject({ ok: false, problem: { status: 404 } });
    expect(heard).toEqual([]);
  });
});

describe('a message that is sent again', () => {
  it('over another connection, while the first is under way, is one event; with another body it is refused', async () => {
    const { roomId, owner } = await openCaseRoom(test, ['psychiatrist']);
    const before = (await logOf(roomId)).length;
    const message = { roomId, clientId: newClientId(), text: 'Said once.' };
    const lost = await connect(owner);
    const lines = await Promise.all(Array.from({ length: 8 }, () => connect(owner)));
    lost.emit('message.post', message, () => undefined);
    wireOf(lost).close();
    const answers = await Promise.all(lines.map((socket) => demand(socket, 'message.post', message)));
    expect(new Set(answers.map(({ event }) => event!.id)).size).toBe(1);
    expect(await logOf(roomId)).toHaveLength(before + 1);
    expect(await ask(lines[0]!, 'message.post', { ...message, text: 'Said otherwise.' })).toMatchObject({
      ok: false,
      problem: { status: 409 },
    });
    expect(await logOf(roomId)).toHaveLength(before + 1);
  });
});
