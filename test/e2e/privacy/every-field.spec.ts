import type { Type } from '@nestjs/common';
import type { Problem, RoomEvent } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../../support/app';
import { ask, connectSocket, demand, type ClientSocket } from '../../support/socket-client';
import { databasePrint } from '../outsider/database-print';
import { HTTP_ATTEMPTS } from '../outsider/http-attempts';
import { send } from '../outsider/requests';
import { SOCKET_ATTEMPTS } from '../outsider/socket-attempts';
import { createWorld, type World } from '../outsider/world';
import { fieldsOf } from './fields';
import { takenBy } from './taken';

/** No profile lets a patient's own number or a social security number pass. */
const PLANTED = '561-38-7702';
const IDENTIFYING = `SSN ${PLANTED}`;

let test: TestApp;
let world: World;
let socket: ClientSocket | undefined;
beforeAll(async () => {
  test = await startTestApp({ postBurst: 10_000, postPer10s: 10_000 });
  world = await createWorld(test);
  socket = await connectSocket(test.url, world.owner.cookie);
});
afterAll(async () => {
  socket?.close();
  await test.close();
});

/** A text of a route or socket message. */
interface Place {
  of: string;
  path: string;
  beside: Record<string, unknown>;
}

function everyText(): Place[] {
  const bodies = takenBy(test.app).filter(({ part, type }) => part === 'body' && type);
  return bodies.flatMap(({ of, type }) =>
    fieldsOf(type as Type<object>).texts.map(({ path, beside }) => ({ of, path: path.replaceAll('*', '0'), beside })),
  );
}

/** A valid body with the text at a path; a record that is not there is made, valid too. */
function planted(text: string, body: object, { path, beside }: Place): object {
  const [first, ...rest] = path.split('.');
  return { ...body, [first!]: valueAt(text, rest, beside) };
}

function valueAt(text: string, [next, ...rest]: string[], beside: object): unknown {
  if (next === undefined) return text;
  return next === '0' ? [valueAt(text, rest, beside)] : { ...beside, [next]: valueAt(text, rest, beside) };
}

/** Sends it as somebody who may do this; answers the problem. */
async function attempt(place: Place, text = IDENTIFYING): Promise<Problem> {
  const { of } = place;
  if (of in SOCKET_ATTEMPTS) {
    const answer = await ask(
      socket!,
      of as 'message.post',
      planted(text, SOCKET_ATTEMPTS[of as 'message.post'].body(world.real.roomId), place) as never,
    );
    return (answer as { problem: Problem }).problem;
  }
  const known = HTTP_ATTEMPTS[of]!;
  const request =
    known.kind === 'guarded'
      ? known.request(world, world.real)
      : {
          path: (known.kind === 'own' && known.path?.(world)) || of.split(' ')[1]!.replace('/api/v1', ''),
          body: known.body,
        };
  const member = known.kind === 'guarded' ? world[known.allowed ?? 'owner'] : world.owner;
  const answer = await send(test.url, {
    method: of.split(' ')[0]!,
    path: `/api/v1${request.path}`,
    body: planted(text, request.body ?? {}, place),
    cookie: member.cookie,
  });
  return JSON.parse(answer.text) as Problem;
}

it('an identifier in any text of any route or socket message is refused; nothing of it is stored, broadcast or told', async () => {
  const { roomId } = world.real;
  const { lastSeq } = await demand(socket!, 'room.join', { roomId });
  const heard: RoomEvent[] = [];
  socket!.on('room.event', (event) => heard.push(event));
  const before = await databasePrint(test.database);
  const texts = everyText();
  expect(texts.length).toBeGreaterThan(30);
  for (const place of texts) {
    const { of, path } = place;
    const problem = await attempt(place);
    expect([
      of,
      path,
      problem.status,
      problem.code,
      problem.findings?.map(({ field, category }) => [field, category]),
    ]).toEqual([of, path, 422, 'privacy.identifiers_found', [[path, 'ssn']]]);
    expect(JSON.stringify(problem)).not.toContain(PLANTED);
  }
  expect(await databasePrint(test.database)).toEqual(before);
  expect(heard).toEqual([]);
  expect((await demand(socket!, 'room.join', { roomId, after: lastSeq })).events).toEqual([]);
  const rows = await test.database.query<{ row: string; reason: string; outcome: string }[]>(
    `SELECT a::text AS row, reason, outcome FROM audit_entry a WHERE action = 'privacy.blocked'`,
  );
  expect(rows.length).toBe(texts.length);
  for (const { row, reason, outcome } of rows) {
    expect([reason, outcome]).toEqual(['certain G1', 'denied']);
    expect(row).not.toContain(PLANTED);
  }
  const metrics = (await send(test.url, { method: 'GET', path: '/metrics' })).text;
  expect(metrics).toContain(
    `consilium_privacy_findings_total{letter="G",level="certain",outcome="blocked"} ${texts.length}`,
  );
});

it('thirty-two digits of a mention name somebody of the room or are read like any text', async () => {
  const token = 'Ask @[54155501-3900-4123-8456-789000000000]';
  for (const place of everyText()) {
    const { of, path } = place;
    const { status, code } = await attempt(place, token);
    const mentions = path === 'text' && /message|\/held\//.test(of);
    // The token is too long for some fields of the form, which say so themselves.
    const expected = mentions
      ? 'room.mention_unknown'
      : code === 'case.field_invalid'
        ? code
        : 'privacy.identifiers_found';
    expect([of, path, status, code]).toEqual([of, path, 422, expected]);
  }
});
