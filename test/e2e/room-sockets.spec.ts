import type { RoomEvent } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId, openCaseRoom, unknownId } from '../support/case-room';
import { createSignedInMember } from '../support/people';
import { ask, connectSocket, demand, refusedWith, type ClientSocket } from '../support/socket-client';
import { until } from '../support/until';

let test: TestApp;
const sockets: ClientSocket[] = [];
beforeAll(async () => {
  test = await startTestApp();
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.close()));
afterAll(() => test.close());

async function connect(cookie: string): Promise<ClientSocket> {
  const socket = await connectSocket(test.url, cookie);
  sockets.push(socket);
  return socket;
}

const next = <T>(socket: ClientSocket, event: string): Promise<T> =>
  new Promise((resolve) => (socket as unknown as { once(e: string, f: (v: T) => void): void }).once(event, resolve));

describe('handshake', () => {
  it('needs a session and an allowed Origin', async () => {
    const member = await createSignedInMember(test, { discipline: 'nurse' });
    await expect(connectSocket(test.url, undefined)).rejects.toMatchObject(refusedWith(401));
    await expect(connectSocket(test.url, 'consilium.sid=forged')).rejects.toMatchObject(refusedWith(401));
    await expect(connectSocket(test.url, member.cookie, 'https://elsewhere.example')).rejects.toMatchObject(
      refusedWith(403),
    );
    await expect(connectSocket(test.url, member.cookie, 'http://127.0.0.1:1')).rejects.toMatchObject(refusedWith(403));
    await expect(connectSocket(test.url, member.cookie, '')).rejects.toThrow();
    const socket = await connect(member.cookie);
    expect(socket.connected).toBe(true);
  });
});

describe('a room over sockets', () => {
  it('sends each message to everybody once, the sender included, in seq order, after the commit', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    const clients = await Promise.all([owner, ...others].map((member) => connect(member.cookie)));
    const heard = clients.map(() => [] as RoomEvent[]);
    clients.forEach((socket, index) => socket.on('room.event', (event) => heard[index]!.push(event)));
    for (const socket of clients) await demand(socket, 'room.join', { roomId });
    const posted = await Promise.all(
      clients.flatMap((socket, author) =>
        Array.from({ length: 5 }, (_, n) =>
          demand(socket, 'message.post', { roomId, clientId: newClientId(), text: `${author}: ${n}` }),
        ),
      ),
    );
    await until(() => heard.every((list) => list.length >= posted.length));
    // What was sent to a line before its answer has arrived with it.
    for (const socket of clients) await ask(socket, 'activity', {});
    const seqs = posted.map(({ event }) => event!.seq).sort((a, b) => a - b);
    for (const list of heard) expect(list.map((event) => event.seq)).toEqual(seqs);
    const [page] = await test.database.query<{ n: number }[]>(
      'SELECT count(*)::int AS n FROM room_event WHERE room_id = $1 AND seq = ANY($2)',
      [roomId, seqs],
    );
    expect(page!.n).toBe(15);
  });

  it('resumes after a seq with exactly what was missed, and starts afresh in another epoch', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    const socket = await connect(owner.cookie);
    const { lastSeq, epoch } = await demand(socket, 'room.join', { roomId });
    for (let n = 0; n < 3; n++)
      await others[0]!.request('POST', `/rooms/${roomId}/messages`, {
        clientId: newClientId(),
        text: `While away ${n}`,
      });
    const resumed = await demand(await connect(owner.cookie), 'room.join', { roomId, after: lastSeq, epoch });
    expect(resumed.events.map((event) => event.seq)).toEqual([lastSeq + 1, lastSeq + 2, lastSeq + 3]);
    expect(resumed).toMatchObject({ more: false, lastSeq: lastSeq + 3, epoch });
    expect(resumed.reset).toBeUndefined();
    const fresh = await demand(await connect(owner.cookie), 'room.join', {
      roomId,
      after: lastSeq,
      epoch: unknownId(),
    });
    expect(fresh).toMatchObject({ reset: true, epoch });
    expect(fresh.events.at(-1)!.seq).toBe(lastSeq + 3);
  });

  it('shows who is present, once per member, and who types, to members only', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    const one = await connect(owner.cookie);
    await demand(one, 'room.join', { roomId });
    await demand(await connect(owner.cookie), 'room.join', { roomId });
    let present: string[] = [];
    one.on('room.presence', (told) => (present = told.present.map(({ memberId }) => memberId).sort()));
    const two = await connect(others[0]!.cookie);
    await demand(two, 'room.join', { roomId });
    await until(() => present.length > 1);
    expect(present).toEqual([owner.id, others[0]!.id].sort());
    const typing = next<{ memberId: string }>(one, 'room.typing');
    two.emit('typing', { roomId });
    expect((await typing).memberId).toBe(others[0]!.id);
    two.close();
    await until(() => present.length < 2);
    expect(present).toEqual([owner.id]);
  });

  it('tells a removed member at once and sends nothing that came after', async () => {
    const { roomId, caseId, owner, others } = await openCaseRoom(test);
    const leaver = others[0]!;
    const socket = await connect(leaver.cookie);
    await demand(socket, 'room.join', { roomId });
    const after: RoomEvent[] = [];
    socket.on('room.event', (event) => after.push(event));
    const closed = next<{ roomId: string; reason: string }>(socket, 'room.closed');
    const removal = owner.request('DELETE', `/cases/${caseId}/members/${leaver.id}`);
    const posts = Array.from({ length: 10 }, (_, n) =>
      others[1]!.request('POST', `/rooms/${roomId}/messages`, {
        clientId: newClientId(),
        text: `Around the removal ${n}`,
      }),
    );
    expect((await removal).status).toBeLessThan(300);
    expect(await closed).toEqual({ roomId, reason: 'removed' });
    await Promise.all(posts);
    const remaining = await connect(others[1]!.cookie);
    await demand(remaining, 'room.join', { roomId });
    const last = next<RoomEvent>(remaining, 'room.event');
    await demand(remaining, 'message.post', { roomId, clientId: newClientId(), text: 'After it.' });
    await last;
    // What was sent to the line before its answer has arrived with it.
    await ask(socket, 'activity', {});
    const log = await test.database.query<{ seq: string }[]>(
      `SELECT seq FROM room_event WHERE room_id = $1 AND type = 'member.removed'`,
      [roomId],
    );
    for (const event of after) expect(event.seq).toBeLessThan(Number(log[0]!.seq));
    expect(await ask(socket, 'message.post', { roomId, clientId: newClientId(), text: 'Still here?' })).toMatchObject({
      ok: false,
      problem: { status: 404, code: 'resource.not_found' },
    });
    expect(await ask(socket, 'room.join', { roomId, after: 0 })).toMatchObject({ ok: false, problem: { status: 404 } });
  });

  it('throttles the 21st message of a burst, says when, and leaves others alone', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    const socket = await connect(owner.cookie);
    const answers = [];
    for (let n = 0; n < 21; n++)
      answers.push(await ask(socket, 'message.post', { roomId, clientId: newClientId(), text: `Fast ${n}` }));
    expect(answers.slice(0, 20).every((answer) => answer.ok)).toBe(true);
    expect(answers[20]).toMatchObject({ ok: false, problem: { status: 429, code: 'room.throttled', retryAfter: 1 } });
    const other = await connect(others[0]!.cookie);
    expect(await ask(other, 'message.post', { roomId, clientId: newClientId(), text: 'Not me.' })).toMatchObject({
      ok: true,
    });
  });
});

