import { Writable } from 'node:stream';
import type { Ack, ClientToServerEvents, Problem } from '@consilium/contracts';
import { SESSION_READER, type SessionReader } from '../../apps/api/src/platform/access/session-reader';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId, openCaseRoom, unknownId } from '../support/case-room';
import { createSignedInMember, createTestMember, requestApi, signIn, type Answer } from '../support/people';
import { ask, connectSocket, demand, refusedWith, type ClientSocket } from '../support/socket-client';
import { until } from '../support/until';
import { SOCKET_ATTEMPTS } from './outsider/socket-attempts';

const LIMITS = {
  postBurst: 2,
  postPer10s: 1,
  strangerBurst: 6,
  strangerPer10s: 1,
  socketRefusals: 5,
  draftsPerMember: 3,
  sessionsPerMember: 2,
};

const codes = (answers: { status: number; body: unknown }[]): string[] =>
  answers.map(({ status, body }) => (status < 300 ? 'ok' : (body as Problem).code));

/** What reads the frames, of both ends. */
const { Decoder } = jest.requireActual<{ Decoder: { prototype: { add(data: unknown): void } } }>('socket.io-parser');

/** What every server of this file writes: they share a logger, as the servers of one process do. */
const log: string[] = [];
const logDestination = new Writable({ write: (line: Buffer, _, done) => (log.push(line.toString()), done()) });

/** One after the other. */
async function times<T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let n = 0; n < count; n++) done.push(await work(n));
  return done;
}

describe('with the bursts as they come', () => {
  let test: TestApp;
  const sockets: ClientSocket[] = [];
  beforeAll(async () => {
    test = await startTestApp({ postPer10s: 1, logLevel: 'warn' }, { logDestination });
  });
  afterEach(() => sockets.splice(0).forEach((socket) => socket.close()));
  afterAll(() => test.close());

  it('whoever only reads fills no room: hands and holds stop like messages, and leave everybody else’s alone', async () => {
    const { roomId, caseId, owner, others } = await openCaseRoom(test);
    const observer = await createSignedInMember(test, { discipline: 'nurse' });
    await owner.request('POST', `/cases/${caseId}/members`, {
      memberId: observer.id,
      role: 'observer',
      history: 'all',
    });
    await owner.request('POST', `/rooms/${roomId}/consultation`, {});
    const [before] = await test.database.query<{ n: number }[]>('SELECT last_seq::int AS n FROM room WHERE id = $1', [
      roomId,
    ]);
    const hands = await times(60, (n) =>
      observer.request('PUT', `/rooms/${roomId}/consultation/hand`, { raised: n % 2 === 0 }),
    );
    const holds = await times(30, () =>
      observer.request('POST', `/rooms/${roomId}/holds`, {
        clientId: newClientId(),
        text: 'Please wait for the airway.',
      }),
    );
    expect(codes([...hands, ...holds])).toContain('room.throttled');
    const refused = hands.find(({ status }) => status === 429)!;
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const appended = await test.database.query<{ n: number }[]>(
      'SELECT count(*)::int AS n FROM room_event WHERE room_id = $1 AND seq > $2 AND actor_id = $3',
      [roomId, before!.n, observer.id],
    );
    // Twenty at once and one in ten seconds after; raising a raised hand appends nothing.
    expect(appended[0]!.n).toBeLessThan(30);
    expect(
      codes([
        await others[0]!.request('POST', `/rooms/${roomId}/holds`, { clientId: newClientId(), text: 'Mine is heard.' }),
      ]),
    ).toEqual(['ok']);
  });

  it('who has written as much as may be can still ask for a hold', async () => {
    const { roomId, owner } = await openCaseRoom(test);
    const posted = await times(25, (n) =>
      owner.request('POST', `/rooms/${roomId}/messages`, { clientId: newClientId(), text: `Fast ${n}` }),
    );
    expect(codes(posted)).toContain('room.throttled');
    expect(
      codes([
        await owner.request('POST', `/rooms/${roomId}/holds`, {
          clientId: newClientId(),
          text: 'The pressure is rising.',
        }),
      ]),
    ).toEqual(['ok']);
  });
});

