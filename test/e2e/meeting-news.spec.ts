import type { MeetingChange, MeetingListItem, MeetingView } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../support/app';
import { bodyOf, createOpenCase } from '../support/cases';
import { createSignedInMember, type SignedIn } from '../support/people';
import { ask, connectSocket, type ClientSocket } from '../support/socket-client';

let test: TestApp;
let leader: SignedIn;
let colleague: SignedIn;
let outsider: SignedIn;
const sockets: ClientSocket[] = [];
beforeAll(async () => {
  test = await startTestApp();
  leader = await createSignedInMember(test, { discipline: 'psychiatrist' });
  colleague = await createSignedInMember(test, { discipline: 'therapist' });
  outsider = await createSignedInMember(test, { discipline: 'psychiatrist' });
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.close()));
afterAll(() => test.close());

const WEEK = 7 * 24 * 3_600_000;
const plan = async (more: object = {}): Promise<MeetingView> =>
  bodyOf(
    await leader.request('POST', '/meetings', {
      title: 'Weekly board',
      startsAt: new Date(Date.now() + WEEK).toISOString(),
      memberIds: [colleague.id],
      ...more,
    }),
    201,
  );

interface Ear {
  socket: ClientSocket;
  heard: MeetingChange[];
  all: unknown[];
}

async function listen(member: SignedIn): Promise<Ear> {
  const socket = await connectSocket(test.url, member.cookie);
  sockets.push(socket);
  const ear: Ear = { socket, heard: [], all: [] };
  socket.on('meeting.changed', (change) => ear.heard.push(change));
  socket.onAny((...args: unknown[]) => ear.all.push(args));
  return ear;
}

/** Whatever was sent before an answered message has arrived with its answer. */
const settle = (...ears: Ear[]) => Promise.all(ears.map(({ socket }) => ask(socket, 'activity', {})));

it('tells every change to who takes part, whoever made it, and nobody else anything', async () => {
  const [leaders, colleagues, outsiders] = [await listen(leader), await listen(colleague), await listen(outsider)];
  const { id: meetingId } = await plan();
  const one = await createOpenCase(leader);
  const listed = bodyOf<MeetingView>(
    await leader.request('POST', `/meetings/${meetingId}/cases`, { caseId: one.id }),
    201,
  );
  await leader.request('PATCH', `/meetings/${meetingId}`, { action: 'start', version: listed.version });
  await settle(leaders, colleagues, outsiders);
  for (const { heard } of [leaders, colleagues])
    expect(heard).toEqual([1, 2, 3].map((version) => ({ meetingId, version })));
  expect(outsiders.all).toEqual([]);

  const denied = await outsider.request('PATCH', `/meetings/${meetingId}`, { action: 'end', version: 3 });
  expect(denied.status).toBe(404);
  expect((await colleague.request('PATCH', `/meetings/${meetingId}`, { action: 'end', version: 3 })).status).toBe(403);
  await settle(leaders, outsiders);
  expect(leaders.heard).toHaveLength(3);
  expect(outsiders.all).toEqual([]);
});

it('tells who is taken out that they are, and nothing after', async () => {
  const { id: meetingId, version } = await plan();
  const [leaders, colleagues] = [await listen(leader), await listen(colleague)];
  expect((await leader.request('DELETE', `/meetings/${meetingId}/members/${colleague.id}`)).status).toBe(204);
  await leader.request('PATCH', `/meetings/${meetingId}`, {
    action: 'change',
    title: 'Without a colleague',
    version: version + 1,
  });
  await settle(leaders, colleagues);
  expect(leaders.heard).toEqual([
    { meetingId, version: 2 },
    { meetingId, version: 3 },
  ]);
  expect(colleagues.heard).toEqual([{ meetingId, version: null }]);
  expect(JSON.stringify(colleagues.all)).not.toContain('Without');
});

it('tells of the next meeting of a series, which is read with the series; a stranger reads nothing of it', async () => {
  const { id: meetingId, series, version } = await plan({ everyWeeks: 1, timeZone: 'Europe/Vienna' });
  const colleagues = await listen(colleague);
  bodyOf(await leader.request('PATCH', `/meetings/${meetingId}`, { action: 'cancel', version }));
  await settle(colleagues);
  const { items } = bodyOf<{ items: MeetingListItem[] }>(
    await colleague.request('GET', `/meetings?series=${series!.id}`),
  );
  expect(items.map(({ status }) => status)).toEqual(['planned', 'cancelled']);
  expect(colleagues.heard).toEqual(
    expect.arrayContaining([
      { meetingId: items[0]!.id, version: 1 },
      { meetingId, version: 2 },
    ]),
  );
  expect(bodyOf<MeetingView>(await colleague.request('GET', `/meetings/${meetingId}`)).next).toEqual({
    id: items[0]!.id,
    startsAt: items[0]!.startsAt,
  });
  expect(
    bodyOf<{ items: MeetingListItem[] }>(await outsider.request('GET', `/meetings?series=${series!.id}`)).items,
  ).toEqual([]);
});

it('makes a series of a meeting, changes it, and lets the last one stand alone', async () => {
  const planned = await plan();
  expect(planned.series).toBeNull();
  const change = async (version: number, more: object): Promise<MeetingView> =>
    bodyOf(await leader.request('PATCH', `/meetings/${planned.id}`, { action: 'change', version, ...more }));
  expect((await change(1, { everyWeeks: 2, timeZone: 'America/New_York' })).series).toMatchObject({
    everyWeeks: 2,
    timeZone: 'America/New_York',
  });
  const { series } = await change(2, { everyWeeks: 3 });
  expect(series).toMatchObject({ everyWeeks: 3, timeZone: 'America/New_York' });
  expect((await change(3, { timeZone: 'UTC' })).series).toMatchObject({
    id: series!.id,
    everyWeeks: 3,
    timeZone: 'UTC',
  });
  const alone = await change(4, { everyWeeks: null });
  expect(alone.series).toBeNull();
  bodyOf(await leader.request('PATCH', `/meetings/${planned.id}`, { action: 'cancel', version: alone.version }));
  const coming = bodyOf<{ items: MeetingListItem[] }>(await leader.request('GET', '/meetings')).items;
  expect(coming.some(({ seriesId }) => seriesId === series!.id)).toBe(false);
});