describe('bad packets', () => {
  it.each([
    ['no body', undefined],
    ['a text', 'hello'],
    ['null', null],
    ['a list', [1]],
    ['an unknown field', { roomId: unknownId(), extra: 1 }],
    ['a wrong type', { roomId: 7 }],
  ])('answers room.join with %s by a problem and lives on', async (_, body) => {
    const member = await createSignedInMember(test, { discipline: 'nurse' });
    const socket = await connect(member.cookie);
    expect(await ask(socket, 'room.join', body as never)).toMatchObject({
      ok: false,
      problem: { status: 400, code: 'request.invalid' },
    });
    expect(await ask(socket, 'activity', {})).toMatchObject({ ok: true });
  });

  it('answers a message that nobody knows', async () => {
    const member = await createSignedInMember(test, { discipline: 'nurse' });
    const socket = await connect(member.cookie);
    expect(await ask(socket, 'room.destroy' as never, {} as never)).toMatchObject({
      ok: false,
      problem: { status: 400, code: 'request.invalid' },
    });
  });

  it('cuts a connection that sends more than a frame may hold, and nobody else', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    const socket = await connect(owner.cookie);
    const other = await connect(others[0]!.cookie);
    const cut = next<string>(socket, 'disconnect');
    socket.emit(
      'message.post',
      { roomId, clientId: newClientId(), text: 'a'.repeat(test.settings.frameBytes) },
      () => undefined,
    );
    await cut;
    expect(await ask(other, 'message.post', { roomId, clientId: newClientId(), text: 'Unmoved.' })).toMatchObject({
      ok: true,
    });
  });

  it('cuts a connection that speaks no Socket.IO', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    const socket = await connect(owner.cookie);
    const cut = next<string>(socket, 'disconnect');
    const engine = (socket.io as unknown as { engine: { write(packet: string): void } }).engine;
    engine.write('2["room.join"');
    await cut;
    const other = await connect(others[0]!.cookie);
    expect(await ask(other, 'message.post', { roomId, clientId: newClientId(), text: 'Unmoved.' })).toMatchObject({
      ok: true,
    });
  });
});
