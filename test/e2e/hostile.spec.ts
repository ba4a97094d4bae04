import type { Type } from '@nestjs/common';
import {
  MESSAGE_TEXT_MAX,
  OVERRIDES_MAX,
  OVERRIDE_REASONS_MAX,
  type ClientToServerEvents,
  type Problem,
} from '@consilium/contracts';
import supertest from 'supertest';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId } from '../support/case-room';
import { ask, connectSocket, type ClientSocket } from '../support/socket-client';
import { hostileBodies } from './hostile/bodies';
import { HTTP_ATTEMPTS } from './outsider/http-attempts';
import { wireOf } from '../faults/support/room-server';
import { send } from './outsider/requests';
import { SOCKET_ATTEMPTS } from './outsider/socket-attempts';
import { createWorld, type World } from './outsider/world';
import { takenBy, type Taken } from './privacy/taken';

/** What any answer may have, in bytes. */
const ANSWER_MAX = 16 * 1024;
/** Values that class-transformer may look at for one body: the form of a case, and no more than the lists of its DTO allow. */
const LOOKS_MAX = 3_000;

let test: TestApp;
let world: World;
const { TransformOperationExecutor } = jest.requireActual<{
  TransformOperationExecutor: { prototype: { transform(): unknown } };
}>('class-transformer/cjs/TransformOperationExecutor');
const looks = jest.spyOn(TransformOperationExecutor.prototype, 'transform');
beforeAll(async () => {
  test = await startTestApp({ postBurst: 100_000, postPer10s: 100_000 });
  world = await createWorld(test);
}, 60_000);
afterAll(() => test.close());
beforeEach(() => looks.mockClear());

const bodies = (): (Taken & { type: Type<object> })[] =>
  takenBy(test.app).filter(
    (one): one is Taken & { type: Type<object> } => one.part === 'body' && one.type !== undefined,
  );

/** The request that is valid but for its body. */
function requestOf(of: string): { method: string; path: string; body: object; cookie: string } {
  const known = HTTP_ATTEMPTS[of]!;
  const { path, body = {} } =
    known.kind === 'guarded'
      ? known.request(world, world.real)
      : { path: of.split(' ')[1]!.replace('/api/v1', ''), body: known.body };
  const member = known.kind === 'guarded' ? world[known.allowed ?? 'owner'] : world.owner;
  return { method: of.split(' ')[0]!, path: `/api/v1${path}`, body, cookie: member.cookie };
}

it('answers the largest body of empties of every route in few words, having built little', async () => {
  const routes = bodies().filter(({ of }) => !(of in SOCKET_ATTEMPTS));
  expect(routes.length).toBeGreaterThan(20);
  for (const { of, type } of routes) {
    const request = requestOf(of);
    const { httpBodyBytes, smallBodyBytes } = test.settings;
    const takesMuch =
      (await send(test.url, { ...request, body: { ...request.body, nobodyKnows: 'a'.repeat(2 * smallBodyBytes) } }))
        .status !== 413;
    for (const { name, body } of hostileBodies(type, request.body, takesMuch ? httpBodyBytes : smallBodyBytes)) {
      looks.mockClear();
      const answer = await send(test.url, { ...request, body });
      const said = {
        of,
        name,
        refused: answer.status >= 400 && answer.status < 500,
        small: answer.text.length < ANSWER_MAX,
        little: looks.mock.calls.length < LOOKS_MAX,
      };
      expect(said).toEqual({ of, name, refused: true, small: true, little: true });
    }
  }
}, 300_000);

it('answers the largest frame of empties of every socket message in few words, having built little', async () => {
  const messages = bodies().filter(({ of }) => of in SOCKET_ATTEMPTS);
  expect(messages.length).toBeGreaterThan(3);
  const socket: ClientSocket = await connectSocket(test.url, world.owner.cookie);
  for (const { of, type } of messages) {
    const message = of as keyof ClientToServerEvents;
    for (const { name, body } of hostileBodies(
      type,
      SOCKET_ATTEMPTS[message].body(world.real.roomId),
      test.settings.frameBytes - 100,
    )) {
      looks.mockClear();
      // Nobody waits for `typing`; what is asked behind it is answered after it.
      if (message === 'typing') socket.emit(message, body as { roomId: string });
      const answer =
        message === 'typing' ? await ask(socket, 'activity', {}) : await ask(socket, message, body as never);
      const problem = 'problem' in answer ? answer.problem : undefined;
      const said = {
        of,
        name,
        status: problem?.status ?? 200,
        small: JSON.stringify(answer).length < ANSWER_MAX,
        little: looks.mock.calls.length < LOOKS_MAX,
      };
      expect(said).toEqual({ of, name, status: message === 'typing' ? 200 : 400, small: true, little: true });
    }
  }
  socket.close();
}, 120_000);

