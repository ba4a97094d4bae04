import { PART2_NOTICE, type InboxItem, type Page } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../support/app';
import { connectSocket, demand } from '../support/socket-client';
import { HTTP_ATTEMPTS } from './outsider/http-attempts';
import { send } from './outsider/requests';
import { routesOf } from './outsider/routes';
import { createWorld, type World } from './outsider/world';

/** Answers that hold nothing of the case. */
const NOTHING_OF_THE_CASE = ['GET /api/v1/rooms/:id/mute'];
/** A file: the notice is on each of its pages, which summary-pdf.spec.ts holds. */
const FILES = ['GET /api/v1/rooms/:id/summary.pdf'];

let test: TestApp;
let world: World;
beforeAll(async () => {
  test = await startTestApp({ postBurst: 1000, postPer10s: 1000 });
  world = await createWorld(test);
});
afterAll(() => test.close());

const flag = (flagged: boolean): Promise<unknown> =>
  test.database.query('UPDATE case_presentation SET part2_flag = $2 WHERE case_id = $1 AND valid_to_version IS NULL', [
    world.real.caseId,
    flagged,
  ]);

it('every answer that is read of a flagged case has the notice, and none of another has', async () => {
  const routes = routesOf(test.app).filter(
    (route) => /^GET .*\/(rooms|cases)\/:id(\/|$)/.test(route) && ![...NOTHING_OF_THE_CASE, ...FILES].includes(route),
  );
  expect(routes.length).toBeGreaterThan(10);
  for (const flagged of [true, false]) {
    await flag(flagged);
    for (const route of routes) {
      const attempt = HTTP_ATTEMPTS[route]!;
      if (attempt.kind !== 'guarded') continue;
      const { text } = await send(test.url, {
        method: 'GET',
        path: `/api/v1${attempt.request(world, world.real).path}`,
        cookie: world[attempt.allowed ?? 'owner'].cookie,
      });
      expect([route, (JSON.parse(text) as { part2Notice?: string }).part2Notice]).toEqual([
        route,
        flagged ? PART2_NOTICE : undefined,
      ]);
    }
  }
});

it('the answer to joining its room has it too', async () => {
  await flag(true);
  const socket = await connectSocket(test.url, world.consultant.cookie);
  expect((await demand(socket, 'room.join', { roomId: world.real.roomId })).part2Notice).toBe(PART2_NOTICE);
  socket.close();
});

it('a notice that names a flagged case says so, and of another it does not', async () => {
  for (const flagged of [true, false]) {
    await flag(flagged);
    const { text } = await send(test.url, {
      method: 'GET',
      path: '/api/v1/inbox',
      cookie: world.consultant.cookie,
    });
    const items = (JSON.parse(text) as Page<InboxItem>).items.filter(({ roomId }) => roomId === world.real.roomId);
    expect(items.map(({ part2Flag }) => part2Flag ?? false)).toContain(flagged);
    expect(items.map(({ part2Flag }) => part2Flag ?? false)).not.toContain(!flagged);
  }
});
