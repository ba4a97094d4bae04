import { AbandonedConsultations } from '../../apps/api/src/consultations/abandoned-consultations';
import { DeniedRecorder } from '../../apps/api/src/platform/audit/denied';
import { startTestApp, type TestApp } from '../support/app';
import { createSignedInMember, type SignedIn } from '../support/people';
import { databasePrint } from './outsider/database-print';
import type { Attempt, Guarded } from './outsider/attempt';
import { HTTP_ATTEMPTS } from './outsider/http-attempts';
import { codeOf, send, type Answer } from './outsider/requests';
import { routesOf } from './outsider/routes';
import { absent, createWorld, FORMER, secretsOf, type Insider, type Target, type World } from './outsider/world';

const HOW_TO_ADD = 'Say in test/e2e/outsider/http-attempts.ts how to try these routes';
const FOREIGN = 'https://elsewhere.example';

let test: TestApp;
let world: World;
beforeAll(async () => {
  test = await startTestApp({ postBurst: 1000, postPer10s: 1000, loginFailures: 1000, loginFailuresPerAddress: 1000 });
  world = await createWorld(test);
});
afterAll(() => test.close());

/** The route that a HEAD answers for, since every GET answers it too. */
const attemptOf = (route: string): Attempt | undefined => HTTP_ATTEMPTS[route.replace(/^HEAD /, 'GET ')];
const methodOf = (route: string): string => route.split(' ')[0]!;
const changes = (route: string): boolean => !['GET', 'HEAD'].includes(methodOf(route));

const every = Object.entries(HTTP_ATTEMPTS).flatMap(
  ([route, attempt]) =>
    (route.startsWith('GET ')
      ? [
          [route, attempt],
          [`HEAD ${route.slice(4)}`, attempt],
        ]
      : [[route, attempt]]) as [string, Attempt][],
);
const guarded = every.filter((one): one is [string, Guarded] => one[1].kind === 'guarded');
const closed = every.filter(([, attempt]) => attempt.kind !== 'public');

/** The request of an attempt as it goes over the line, in this world. */
function requestOf(
  route: string,
  at: Target = world.real,
  where: World = world,
): { method: string; path: string; body?: object } {
  const attempt = attemptOf(route)!;
  const plain = route.split(' ')[1]!;
  if (attempt.kind === 'guarded') {
    const { path, body } = attempt.request(where, at);
    return { method: methodOf(route), path: `/api/v1${path}`, ...(body && { body }) };
  }
  const path = attempt.kind === 'own' && attempt.path ? `/api/v1${attempt.path(where)}` : plain.replace('/*', '/cases');
  return { method: methodOf(route), path, ...(attempt.body && { body: attempt.body }) };
}

const by = (route: string, member: SignedIn, at?: Target): Promise<Answer> =>
  send(test.url, { ...requestOf(route, at), cookie: member.cookie });

/** Runs something that must change nothing but the audit log. What a test before closed is ended first: that happens by itself, a moment later. */
async function withoutEffect(work: () => Promise<void>): Promise<void> {
  await test.app.get(AbandonedConsultations, { strict: false }).sweep();
  const before = await databasePrint(test.database);
  await work();
  expect(await databasePrint(test.database)).toEqual(before);
}

async function deniedAttempts(member: SignedIn): Promise<{ object_id: string | null; room_id: string | null }[]> {
  await test.app.get(DeniedRecorder, { strict: false }).flush();
  return test.database.query(`SELECT object_id, room_id FROM audit_entry WHERE actor_id = $1 AND outcome = 'denied'`, [
    member.id,
  ]);
}

function expectToKnowNothing(answer: Answer, asked: string): void {
  for (const secret of secretsOf(world))
    if (!asked.includes(secret)) expect(answer.text + JSON.stringify(answer.headers)).not.toContain(secret);
}

it('knows every route that the server has', () => {
  const routes = routesOf(test.app);
  expect(routes.length).toBeGreaterThan(20);
  expect({ [HOW_TO_ADD]: routes.filter((route) => !attemptOf(route)) }).toEqual({ [HOW_TO_ADD]: [] });
  expect({
    'Routes that the server has no more': Object.keys(HTTP_ATTEMPTS).filter((route) => !routes.includes(route)),
  }).toEqual({ 'Routes that the server has no more': [] });
});