it('refuses what is nested thousands of levels deep, with and without a session, by HTTP and by socket', async () => {
  const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
  const { cookie } = world.owner;
  await supertest(test.url)
    .post('/api/v1/session')
    .type('json')
    .send(`{"email":${deep(7_000)}}`)
    .expect(400);
  const edit = `{"version":1,"displayName":${deep(120_000)}}`;
  await supertest(test.url).patch('/api/v1/me').set({ cookie }).type('json').send(edit).expect(400);
  const socket = await connectSocket(test.url, world.owner.cookie);
  const refused = new Promise<string>((resolve) =>
    (socket.io as unknown as { engine: { on(event: string, heard: (data: string) => void): void } }).engine.on(
      'data',
      (data) => data.startsWith('399') && resolve(data),
    ),
  );
  wireOf(socket).send(`4299["message.post",${deep(7_000)}]`);
  expect(await refused).toContain('"status":400');
  expect(await ask(socket, 'activity', {})).toMatchObject({ ok: true });
  socket.close();
});

it('the longest message with as many reasons as may be fits a frame, and is judged', async () => {
  const socket = await connectSocket(test.url, world.owner.cookie);
  const reason = '\u20ac'.repeat(OVERRIDE_REASONS_MAX / OVERRIDES_MAX);
  const overrides = Array.from({ length: OVERRIDES_MAX }, (_, n) => ({
    field: 'text',
    start: 10_000 + n,
    end: 10_001 + n,
    reason,
    reviewId: newClientId(),
  }));
  const body = {
    ...SOCKET_ATTEMPTS['message.post'].body(world.real.roomId),
    text: '\u0c15'.repeat(MESSAGE_TEXT_MAX),
    kind: 'recommendation',
    replyTo: Number.MAX_SAFE_INTEGER,
    overrides,
  };
  const answer = await ask(socket, 'message.post', body as never);
  expect((answer as { problem: Problem }).problem.status).toBe(422);
  const oneMore = await ask(socket, 'message.post', { ...body, overrides: [...overrides, overrides[0]] } as never);
  expect(oneMore).toMatchObject({ ok: false, problem: { status: 400, errors: [{ path: 'overrides' }] } });
  const longer = await ask(socket, 'message.post', {
    ...body,
    text: 'Short.',
    overrides: [{ ...overrides[0], reason: `${reason}${reason}` }, ...overrides.slice(1)],
  } as never);
  expect(longer).toMatchObject({
    ok: false,
    problem: {
      status: 400,
      errors: [{ path: 'overrides', message: 'The reasons together must be at most 10000 characters' }],
    },
  });
  socket.close();
});

it('takes little where little is asked for: 413 for a sign-in of 17 KB and for a document of a megabyte as JSON', async () => {
  const post = (path: string, body: object) =>
    send(test.url, { method: 'POST', path: `/api/v1${path}`, body, cookie: world.owner.cookie });
  expect((await post('/session', { email: 'a@b.example', password: 'a'.repeat(17_000) })).status).toBe(413);
  expect((await post('/invitations/accept', { token: 'a', password: 'a'.repeat(17_000) })).status).toBe(413);
  expect(
    (
      await post(`/cases/${world.real.caseId}/documents`, {
        title: 'a',
        text: 'b',
        overrides: Array.from({ length: 350_000 }, () => ({})),
      })
    ).status,
  ).toBe(413);
});

it.each([
  ['a NUL', '\0'],
  ['half of a character', '\ud800'],
])(
  '%s is 400 in every body and query, wherever it stands',
  async (_, odd) => {
    const queries = takenBy(test.app)
      .filter(({ part }) => part === 'query')
      .map(({ of }) => of);
    expect(queries.length).toBeGreaterThan(3);
    for (const of of queries) {
      const known = HTTP_ATTEMPTS[of]!;
      const path =
        known.kind === 'guarded'
          ? known.request(world, world.real).path.split('?')[0]!
          : of.split(' ')[1]!.replace('/api/v1', '');
      const answer = await send(test.url, {
        method: 'GET',
        path: `/api/v1${path}?q=${odd === '\0' ? '%00' : '%ED%A0%80'}&${odd === '\0' ? '%00' : 'x'}=1`,
        cookie: world.owner.cookie,
      });
      expect([of, answer.status]).toEqual([of, 400]);
    }
    for (const { of } of bodies().filter(({ of: name }) => !(name in SOCKET_ATTEMPTS))) {
      const request = requestOf(of);
      for (const body of [
        { ...request.body, odd: `a${odd}b` },
        { ...request.body, [`a${odd}b`]: 1 },
        { ...request.body, overrides: [{ start: 0, end: 1, reason: `A long reason ${odd}` }] },
      ]) {
        const answer = await send(test.url, { ...request, body });
        expect([of, answer.status]).toEqual([of, 400]);
      }
    }
    const socket = await connectSocket(test.url, world.owner.cookie);
    const { body } = SOCKET_ATTEMPTS['message.post'];
    expect(
      await ask(socket, 'message.post', { ...body(world.real.roomId), text: `An attempt${odd}.` } as never),
    ).toMatchObject({ ok: false, problem: { status: 400 } });
    socket.close();
  },
  120_000,
);
