import { DEFAULT_MINUTES, type ConsultationView, type MeetingListItem, type MeetingView } from '@consilium/contracts';
import { scaledMinutes } from '@consilium/domain';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId } from '../support/case-room';
import { addCaseMember, bodyOf, createCase, createOpenCase, refusal } from '../support/cases';
import { createSignedInMember, type Answer, type SignedIn } from '../support/people';

let test: TestApp;
let leader: SignedIn;
let colleague: SignedIn;
beforeAll(async () => {
  test = await startTestApp();
  leader = await createSignedInMember(test, { discipline: 'psychiatrist' });
  colleague = await createSignedInMember(test, { discipline: 'therapist' });
});
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
const add = (who: SignedIn, meeting: { id: string }, caseId: string, more: object = {}) =>
  who.request('POST', `/meetings/${meeting.id}/cases`, { caseId, ...more });
const look = async (who: SignedIn, { id }: { id: string }): Promise<MeetingView> =>
  bodyOf(await who.request('GET', `/meetings/${id}`));
async function patch(meeting: { id: string }, command: object, who = leader): Promise<MeetingView> {
  const { version } = await look(who, meeting);
  return bodyOf(await who.request('PATCH', `/meetings/${meeting.id}`, { version, ...command }));
}
const consultation = async (who: SignedIn, roomId: string): Promise<ConsultationView> =>
  bodyOf(await who.request('GET', `/rooms/${roomId}/consultation`));

it('goes from room to room, with each case’s readiness, and shows nothing of a case that one is not in', async () => {
  const meeting = await plan();
  const [ready, unready] = [
    await createOpenCase(leader),
    await createCase(leader, { title: 'Lurasidone', question: 'Lurasidone?' }),
  ];
  await addCaseMember(leader, ready.id, colleague);
  for (const one of [unready, ready]) bodyOf(await add(leader, meeting, one.id, { minutes: 10 }), 201);
  expect(refusal(await add(leader, meeting, ready.id))).toEqual([409, 'meeting.case_listed']);
  const theirs = await createOpenCase(colleague);
  expect(refusal(await add(colleague, meeting, theirs.id))).toEqual([422, 'meeting.case_not_eligible']);
  expect(refusal(await add(leader, meeting, theirs.id))).toEqual([404, 'resource.not_found']);

  const seen = await look(leader, meeting);
  expect(seen.items).toMatchObject([
    { lane: 'not_ready', case: { code: unready.code, question: 'Lurasidone?' } },
    { lane: 'discuss', minutes: 10, case: { code: ready.code, completeness: { missing: [] } } },
  ]);
  const colleagues = await look(colleague, meeting);
  expect(colleagues.items).toMatchObject([{ lane: 'not_ready' }, { case: { code: ready.code } }]);
  expect(colleagues.abilities).toEqual(['meeting.add_case']);
  for (const secret of ['Lurasidone', unready.code, unready.id, unready.roomId])
    expect(JSON.stringify(colleagues)).not.toContain(secret);
  expect(
    bodyOf<{ items: MeetingListItem[] }>(await colleague.request('GET', '/meetings')).items.find(
      ({ id }) => id === meeting.id,
    ),
  ).toMatchObject({ caseCount: 2, yourCases: 1, minutes: 10, startedAt: null });

  const version = seen.version;
  const arranged = bodyOf<MeetingView>(
    await leader.request('PATCH', `/meetings/${meeting.id}/cases/${seen.items[1]!.id}`, { position: 1, version }),
  );
  expect(arranged.items.map((item) => item.case?.code)).toEqual([ready.code, unready.code]);
  expect(
    refusal(
      await leader.request('PATCH', `/meetings/${meeting.id}/cases/${seen.items[1]!.id}`, { position: 2, version }),
    ),
  ).toEqual([412, 'resource.stale_version']);

  const started = await patch(meeting, { action: 'start' });
  expect(started).toMatchObject({ status: 'running', currentItemId: arranged.items[0]!.id });
  expect(await consultation(colleague, ready.roomId)).toMatchObject({
    status: 'running',
    phase: 'present',
    facilitatorId: leader.id,
    minutes: scaledMinutes(DEFAULT_MINUTES, 10),
  });
  const places = async (who: SignedIn) =>
    bodyOf<{ items: MeetingListItem[] }>(await who.request('GET', '/meetings')).items.find(
      ({ id }) => id === meeting.id,
    )!.places;
  expect(await places(leader)).toMatchObject([
    { position: 1, lane: 'discuss', state: 'current', case: { id: ready.id, code: ready.code } },
    { position: 2, lane: 'not_ready', state: 'waiting', case: { code: unready.code } },
  ]);
  expect((await places(colleague)).map((place) => place.case?.code)).toEqual([ready.code, undefined]);
  const moved = await patch(meeting, { action: 'move', itemId: arranged.items[1]!.id });
  expect(moved.items.map(({ state }) => state)).toEqual(['done', 'current']);
  expect((await consultation(leader, ready.roomId)).status).toBe('ended');
  expect((await leader.request('GET', `/rooms/${ready.roomId}/summary`)).status).toBe(200);
  expect((await consultation(leader, unready.roomId)).status).toBe('running');
  expect(await patch(meeting, { action: 'end' })).toMatchObject({
    status: 'ended',
    currentItemId: null,
    abilities: [],
  });
  expect((await consultation(leader, unready.roomId)).status).toBe('ended');
});

