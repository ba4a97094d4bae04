import type { RoomClosedReason, RoomEvent } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId, openCaseRoom, type RoomFixture } from '../support/case-room';
import { bodyOf } from '../support/cases';
import type { SignedIn } from '../support/people';
import { connectSocket, demand, type ClientSocket } from '../support/socket-client';
import { until } from '../support/until';

let test: TestApp;
const sockets: ClientSocket[] = [];
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});

/** What a connection in a room was told, in order. */
interface Told {
  socket: ClientSocket;
  heard: { event?: RoomEvent; typing?: string; present?: string[]; closed?: RoomClosedReason }[];
}

async function listen(roomId: string, member: SignedIn): Promise<Told> {
  const socket = await connectSocket(test.url, member.cookie);
  sockets.push(socket);
  const told: Told = { socket, heard: [] };
  socket.on('room.event', (event) => told.heard.push({ event }));
  socket.on('room.typing', ({ memberId }) => told.heard.push({ typing: memberId }));
  socket.on('room.presence', ({ present }) => told.heard.push({ present: present.map(({ memberId }) => memberId) }));
  socket.on('room.closed', ({ reason }) => told.heard.push({ closed: reason }));
  await demand(socket, 'room.join', { roomId });
  return told;
}

const endAt = ({ owner, caseId }: RoomFixture & { caseId: string }, member: SignedIn, at: Date) =>
  owner
    .request('PATCH', `/cases/${caseId}/members/${member.id}`, { expiresAt: at.toISOString() })
    .then((answer) => bodyOf(answer));
const soon = (millis: number): Date => new Date(Date.now() + millis);
const closed = ({ heard }: Told): boolean => heard.some((told) => told.closed === 'expired');
const heardText = ({ heard }: Told, text: string): boolean =>
  heard.some(({ event }) => event?.type === 'message.posted' && event.data.text === text);

it('a membership that was given an earlier end hears nothing from that moment on: no event, no typing, nobody who comes or goes', async () => {
  const room = await openCaseRoom(test);
  const [leaving, staying] = room.others as [SignedIn, SignedIn];
  const ended = await listen(room.roomId, leaving);
  const other = await listen(room.roomId, staying);
  const owner = await listen(room.roomId, room.owner);
  await endAt(room, leaving, soon(1_500));
  // Nothing happens in the room: time alone closes it, and takes the member out of who is here.
  await until(() => closed(ended));
  await until(() => other.heard.some(({ present }) => present && !present.includes(leaving.id)));
  const told = ended.heard.length;
  ended.socket.emit('typing', { roomId: room.roomId });
  owner.socket.emit('typing', { roomId: room.roomId });
  await demand(owner.socket, 'message.post', { roomId: room.roomId, clientId: newClientId(), text: 'After the end' });
  owner.socket.close();
  await until(
    () =>
      heardText(other, 'After the end') &&
      other.heard.some(({ typing }) => typing === room.owner.id) &&
      other.heard.some(({ present }) => present && !present.includes(room.owner.id)),
  );
  expect(other.heard.filter(({ typing }) => typing === leaving.id)).toEqual([]);
  expect(ended.heard.slice(told)).toEqual([]);
  await expect(demand(ended.socket, 'room.join', { roomId: room.roomId })).rejects.toThrow('resource.not_found');
});

it('a membership that was given a later end goes on past the first one', async () => {
  const room = await openCaseRoom(test);
  const [staying] = room.others as [SignedIn];
  const first = soon(1_500);
  await endAt(room, staying, first);
  const told = await listen(room.roomId, staying);
  await endAt(room, staying, soon(3_600_000));
  await until(() => Date.now() > first.getTime() + 200);
  await room.owner.request('POST', `/rooms/${room.roomId}/messages`, { clientId: newClientId(), text: 'Still here' });
  await until(() => heardText(told, 'Still here'));
  expect(closed(told)).toBe(false);
});

it('a consent that ends closes the room to everybody but the owner, at that moment', async () => {
  const room = await openCaseRoom(test);
  const [other] = room.others as [SignedIn];
  await bodyOf(
    await room.owner.request('PUT', `/cases/${room.caseId}/consent`, {
      version: 1,
      basis: 'deidentified',
      expiresInDays: 1,
    }),
  );
  await test.database.query(
    `UPDATE case_consent SET recorded_at = clock_timestamp() - interval '1 day' + interval '1500 milliseconds' WHERE case_id = $1`,
    [room.caseId],
  );
  const ended = await listen(room.roomId, other);
  const owner = await listen(room.roomId, room.owner);
  await until(() => ended.heard.some((told) => told.closed === 'consent_ended'));
  const told = ended.heard.length;
  await demand(owner.socket, 'message.post', {
    roomId: room.roomId,
    clientId: newClientId(),
    text: 'For the owner alone',
  });
  await until(() => heardText(owner, 'For the owner alone'));
  expect(ended.heard.slice(told)).toEqual([]);
  await expect(
    demand(ended.socket, 'message.post', { roomId: room.roomId, clientId: newClientId(), text: 'No' }),
  ).rejects.toThrow('resource.not_found');
});
