import type { ClientToServerEvents, RoomEvent } from '@consilium/contracts';
import { DeniedRecorder } from '../../../apps/api/src/platform/audit/denied';
import { startTestApp, type TestApp } from '../../support/app';
import { unknownId } from '../../support/case-room';
import { createSignedInMember, type SignedIn } from '../../support/people';
import { ask, connectSocket, demand, refusedWith, type ClientSocket } from '../../support/socket-client';
import { databasePrint } from './database-print';
import { socketMessagesOf } from './routes';
import { SOCKET_ATTEMPTS, type SocketAttempt } from './socket-attempts';
import { createWorld, FORMER, secretsOf, type Insider, type World } from './world';

type Message = keyof ClientToServerEvents;

let test: TestApp;
let world: World;
const sockets: ClientSocket[] = [];
beforeAll(async () => {
  test = await startTestApp();
  world = await createWorld(test);
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.close()));
afterAll(() => test.close());

const messages = Object.entries(SOCKET_ATTEMPTS) as [Message, SocketAttempt][];

async function connect(member: SignedIn): Promise<ClientSocket> {
  const socket = await connectSocket(test.url, member.cookie);
  sockets.push(socket);
  return socket;
}

/** Sends a message; `typing` is never answered, so an answered message behind it tells that it has arrived. */
async function tell(socket: ClientSocket, message: Message, body: object): Promise<unknown> {
  if (SOCKET_ATTEMPTS[message].stranger !== 'unanswered') return ask(socket, message as 'activity', body);
  socket.emit('typing', body as { roomId: string });
  await ask(socket, 'activity', {});
  return 'no answer';
}

/** Without the clientId that a post's answer repeats and the time that an activity's answer tells. */
const comparable = (answer: unknown): string => JSON.stringify(answer).replace(/"idleExpiresAt":"[^"]+"/, '');

it('knows every message that the gateways take', () => {
  const found = socketMessagesOf(test.app);
  expect(found.length).toBeGreaterThan(3);
  const title = 'Say in test/e2e/outsider/socket-attempts.ts how to try these messages';
  expect({ [title]: found.filter((message) => !(message in SOCKET_ATTEMPTS)) }).toEqual({ [title]: [] });
  expect({
    'Messages that no gateway takes': Object.keys(SOCKET_ATTEMPTS).filter((message) => !found.includes(message)),
  }).toEqual({ 'Messages that no gateway takes': [] });
});

it('lets nobody without a session in at all', async () => {
  await expect(connectSocket(test.url, undefined)).rejects.toMatchObject(refusedWith(401));
  await expect(connectSocket(test.url, `consilium.sid=${'A'.repeat(43)}`)).rejects.toMatchObject(refusedWith(401));
});