it('says to who is in a case which others of the meeting are not, and to nobody else', async () => {
  const third = await createSignedInMember(test, { discipline: 'nurse' });
  const outsider = await createSignedInMember(test, { discipline: 'pharmacist' });
  const meeting = await plan({ memberIds: [colleague.id, third.id] });
  const [shared, own] = [await createOpenCase(leader), await createOpenCase(leader)];
  await addCaseMember(leader, shared.id, colleague);
  // In the case and not in the meeting: no part of the answer.
  await addCaseMember(leader, shared.id, outsider);
  for (const one of [shared, own]) bodyOf(await add(leader, meeting, one.id), 201);
  const missing = async (who: SignedIn) =>
    (await look(who, meeting)).items.map((item) => item.case && new Set(item.case.notInCase));

  expect(await missing(leader)).toEqual([new Set([third.id]), new Set([colleague.id, third.id])]);
  expect(await missing(colleague)).toEqual([new Set([third.id]), undefined]);
  expect(await missing(third)).toEqual([undefined, undefined]);
  expect(JSON.stringify((await look(third, meeting)).items)).not.toMatch(/notInCase/);
  expect(refusal(await outsider.request('GET', `/meetings/${meeting.id}`))).toEqual([404, 'resource.not_found']);

  await addCaseMember(leader, shared.id, third);
  expect(await missing(leader)).toEqual([new Set(), new Set([colleague.id, third.id])]);
  expect(await missing(third)).toEqual([new Set(), undefined]);
});

it('asks for a reason when a case comes late', async () => {
  const meeting = await plan({ startsAt: new Date(Date.now() + 3_600_000).toISOString() });
  const late = await createOpenCase(leader);
  expect(refusal(await add(leader, meeting, late.id))).toEqual([422, 'meeting.late_reason_required']);
  expect(
    bodyOf<MeetingView>(await add(leader, meeting, late.id, { reason: 'It cannot wait.' }), 201).items,
  ).toMatchObject([{ late: true, case: { lateReason: 'It cannot wait.' } }]);
});

it('repeats, and what was left open comes back by itself', async () => {
  const meeting = await plan({ everyWeeks: 2, timeZone: 'Europe/Vienna' });
  expect(meeting.series).toMatchObject({ everyWeeks: 2, timeZone: 'Europe/Vienna' });
  const cases = [
    await createOpenCase(leader),
    await createOpenCase(leader),
    await createOpenCase(leader),
    await createOpenCase(leader),
    await createOpenCase(leader),
  ];
  const [settled, asked, waiting, standard, closed] = cases as [
    (typeof cases)[0],
    (typeof cases)[0],
    (typeof cases)[0],
    (typeof cases)[0],
    (typeof cases)[0],
  ];
  for (const one of cases)
    bodyOf(await add(leader, meeting, one.id, one === standard ? { lane: 'standard_path' } : {}), 201);
  const { items } = await patch(meeting, { action: 'start' });
  await patch(meeting, { action: 'move', itemId: items[1]!.id });
  bodyOf(
    await leader.request('POST', `/rooms/${asked.roomId}/messages`, {
      clientId: newClientId(),
      text: 'Who repeats the reading?',
      kind: 'question',
    }),
    201,
  );
  bodyOf(await leader.request('PATCH', `/cases/${closed.id}`, { version: closed.version, status: 'closed' }));
  await patch(meeting, { action: 'end' });
  const next = bodyOf<{ items: MeetingListItem[] }>(await colleague.request('GET', '/meetings')).items.find(
    ({ everyWeeks }) => everyWeeks === 2,
  )!;
  expect(next).toMatchObject({ status: 'planned', startsAt: meeting.series!.nextAt, caseCount: 2 });
  const view = await look(leader, next);
  expect(view.items.map((item) => [item.case?.code, item.returned])).toEqual([
    [asked.code, true],
    [waiting.code, true],
  ]);
  const before = await look(leader, meeting);
  expect(before.next).toEqual({ id: next.id, startsAt: next.startsAt });
  expect(before.items.filter(({ goesOn }) => goesOn).map((item) => item.case?.code)).toEqual([
    asked.code,
    waiting.code,
  ]);
  expect(view).toMatchObject({ next: null, items: [{ goesOn: false }, { goesOn: false }] });
  expect(settled.code).not.toBe(asked.code);
  expect(view.members.map(({ memberId }) => memberId)).toContain(colleague.id);
});