describe('with limits that are soon reached', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ ...LIMITS, logLevel: 'warn', trustProxy: 1 }, { logDestination });
  });
  afterAll(() => test.close());

  const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });
  const memberFrom = async (address: string) => {
    const member = await createTestMember(test, { discipline: 'therapist' });
    const answer = await requestApi(
      test.url,
      'POST',
      '/session',
      { email: member.email, password: 'correct horse battery' },
      from(address),
    );
    const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
    return {
      ...member,
      cookie,
      request: (method: string, path: string, body?: object): Promise<Answer> =>
        requestApi(test.url, method, path, body, { cookie, ...from(address) }),
    };
  };

  it('a stranger is counted by address before anything is made of the request, and nobody else', async () => {
    const member = await memberFrom('203.0.113.1');
    const here = from('198.51.100.7');
    const bad = await times(7, () => requestApi(test.url, 'POST', '/session', { email: [], password: 7 }, here));
    expect(codes(bad)).toEqual([...Array<string>(6).fill('request.invalid'), 'request.throttled']);
    expect(Number(bad[6]!.headers.get('retry-after'))).toBeGreaterThan(0);
    // Not even its size is looked at.
    expect(codes([await requestApi(test.url, 'POST', '/session', { email: 'a'.repeat(20_000) }, here)])).toEqual([
      'request.throttled',
    ]);
    expect(
      codes([
        await requestApi(test.url, 'PATCH', '/me', { version: 1 }, here),
        await requestApi(test.url, 'GET', '/about', undefined, here),
      ]),
    ).toEqual(['request.throttled', 'ok']);
    expect(
      codes([
        await requestApi(
          test.url,
          'PATCH',
          '/me',
          { version: 1, availability: 'limited' },
          { ...here, cookie: member.cookie },
        ),
      ]),
    ).toEqual(['ok']);
    expect(
      codes([await requestApi(test.url, 'POST', '/session', { email: [], password: 7 }, from('198.51.100.8'))]),
    ).toEqual(['request.invalid']);
  });

  it('a member is counted on every request that changes something, whatever it holds', async () => {
    const [one, other] = [await memberFrom('203.0.113.2'), await memberFrom('203.0.113.3')];
    const bad = await times(60, () => one.request('PATCH', '/me', { overrides: [{}] }));
    expect(codes(bad.slice(0, 20))).toEqual(Array<string>(20).fill('request.invalid'));
    expect(codes(bad)).toContain('request.throttled');
    const large = await times(3, () => one.request('PATCH', '/me', { overrides: 'a'.repeat(300_000) }));
    expect(codes(large)).toContain('request.throttled');
    expect(
      codes([await one.request('GET', '/me'), await other.request('POST', '/inbox/read', { upTo: unknownId() })]),
    ).toEqual(['ok', 'ok']);
  });

  it('a large body or frame counts as several', async () => {
    const member = await memberFrom('203.0.113.6');
    const bad = await times(4, () => member.request('PATCH', '/me', { overrides: 'a'.repeat(250_000) }));
    expect(codes(bad).slice(0, 2)).not.toContain('request.throttled');
    expect(codes(bad)[3]).toBe('request.throttled');
    const socket = await connectSocket(test.url, member.cookie);
    const frame = { roomId: unknownId(), text: 'a'.repeat(60_000) } as never;
    const said: string[] = [];
    while (said.at(-1) !== 'request.throttled' && said.length < 20) {
      const answer = await ask(socket, 'message.post', frame);
      said.push(answer.ok ? 'ok' : answer.problem.code);
    }
    expect(said.at(-1)).toBe('request.throttled');
    socket.close();
  });

  it.each(Object.keys(SOCKET_ATTEMPTS) as (keyof ClientToServerEvents)[])(
    'a socket is answered with the time to wait when it sends `%s` too fast, and cut when it goes on',
    async (message) => {
      const [one, other] = [
        await memberFrom(`203.0.114.${message.length}`),
        await memberFrom(`203.0.115.${message.length}`),
      ];
      const socket = await connectSocket(test.url, one.cookie);
      const cut = new Promise((resolve) => socket.once('disconnect', resolve));
      const body = SOCKET_ATTEMPTS[message].body(unknownId());
      // Opening the socket was the first.
      for (let n = 0; n < 39; n++) socket.emit(message, body, () => undefined);
      let answer = await ask(socket, 'activity', {});
      while (answer.ok) answer = await ask(socket, 'activity', {});
      expect(answer).toMatchObject({
        problem: { status: 429, code: 'request.throttled', retryAfter: expect.any(Number) },
      });
      for (let n = 0; n < 40; n++) socket.emit(message, body, () => undefined);
      await cut;
      await until(() => log.some((line) => line.includes('went on sending too much') && line.includes(one.id)));
      const still = await connectSocket(test.url, other.cookie);
      expect(await demand(still, 'activity', {})).toMatchObject({ idleExpiresAt: expect.any(String) });
      still.close();
      const again = (): Promise<unknown> =>
        connectSocket(test.url, one.cookie).then(
          (opened) => opened.close(),
          (error: unknown) => error,
        );
      await until(async () =>
        String(((await again()) as { description?: Error } | undefined)?.description?.message).endsWith(' 429'),
      );
    },
  );

  it('a large frame of a member who owes is not read, its socket is cut, and no line opens for them until they owe nothing', async () => {
    const member = await memberFrom('203.0.113.8');
    const socket = await connectSocket(test.url, member.cookie);
    const cut = new Promise((resolve) => socket.once('disconnect', resolve));
    const read = jest.spyOn(Decoder.prototype, 'add');
    const authenticated = jest.spyOn(test.app.get<SessionReader>(SESSION_READER, { strict: false }), 'authenticate');
    const frames = 25;
    let refused = 0;
    const heard = (answer: Ack<unknown>): void =>
      void (refused += !answer.ok && answer.problem.code === 'request.throttled' ? 1 : 0);
    for (let n = 0; n < frames; n++)
      socket.emit('message.post', { roomId: unknownId(), text: 'a'.repeat(60_000) } as never, heard);
    await cut;
    expect(refused).toBeLessThan(LIMITS.socketRefusals);
    const large = read.mock.calls.filter(([data]) => typeof data === 'string' && data.length > 60_000);
    expect(large.length).toBeGreaterThan(5);
    expect(large.length).toBeLessThan(frames);
    read.mockRestore();
    authenticated.mockClear();
    await expect(connectSocket(test.url, member.cookie)).rejects.toMatchObject(refusedWith(429));
    expect(authenticated).not.toHaveBeenCalled();
    authenticated.mockRestore();
  });

  it('a member has so many drafts and no more', async () => {
    const member = await memberFrom('203.0.113.4');
    const made = await times(4, (n) => member.request('POST', '/cases', { title: `Draft ${n}` }));
    expect(codes(made)).toEqual(['ok', 'ok', 'ok', 'case.too_many_drafts']);
    expect((await member.request('DELETE', `/cases/${(made[0]!.body as { id: string }).id}`)).status).toBe(204);
    expect(codes([await member.request('POST', '/cases', { title: 'Again' })])).toEqual(['ok']);
  });

  it('a further sign-in ends the session that was not used for longest', async () => {
    const member = await memberFrom('203.0.113.5');
    const cookies = [
      member.cookie,
      ...(await times(
        2,
        async () =>
          (
            await requestApi(
              test.url,
              'POST',
              '/session',
              { email: member.email, password: 'correct horse battery' },
              from('203.0.113.5'),
            )
          ).headers
            .getSetCookie()[0]!
            .split(';')[0]!,
      )),
    ];
    const statuses = await Promise.all(
      cookies.map(async (cookie) => (await requestApi(test.url, 'GET', '/session', undefined, { cookie })).status),
    );
    expect(statuses).toEqual([401, 200, 200]);
  });
});

it('says once that a proxy is not believed', async () => {
  const test = await startTestApp({ logLevel: 'warn' }, { logDestination });
  try {
    await times(3, (n) => requestApi(test.url, 'GET', '/about', undefined, { 'x-forwarded-for': `203.0.113.${n}` }));
    expect(log.filter((line) => line.includes('TRUST_PROXY is off'))).toHaveLength(1);
    expect(log.join('')).not.toContain('203.0.113');
    expect(await signIn(test.url, (await createTestMember(test)).email)).toBeTruthy();
  } finally {
    await test.close();
  }
});