describe.each(messages)('%s', (message, attempt) => {
  it('tells an outsider the same of a room that there is and of one that there is not, and nobody in it hears anything', async () => {
    const outsider = await createSignedInMember(test, { discipline: 'psychiatrist' });
    const inside = await connect(world.owner);
    await demand(inside, 'room.join', { roomId: world.real.roomId });
    const heard: [string, ...unknown[]][] = [];
    inside.onAny((event: string, ...args: unknown[]) => heard.push([event, ...args]));
    const before = await databasePrint(test.database);
    const socket = await connect(outsider);
    const told: unknown[] = [];
    socket.onAny((...args: unknown[]) => told.push(args));
    const real = await tell(socket, message, attempt.body(world.real.roomId));
    const unknown = await tell(socket, message, attempt.body(unknownId()));
    expect(comparable(real)).toBe(comparable(unknown));
    if (attempt.stranger === 'not_found')
      expect(real).toMatchObject({ ok: false, problem: { status: 404, code: 'resource.not_found' } });
    if (attempt.stranger === 'quiet') expect(real).toMatchObject({ ok: true });
    for (const secret of secretsOf(world)) expect(JSON.stringify(real)).not.toContain(secret);
    await world.consultant.request('POST', `/rooms/${world.real.roomId}/read`, { seq: 1 });
    await ask(inside, 'activity', {});
    // The owner's own presence may still be on its way.
    expect(heard.filter(([event]) => event !== 'room.presence')).toEqual([]);
    expect(JSON.stringify(heard)).not.toContain(outsider.id);
    expect(told).toEqual([]);
    const after = await databasePrint(test.database);
    // The marker was moved by the consultant above, the session's activity by the outsider's own `activity`.
    expect({ ...after, room_member: '', session: '' }).toEqual({ ...before, room_member: '', session: '' });
    if (attempt.stranger === 'not_found') expect(await deniedRooms(outsider)).toContain(world.real.roomId);
  });

  for (const who of attempt.stranger === 'not_found' ? FORMER : []) {
    it(`is 404 for a member who was ${who}`, async () => {
      expect(await tell(await connect(world[who]), message, attempt.body(world.real.roomId))).toMatchObject({
        ok: false,
        problem: { status: 404 },
      });
    });
  }

  for (const [who, code] of Object.entries(attempt.refused ?? {}) as [Insider, string][]) {
    it(`is refused to the ${who}`, async () => {
      const socket = await connect(world[who]);
      await demand(socket, 'room.join', { roomId: world.real.roomId });
      const before = await databasePrint(test.database);
      expect(await tell(socket, message, attempt.body(world.real.roomId))).toMatchObject({
        ok: false,
        problem: { status: 403, code },
      });
      expect(await databasePrint(test.database)).toEqual(before);
    });
  }

  if (attempt.stranger !== 'unanswered') {
    it('asks for the session again at every message', async () => {
      const leaver = await createSignedInMember(test, { discipline: 'nurse' });
      const socket = await connect(leaver);
      const gone = new Promise((resolve) => socket.once('disconnect', resolve));
      // Ended behind the server's back, as another server would: only the table knows.
      await test.database.query(`UPDATE session SET ended_at = now(), end_reason = 'signed_out' WHERE member_id = $1`, [
        leaver.id,
      ]);
      expect(await tell(socket, message, attempt.body(world.real.roomId))).toMatchObject({
        ok: false,
        problem: { status: 401, code: 'session.required' },
      });
      await gone;
    });
  }

  it('lets through who may, so that the attempts above name what there is', async () => {
    const [one, other] = [await connect(world.owner), await connect(world.consultant)];
    await demand(other, 'room.join', { roomId: world.real.roomId });
    if (message !== 'room.join') await demand(one, 'room.join', { roomId: world.real.roomId });
    const seen = message === 'typing' && new Promise((resolve) => other.once('room.typing', resolve));
    const heard = message === 'message.post' && new Promise<RoomEvent>((resolve) => other.once('room.event', resolve));
    const answer = await tell(one, message, attempt.body(world.real.roomId));
    if (attempt.stranger !== 'unanswered') expect(answer).toMatchObject({ ok: true });
    if (seen) expect(await seen).toMatchObject({ memberId: world.owner.id });
    if (heard) expect(await heard).toMatchObject({ type: 'message.posted', actor: { memberId: world.owner.id } });
  });
});

it('sends an outsider nothing of what happens in rooms that they are not in', async () => {
  const outsider = await connect(await createSignedInMember(test, { discipline: 'psychiatrist' }));
  const told: unknown[] = [];
  outsider.onAny((...args: unknown[]) => told.push(args));
  const inside = await connect(world.owner);
  await demand(inside, 'room.join', { roomId: world.real.roomId });
  await demand(inside, 'message.post', {
    roomId: world.real.roomId,
    clientId: unknownId(),
    text: 'For the room alone.',
  });
  inside.emit('typing', { roomId: world.real.roomId });
  await ask(outsider, 'activity', {});
  expect(told).toEqual([]);
});

async function deniedRooms(member: SignedIn): Promise<(string | null)[]> {
  await test.app.get(DeniedRecorder, { strict: false }).flush();
  const rows = await test.database.query<{ room_id: string | null }[]>(
    `SELECT room_id FROM audit_entry WHERE actor_id = $1 AND outcome = 'denied'`,
    [member.id],
  );
  return rows.map(({ room_id }) => room_id);
}