it('keeps the day and time of a series when one of its meetings is moved, unless those after it shall move along', async () => {
  const meeting = await plan({ everyWeeks: 4, timeZone: 'Europe/Vienna' });
  const { slot, nextAt } = meeting.series!;
  const aDayLater = new Date(Date.parse(meeting.startsAt) + WEEK / 7).toISOString();
  expect(await patch(meeting, { action: 'change', startsAt: aDayLater })).toMatchObject({
    startsAt: aDayLater,
    series: { slot, nextAt },
  });
  expect(await patch(meeting, { action: 'change', title: 'Renamed' })).toMatchObject({
    title: 'Renamed',
    startsAt: aDayLater,
    series: { slot, nextAt },
  });
  const along = await patch(meeting, { action: 'change', startsAt: aDayLater, later: true });
  expect(Date.parse(along.series!.nextAt) - Date.parse(nextAt)).toBe(WEEK / 7);
});

it('is taken over by who takes part and may lead, once whoever facilitates has no account any more', async () => {
  const gone = await createSignedInMember(test, { discipline: 'psychiatrist' });
  const commentOnly = await createSignedInMember(test, { discipline: 'nurse', licences: [] });
  const meeting = bodyOf<MeetingView>(
    await gone.request('POST', '/meetings', {
      title: 'Board without its head',
      startsAt: new Date(Date.now() + WEEK).toISOString(),
      memberIds: [colleague.id, commentOnly.id],
      everyWeeks: 1,
    }),
    201,
  );
  const takeOver = { action: 'facilitator', memberId: colleague.id, version: meeting.version };
  expect(refusal(await colleague.request('PATCH', `/meetings/${meeting.id}`, takeOver))).toEqual([
    403,
    'meeting.not_facilitator',
  ]);
  await test.database.query('UPDATE member SET disabled_at = now() WHERE id = $1', [gone.id]);
  expect(
    refusal(await commentOnly.request('PATCH', `/meetings/${meeting.id}`, { ...takeOver, memberId: commentOnly.id })),
  ).toEqual([403, 'meeting.not_facilitator']);
  expect(
    refusal(await colleague.request('PATCH', `/meetings/${meeting.id}`, { ...takeOver, memberId: leader.id })),
  ).toEqual([422, 'meeting.person_not_eligible']);
  expect((await look(colleague, meeting)).abilities).toContain('meeting.facilitator');
  const taken = await patch(meeting, { action: 'facilitator', memberId: colleague.id }, colleague);
  expect(taken).toMatchObject({ facilitator: { memberId: colleague.id } });
  expect(taken.abilities).toEqual(expect.arrayContaining(['meeting.start', 'meeting.change', 'meeting.cancel']));
  expect(
    refusal(
      await colleague.request('PATCH', `/meetings/${meeting.id}`, {
        action: 'facilitator',
        memberId: gone.id,
        version: taken.version,
      }),
    ),
  ).toEqual([422, 'meeting.person_not_eligible']);
});

