import type { Problem, RoomEvent } from '@consilium/contracts';
import { newClientId, openCaseRoom, type RoomFixture } from '../../support/case-room';
import { startTestApp, type TestApp } from '../../support/app';
import { ask, connectSocket, demand, type ClientSocket } from '../../support/socket-client';

let test: TestApp;
let room: RoomFixture;
const sockets: ClientSocket[] = [];
beforeAll(async () => {
  test = await startTestApp();
  room = await openCaseRoom(test);
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.close()));
afterAll(() => test.close());

async function connect(cookie: string): Promise<ClientSocket> {
  const socket = await connectSocket(test.url, cookie);
  sockets.push(socket);
  return socket;
}

const IDENTIFYING = 'Reachable at g.lindqvist@example.org or 541-555-0139.';

it('refuses an identifier over the socket before anybody hears it, and says where it stands', async () => {
  const author = await connect(room.owner.cookie);
  const reader = await connect(room.others[0]!.cookie);
  const { lastSeq } = await demand(reader, 'room.join', { roomId: room.roomId });
  const heard: RoomEvent[] = [];
  reader.on('room.event', (event) => heard.push(event));
  const answer = await ask(author, 'message.post', { roomId: room.roomId, clientId: newClientId(), text: IDENTIFYING });
  const { problem } = answer as { problem: Problem };
  expect(problem).toMatchObject({ status: 422, code: 'privacy.identifiers_found' });
  expect(problem.findings!.map(({ field, category, level }) => [field, category, level])).toEqual([
    ['text', 'email', 'certain'],
    ['text', 'phone', 'certain'],
  ]);
  expect(IDENTIFYING.slice(problem.findings![0]!.start, problem.findings![0]!.end)).toBe('g.lindqvist@example.org');
  expect(JSON.stringify(answer)).not.toContain('lindqvist');
  const clean = await demand(author, 'message.post', {
    roomId: room.roomId,
    clientId: newClientId(),
    text: 'Two readings, 148/92 and 146/91.',
  });
  expect(clean.event!.seq).toBe(lastSeq + 1);
  await demand(reader, 'activity', {});
  expect(heard.map(({ seq }) => seq)).toEqual([lastSeq + 1]);
});

it('writes letters and counts into the audit, and nothing of the text', async () => {
  const author = await connect(room.owner.cookie);
  await ask(author, 'message.post', { roomId: room.roomId, clientId: newClientId(), text: IDENTIFYING });
  const rows = await test.database.query<{ reason: string; object_id: string; outcome: string }[]>(
    `SELECT reason, object_id, outcome FROM audit_entry WHERE action = 'privacy.blocked' AND actor_id = $1 ORDER BY id DESC LIMIT 1`,
    [room.owner.id],
  );
  expect(rows).toEqual([{ reason: 'certain D1 F1', object_id: room.roomId, outcome: 'denied' }]);
});
