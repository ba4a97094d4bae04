import type { CarePathView, RoomEvent } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../../../../test/support/app';
import { addCaseMember, bodyOf, completeAnswers, createOpenCase, refusal } from '../../../../test/support/cases';
import { createSignedInMember, type SignedIn } from '../../../../test/support/people';

describe('dose authorizations of a case', () => {
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
    expect((await read(prescriber)).abilities).toEqual(['dose.authorize']);
    for (const other of [owner, nurse, consultant]) expect((await read(other)).abilities).toEqual([]);
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
});
