import type { CarePathView, RoomEvent } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../../../../test/support/app';
import { addCaseMember, bodyOf, completeAnswers, createOpenCase, refusal } from '../../../../test/support/cases';
import { createSignedInMember, type SignedIn } from '../../../../test/support/people';

describe('the care path of a case', () => {
  let test: TestApp;
  let owner: SignedIn;
  let prescriber: SignedIn;
  let nurse: SignedIn;
  let consultant: SignedIn;
  let caseId: string;
  let roomId: string;

  beforeAll(async () => {
    test = await startTestApp();
    [owner, prescriber, nurse, consultant] = await Promise.all([
      createSignedInMember(test, { discipline: 'therapist' }),
      createSignedInMember(test, { discipline: 'psychiatrist' }),
      createSignedInMember(test, { discipline: 'nurse' }),
      createSignedInMember(test, { discipline: 'psychiatrist' }),
    ]);
  });
  beforeEach(async () => {
    ({ id: caseId, roomId } = await createOpenCase(owner, {
      consentToConsult: { ...completeAnswers.consentToConsult, scope: ['facts', 'scales', 'medication'] },
    }));
    await addCaseMember(owner, caseId, prescriber, 'treating');
    await addCaseMember(owner, caseId, nurse, 'treating');
    await addCaseMember(owner, caseId, consultant, 'consultant');
  });
  afterAll(() => test?.close());

  const doses = { sessions: 2, fromDay: 0, withinDays: 14, minGapDays: 3, integrationBetween: true };
  const read = async (member: SignedIn): Promise<CarePathView> =>
    bodyOf(await member.request('GET', `/cases/${caseId}/care-path`));
  const authorize = (member: SignedIn, body: object) =>
    member.request('POST', `/cases/${caseId}/dose-authorizations`, { ...doses, ...body });

  it('are recorded by a prescriber who treats, and by nobody else', async () => {
    expect((await read(prescriber)).abilities).toEqual(['care_path.move', 'dose.authorize']);
    for (const other of [owner, nurse]) expect((await read(other)).abilities).toEqual(['care_path.move']);
    expect((await read(consultant)).abilities).toEqual([]);
    for (const other of [owner, nurse])
      expect(refusal(await authorize(other, { version: 0 }))).toEqual([403, 'course.not_in_scope']);
    expect(refusal(await authorize(consultant, { version: 0 }))).toEqual([403, 'permission.denied']);
    expect((await read(owner)).authorizations).toEqual([]);
    const { authorizations } = bodyOf<CarePathView>(await authorize(prescriber, { version: 0 }), 201);
    expect(authorizations).toEqual([
      {
        ...doses,
        number: 1,
        by: { memberId: prescriber.id, displayName: prescriber.displayName, discipline: 'psychiatrist' },
        at: expect.any(String),
      },
    ]);
  });

  it('take the place of the one that was seen, which stays readable; the room hears that there is another', async () => {
    bodyOf(await authorize(prescriber, { version: 0 }), 201);
    expect(refusal(await authorize(prescriber, { version: 0, sessions: 4 }))).toEqual([412, 'resource.stale_version']);
    bodyOf(await authorize(prescriber, { version: 1, sessions: 4, fromDay: 30 }), 201);
    const { authorizations } = await read(owner);
    expect(authorizations.map(({ number, sessions, fromDay }) => [number, sessions, fromDay])).toEqual([
      [2, 4, 30],
      [1, 2, 0],
    ]);
    const { items } = bodyOf<{ items: RoomEvent[] }>(await owner.request('GET', `/rooms/${roomId}/events`));
    expect(items.filter(({ type }) => type === 'dose.authorized').map(({ data }) => data)).toEqual([
      { number: 1 },
      { number: 2 },
    ]);
  });

  it('are one where two prescribers answer at once', async () => {
    const answers = await Promise.all([1, 2, 3].map((sessions) => authorize(prescriber, { version: 0, sessions })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412, 412]);
    expect((await read(prescriber)).authorizations).toHaveLength(1);
  });

  it('are not told to whom the consent tells nothing of sessions', async () => {
    bodyOf(await authorize(prescriber, { version: 0 }), 201);
    expect(await read(consultant)).toMatchObject({ authorizations: [], withheld: ['sessions'] });
  });

  it.each([
    ['a number below none', { sessions: -1 }],
    ['half a day', { withinDays: 3.5 }],
    ['more days than a year has', { withinDays: 367 }],
    ['no version', { version: undefined }],
  ])('are refused with %s', async (_, wrong) => {
    expect(refusal(await authorize(prescriber, { version: 0, ...wrong }))).toEqual([400, 'request.invalid']);
    expect((await read(prescriber)).authorizations).toEqual([]);
  });

  const move = (member: SignedIn, body: object) =>
    member.request('POST', `/cases/${caseId}/care-path/moves`, { ticked: [], ...body });
  const wayTo = async (to: string) => (await read(owner)).ways.find((way) => way.to === to)!;

  it('begins at intake, goes on where everything of the gate is recorded, and keeps how it came there', async () => {
    expect(await read(consultant)).toMatchObject({ phase: 'intake', moves: [], ways: [] });
    expect(await wayTo('psych_screening')).toMatchObject({ unmet: [] });
    const moved = bodyOf<CarePathView>(await move(owner, { version: 0, to: 'psych_screening' }));
    expect(moved).toMatchObject({
      phase: 'psych_screening',
      moves: [{ number: 1, from: 'intake', to: 'psych_screening', unmet: [], by: { memberId: owner.id } }],
    });
    expect(refusal(await move(owner, { version: 0, to: 'medical_clearance' }))).toEqual([
      412,
      'resource.stale_version',
    ]);
    expect(refusal(await move(owner, { version: 1, to: 'dosing' }))).toEqual([409, 'care_path.no_way']);
    const { items } = bodyOf<{ items: RoomEvent[] }>(await owner.request('GET', `/rooms/${roomId}/events`));
    expect(items.at(-1)).toMatchObject({
      type: 'care_path.moved',
      data: { from: 'intake', to: 'psych_screening', unmet: 0 },
    });
  });

  it('passes a gate by a discipline of the phase with a reason, and says what was not recorded', async () => {
    bodyOf(await move(owner, { version: 0, to: 'psych_screening' }));
    const before = await wayTo('consent');
    expect(before.unmet).toEqual(expect.arrayContaining(['gad7', 'readiness', 'prescriber_statement']));
    bodyOf(
      await nurse.request('POST', `/cases/${caseId}/facts`, { relDay: -3, facts: [{ code: 'gad7', total: 12 }] }),
      201,
    );
    expect((await wayTo('consent')).met).toContain('gad7');
    expect(refusal(await move(owner, { version: 1, to: 'consent' }))).toEqual([422, 'care_path.reason_needed']);
    const reason = 'discussed';
    expect(refusal(await move(nurse, { version: 1, to: 'consent', reason }))).toEqual([403, 'course.not_in_scope']);
    const others = { version: 1, to: 'consent', reason, ticked: ['prescriber_statement'] };
    expect(refusal(await move(owner, others))).toEqual([403, 'course.not_in_scope']);
    expect(refusal(await move(consultant, { version: 1, to: 'consent', reason }))).toEqual([403, 'permission.denied']);
    const { moves } = bodyOf<CarePathView>(await move(owner, { ...others, ticked: ['readiness'] }));
    expect(moves[0]).toMatchObject({ ticked: ['readiness'], reason });
    expect(moves[0]!.unmet).toContain('prescriber_statement');
    for (const code of ['gad7', 'readiness']) expect(moves[0]!.unmet).not.toContain(code);
    expect((await read(consultant)).moves[0]).toMatchObject({ to: 'consent', unmet: [] });
  });

  it('leads off from any phase, and from a hold back to where the case was', async () => {
    bodyOf(await move(nurse, { version: 0, to: 'on_hold' }));
    expect((await read(owner)).ways.map(({ to }) => to)).toEqual(['intake', 'not_eligible', 'transferred', 'closed']);
    expect(bodyOf<CarePathView>(await move(nurse, { version: 1, to: 'intake' })).phase).toBe('intake');
  });
});