it('lets one of two who move at once win', async () => {
  const meeting = await plan();
  const { version } = await look(leader, meeting);
  const answers = await Promise.all(
    [1, 2].map(() => leader.request('PATCH', `/meetings/${meeting.id}`, { action: 'start', version })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect(
    refusal(await colleague.request('PATCH', `/meetings/${meeting.id}`, { action: 'end', version: version + 1 })),
  ).toEqual([403, 'meeting.not_facilitator']);
});

it('takes a move back: the case that was left goes on, and what was begun instead waits again', async () => {
  const meeting = await plan({ everyWeeks: 3 });
  const [first, second, planned] = [
    await createOpenCase(leader),
    await createOpenCase(leader),
    await createOpenCase(leader),
  ];
  await addCaseMember(leader, first.id, colleague);
  for (const one of [first, second, planned]) bodyOf(await add(leader, meeting, one.id), 201);
  const later = new Date(Date.now() + WEEK).toISOString();
  bodyOf(await leader.request('POST', `/rooms/${planned.roomId}/consultation`, { scheduledFor: later }), 201);
  const { items } = await patch(meeting, { action: 'start' });
  const [one, two, three] = items.map(({ id }) => id);

  await patch(meeting, { action: 'move', itemId: two });
  // Two would run at once: going on with the first is the meeting's to do.
  const left = await consultation(leader, first.roomId);
  const reopen = { action: 'reopen', version: left.version };
  expect(refusal(await leader.request('PATCH', `/rooms/${first.roomId}/consultation`, reopen))).toEqual([
    409,
    'consultation.meeting_went_on',
  ]);
  const back = await patch(meeting, { action: 'undo_move', itemId: one });
  expect(back.items.map(({ state }) => state)).toEqual(['current', 'waiting', 'waiting']);
  expect(await consultation(leader, first.roomId)).toMatchObject({ status: 'running', endedAt: null });
  expect((await consultation(leader, second.roomId)).status).toBe('cancelled');

  await patch(meeting, { action: 'move', itemId: three });
  expect(await consultation(leader, planned.roomId)).toMatchObject({ status: 'running', scheduledFor: later });
  await patch(meeting, { action: 'undo_move', itemId: one });
  expect(await consultation(leader, planned.roomId)).toMatchObject({
    status: 'scheduled',
    scheduledFor: later,
    runs: [],
    phase: null,
  });

  await patch(meeting, { action: 'move', itemId: two, leftOpen: true });
  const { version } = await look(leader, meeting);
  expect(
    refusal(await colleague.request('PATCH', `/meetings/${meeting.id}`, { action: 'undo_move', itemId: one, version })),
  ).toEqual([403, 'meeting.not_facilitator']);
  await test.database.query(`UPDATE consultation SET ended_at = ended_at - interval '31 seconds' WHERE room_id = $1`, [
    first.roomId,
  ]);
  expect(
    refusal(await leader.request('PATCH', `/meetings/${meeting.id}`, { action: 'undo_move', itemId: one, version })),
  ).toEqual([409, 'consultation.end_stands']);
  // What is asked in the second is open, but who leads says that it is talked through.
  bodyOf(
    await leader.request('POST', `/rooms/${second.roomId}/messages`, {
      clientId: newClientId(),
      text: 'Who repeats the reading?',
      kind: 'question',
    }),
    201,
  );
  await patch(meeting, { action: 'end', leftOpen: false });
  const next = bodyOf<{ items: MeetingListItem[] }>(await leader.request('GET', '/meetings')).items.find(
    ({ everyWeeks }) => everyWeeks === 3,
  )!;
  expect((await look(leader, next)).items.map((item) => item.case?.code)).toEqual([first.code, planned.code]);
});

it('a change leaves a row that says what was done, and none of a read; a read leaves its own', async () => {
  const meeting = await plan();
  const acts = async (): Promise<string[]> =>
    (
      await test.database.query<{ action: string }[]>(
        `SELECT action FROM audit_entry WHERE object_id = $1 AND outcome = 'ok' ORDER BY id`,
        [meeting.id],
      )
    ).map(({ action }) => action);
  const change = async (command: object): Promise<Answer> =>
    leader.request('PATCH', `/meetings/${meeting.id}`, { version: meeting.version, ...command });
  expect(bodyOf<MeetingView>(await change({ action: 'change', title: 'Monthly board' })).title).toBe('Monthly board');
  expect(await acts()).toEqual(['meeting.planned', 'meeting.changed']);
  await look(colleague, meeting);
  expect(await acts()).toEqual(['meeting.planned', 'meeting.changed', 'meeting.viewed']);
});
