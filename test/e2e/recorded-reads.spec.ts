import { DeniedRecorder } from '../../apps/api/src/platform/audit/denied';
import { startTestApp, type TestApp } from '../support/app';
import { bodyOf } from '../support/cases';
import { createSignedInMember, signIn, type SignedIn } from '../support/people';
import { HTTP_ATTEMPTS } from './outsider/http-attempts';
import { send } from './outsider/requests';
import { routesOf } from './outsider/routes';
import { createWorld, type World } from './outsider/world';

const OWN = 'what the member set or is, nothing of a case';
const PUBLIC = 'open to everybody: nothing of a case, no member';

/** Routes that may be read without a row in the audit log, each with its reason. */
const UNRECORDED: Readonly<Record<string, string>> = {
  'GET /healthz': PUBLIC,
  'GET /readyz': PUBLIC,
  'GET /metrics': PUBLIC,
  'GET /*': PUBLIC,
  'GET /api/docs': PUBLIC,
  'GET /api/docs/start.js': PUBLIC,
  'GET /api/v1/openapi.json': PUBLIC,
  'GET /api/v1/asyncapi.json': PUBLIC,
  'GET /api/v1/about': PUBLIC,
  'GET /api/v1/session': OWN,
  'GET /api/v1/sessions': OWN,
  'GET /api/v1/me': OWN,
  'GET /api/v1/rooms/:id/mute': OWN,
  'GET /api/v1/inbox/count': 'a number',
  'GET /api/v1/members': 'the directory of colleagues',
  'GET /api/v1/members/:id': 'the directory of colleagues',
  'GET /api/v1/practices': 'the directory of colleagues',
  'GET /api/v1/privacy/reviews/:id':
    'its outline; the reviewer’s reading of the text is recorded, which reviews.medium.spec.ts holds',
};

interface Row {
  action: string;
  outcome: string;
  case_code: string | null;
  room_id: string | null;
}

let test: TestApp;
let world: World;
beforeAll(async () => {
  test = await startTestApp({ postBurst: 1000, postPer10s: 1000 });
  world = await createWorld(test);
});
afterAll(() => test.close());

const lastId = async (): Promise<string> =>
  (await test.database.query<{ id: string }[]>('SELECT coalesce(max(id), 0)::text AS id FROM audit_entry'))[0]!.id;
const rowsSince = (id: string, member: SignedIn): Promise<Row[]> =>
  test.database.query(
    'SELECT action, outcome, case_code, room_id FROM audit_entry WHERE id > $1 AND actor_id = $2 ORDER BY id',
    [id, member.id],
  );

function reading(route: string): { member: SignedIn; path: string } {
  const attempt = HTTP_ATTEMPTS[route]!;
  if (attempt.kind === 'guarded')
    return { member: world[attempt.allowed ?? 'owner'], path: `/api/v1${attempt.request(world, world.real).path}` };
  const member = /audit|incident|rule-set/.test(route) ? world.officer : world.owner;
  return {
    member,
    path:
      attempt.kind === 'own' && attempt.path ? `/api/v1${attempt.path(world)}` : route.slice(4).replace('/*', '/cases'),
  };
}

it('every route that is read leaves a row, or stands on the list with its reason', async () => {
  const routes = routesOf(test.app).filter((route) => route.startsWith('GET '));
  expect(routes.length).toBeGreaterThan(30);
  for (const route of routes) {
    const { member, path } = reading(route);
    const cookie = await signIn(test.url, member.email);
    const before = await lastId();
    const answer = await send(test.url, { method: 'GET', path, cookie });
    if (UNRECORDED[route] !== PUBLIC) expect([route, answer.status]).toEqual([route, 200]);
    expect([route, (await rowsSince(before, member)).length]).toEqual([route, route in UNRECORDED ? 0 : 1]);
  }
  expect(Object.keys(UNRECORDED).filter((route) => !routes.includes(route))).toEqual([]);
});

it('whoever asks again within the hour leaves no second row, another session leaves its own', async () => {
  const { roomId } = world.real;
  const reader = world.treating;
  const [cookie, another] = [await signIn(test.url, reader.email), await signIn(test.url, reader.email)];
  const read = (query: string, as = cookie) =>
    send(test.url, { method: 'GET', path: `/api/v1/rooms/${roomId}/events${query}`, cookie: as });
  const before = await lastId();
  await Promise.all([1, 2, 3].map(() => read('?limit=500&after=0')));
  await read('');
  expect(await rowsSince(before, reader)).toEqual([
    { action: 'room.read', outcome: 'ok', case_code: world.code, room_id: roomId },
  ]);
  await read('', another);
  expect((await rowsSince(before, reader)).map(({ action }) => action)).toEqual(['room.read', 'room.read']);
});

it('one question finds everything of a case: what was done, read and refused, with its code and room on each row', async () => {
  const { caseId, roomId, documentId, incidentId } = world.real;
  const outsider = await createSignedInMember(test, { discipline: 'psychiatrist' });
  const refused = [
    `/cases/${caseId}`,
    `/cases/${caseId}/versions`,
    `/cases/${caseId}/documents/${documentId}`,
    `/rooms/${roomId}`,
    `/rooms/${roomId}/events`,
    `/rooms/${roomId}/holds`,
    `/privacy/incidents/${incidentId}`,
  ];
  for (const path of refused) expect([path, (await outsider.request('GET', path)).status]).toEqual([path, 404]);
  await test.app.get(DeniedRecorder, { strict: false }).flush();
  const [all] = await test.database.query<{ n: number; named: number }[]>(
    `SELECT count(*)::int AS n, (count(*) FILTER (WHERE case_code = $1 AND room_id = $2))::int AS named FROM audit_entry
     WHERE case_code = $1 OR room_id = $2 OR object_id = ANY($3)`,
    [world.code, roomId, [caseId, roomId, documentId, incidentId]],
  );
  for (const asked of [world.code, world.code.toLowerCase(), caseId]) {
    const found: { action: string; actorId: string; outcome: string }[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: typeof found; nextCursor: string | null } = bodyOf(
        await world.officer.request('GET', `/audit?case=${asked}&limit=500${cursor && `&cursor=${cursor}`}`),
      );
      found.push(...page.items.filter(({ action }) => action !== 'audit.read'));
      cursor = page.nextCursor;
    }
    expect(found.length).toBe(all!.n);
    for (const action of [
      'case.viewed',
      'room.read',
      'document.viewed',
      'incident.viewed',
      'message.posted',
      'hold.viewed',
    ])
      expect([action, found.some((row) => row.action === action)]).toEqual([action, true]);
    expect(
      new Set(
        found
          .filter(({ actorId, outcome }) => actorId === outsider.id && outcome === 'denied')
          .map(({ action }) => action),
      ),
    ).toEqual(new Set(['case.viewed', 'document.viewed', 'room.read', 'incident.read']));
  }
  expect(all!.named).toBe(all!.n);
});