describe.each(closed)('%s, tried by nobody', (route) => {
  it.each([
    ['without a cookie', undefined],
    ['with a cookie that nobody has', `consilium.sid=${'A'.repeat(43)}`],
  ])('is 401 %s, whatever it names', async (_, cookie) => {
    await withoutEffect(async () => {
      const real = await send(test.url, { ...requestOf(route), cookie });
      const unknown = await send(test.url, { ...requestOf(route, absent()), cookie });
      expect(real.status).toBe(401);
      if (methodOf(route) !== 'HEAD') expect(codeOf(real)).toBe('session.required');
      expect(real).toEqual(unknown);
    });
  });
});

describe.each(guarded)('%s', (route, attempt) => {
  it('is as absent for an outsider as what does not exist, changes nothing, and stands in the audit', async () => {
    const outsider = await createSignedInMember(test, { discipline: 'psychiatrist' });
    await withoutEffect(async () => {
      const real = await by(route, outsider);
      expect(real.status).toBe(404);
      expect(await by(route, outsider, absent())).toEqual(real);
      expectToKnowNothing(real, '');
    });
    const ids = [world.real.caseId, world.real.roomId];
    const asked = JSON.stringify(attempt.request(world, world.real).path);
    if (ids.some((id) => asked.includes(id)))
      expect((await deniedAttempts(outsider)).some(({ object_id }) => ids.includes(object_id ?? ''))).toBe(true);
  });

  it.each(FORMER)('is absent for a member who was %s', async (who) => {
    await withoutEffect(async () => {
      const real = await by(route, world[who]);
      expect(real.status).toBe(404);
      expect(await by(route, world[who], absent())).toEqual(real);
    });
  });

  for (const [who, code] of Object.entries(attempt.refused ?? {}) as [Insider, string][]) {
    it(`is refused to the ${who}`, async () => {
      await withoutEffect(async () => {
        const answer = await by(route, world[who]);
        expect(answer.status).toBe(403);
        expect(codeOf(answer)).toBe(code);
      });
    });
  }

  it('lets through who may, so that the attempts above name what there is', async () => {
    const fresh = await createWorld(test);
    const answer = await send(test.url, {
      ...requestOf(route, fresh.real, fresh),
      cookie: fresh[attempt.allowed ?? 'owner'].cookie,
    });
    if (attempt.answered) expect(codeOf(answer)).toBe(attempt.answered);
    else
      expect([answer.status, answer.status < 300 ? '' : answer.text]).toEqual([
        answer.status < 300 ? answer.status : 'a success',
        '',
      ]);
  });
});

describe.each(every.filter(([, attempt]) => attempt.kind === 'own'))('%s, a member’s own', (route) => {
  it('tells an outsider nothing of the case and leaves it as it was', async () => {
    const outsider = await createSignedInMember(test, { discipline: 'psychiatrist' });
    const before = await by('GET /api/v1/cases/:id', world.owner);
    const answer = await by(route, outsider);
    expect(answer.status).toBeLessThan(500);
    expect([400, 404]).not.toContain(answer.status);
    expectToKnowNothing(answer, requestOf(route).path);
    expect(await by('GET /api/v1/cases/:id', world.owner)).toEqual(before);
  });
});

describe.each(every.filter(([, attempt]) => attempt.kind === 'public'))('%s, open to all', (route) => {
  it('asks for no session and tells nothing of the case', async () => {
    const answer = await send(test.url, requestOf(route));
    expect(answer.status).toBeLessThan(500);
    expect(codeOf({ ...answer, text: answer.text.startsWith('{') ? answer.text : '' })).not.toBe('session.required');
    expectToKnowNothing(answer, '');
  });
});

describe.each(every.filter(([route]) => changes(route)))('%s from a foreign page', (route) => {
  it('is 403 for the owner too, before anything else is looked at', async () => {
    await withoutEffect(async () => {
      const answer = await send(test.url, { ...requestOf(route), cookie: world.owner.cookie, origin: FOREIGN });
      expect(answer.status).toBe(403);
      expect(codeOf(answer)).toBe('request.foreign_origin');
    });
  });
});

it('takes the case from everybody but the owner when consent is revoked', async () => {
  const revoked = await createWorld(test);
  await revoked.owner.request('POST', `/cases/${revoked.real.caseId}/consent/revocation`, {});
  for (const [route] of guarded.filter(([name]) => !name.includes('/sessions/') && !name.includes('/meetings/'))) {
    for (const who of ['treating', 'consultant', 'observer'] as const) {
      const answer = await send(test.url, { ...requestOf(route, revoked.real, revoked), cookie: revoked[who].cookie });
      expect([route, who, answer.status]).toEqual([route, who, 404]);
    }
  }
});
