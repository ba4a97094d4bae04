import type {
  CaseVersionView,
  IncidentView,
  MeetingView,
  ReportedText,
  RoomEvent,
  RoomEventsPage,
} from '@consilium/contracts';
import type { CaseView } from '../../apps/api/src/cases/case-presenter';
import { verifyRooms } from '../../apps/api/src/rooms/room-chain';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId } from '../support/case-room';
import { addCaseMember, bodyOf, errorPaths, part2Consent, refusal } from '../support/cases';
import { createOfficers, readTexts, reportText, settle, viewIncident } from '../support/incidents';
import { createSignedInMember, type SignedIn } from '../support/people';
import { connectSocket, demand } from '../support/socket-client';
import { tablesWith } from '../support/tables-with';
import { createTeam, HIDDEN, noticesOf, WORDS, type Team } from '../support/text-reports';
import { until } from '../support/until';

let word = '';
const titled = (): string => `The one with the ${word} by the old mill`;
const unused = [...WORDS];

let test: TestApp;
let officers: [SignedIn, SignedIn];
beforeAll(async () => {
  test = await startTestApp({ postBurst: 1000, postPer10s: 1000, reportsPerHour: 20 });
  officers = await createOfficers(test);
});
beforeEach(() => (word = unused.shift()!));
afterAll(() => test.close());

const team = (answers: object = {}): Promise<Team> => createTeam(test, { title: titled(), ...answers });

const view = async (member: SignedIn, id: string): Promise<CaseView> =>
  bodyOf(await member.request('GET', `/cases/${id}`));
const edit = async (owner: SignedIn, id: string, answers: object): Promise<CaseView> =>
  bodyOf(await owner.request('PATCH', `/cases/${id}`, { version: (await view(owner, id)).version, ...answers }));
const versionsOf = async (member: SignedIn, id: string): Promise<CaseView[]> => {
  const { items } = bodyOf<{ items: CaseVersionView[] }>(await member.request('GET', `/cases/${id}/versions`));
  return Promise.all(
    items.map(async ({ version }) => bodyOf<CaseView>(await member.request('GET', `/cases/${id}/versions/${version}`))),
  );
};
const log = async (member: SignedIn, roomId: string): Promise<RoomEvent[]> =>
  bodyOf<RoomEventsPage>(await member.request('GET', `/rooms/${roomId}/events?limit=500`)).items;

describe('a text of a case', () => {
  it('is hidden in every version that has it, everywhere, and who may have had it is known (V11)', async () => {
    const { owner, consultant, observer, caseId, roomId } = await team();
    await edit(owner, caseId, { question: 'Asked anew, under the same title?' });
    await edit(owner, caseId, { title: 'A title that names nobody' });
    const began = (await versionsOf(observer, caseId)).filter(({ title }) => title === titled());
    expect(began).toHaveLength(2);
    const { id } = await reportText(observer, `/cases/${caseId}`, { field: 'title', version: began[0]!.version });
    expect((await versionsOf(observer, caseId)).map(({ title }) => title)).toEqual([
      'A title that names nobody',
      HIDDEN,
      HIDDEN,
    ]);
    expect(await tablesWith(test.database, [word])).toEqual([]);
    expect((await log(consultant, roomId)).at(-1)).toMatchObject({
      type: 'case.text_hidden',
      actor: null,
      data: { field: 'title' },
    });
    const incident = await viewIncident(officers[0], id);
    expect(incident).toMatchObject({
      place: 'case',
      field: 'title',
      roomId,
      seq: null,
      eventType: null,
      status: 'contained',
      text: 'quarantined',
      author: { memberId: owner.id },
      subject: { kind: 'case', id: caseId },
    });
    const exposed = incident.exposures.map(({ member, how }) => `${member.memberId} ${how}`);
    expect(exposed).toEqual(expect.arrayContaining([`${observer.id} case_viewed`, `${consultant.id} listed`]));
    expect(exposed.filter((one) => one.startsWith(owner.id))).toEqual([]);
    expect(await noticesOf(owner, 'privacy.hidden')).toMatchObject([{ roomId, subject: { kind: 'case', id: caseId } }]);
    expect((await readTexts(officers[0], id)).items).toEqual([
      { seq: null, eventType: null, at: expect.any(String), texts: { title: titled() } },
    ]);
    expect(await verifyRooms(test.database, roomId)).toEqual([]);
  });

  it('is hidden in all its wordings where no version is said, and on every screen at once', async () => {
    const { owner, consultant, caseId, roomId } = await team();
    await edit(owner, caseId, { title: `${titled()}, again` });
    const socket = await connectSocket(test.url, consultant.cookie);
    const heard: RoomEvent[] = [];
    socket.on('room.event', (event) => heard.push(event));
    await demand(socket, 'room.join', { roomId });
    await reportText(owner, `/cases/${caseId}`, { field: 'title', category: 'R' });
    await until(() => heard.some(({ type }) => type === 'case.text_hidden'));
    socket.close();
    expect(JSON.stringify(heard)).not.toContain(word);
    for (const answer of [await view(consultant, caseId), ...(await versionsOf(consultant, caseId))])
      expect(answer.title).toEqual(HIDDEN);
    const lists = await Promise.all(['/cases', '/rooms', '/inbox'].map((path) => consultant.request('GET', path)));
    expect(JSON.stringify(lists.map(({ body }) => body))).not.toContain(word);
    expect(await tablesWith(test.database, [word])).toEqual([]);
  });

  it('may be written anew, also beside what stays hidden; a release brings back what was not', async () => {
    const { owner, observer, caseId, roomId } = await team({ traumaNote: `Known to the ${word} society.` });
    const title = await reportText(observer, `/cases/${caseId}`, { field: 'title' });
    const note = await reportText(owner, `/cases/${caseId}`, { field: 'traumaNote' });
    const { title: token } = await view(owner, caseId);
    // The row that holds both is written anew, token and all.
    const edited = await edit(owner, caseId, { question: 'Asked beside the hidden title?', title: token });
    expect(edited).toMatchObject({ title: token, traumaNote: HIDDEN });
    const again = await edit(owner, caseId, { title: 'Written again' });
    expect(again).toMatchObject({ title: 'Written again', traumaNote: HIDDEN });
    expect(await settle(officers, note.id, 'release')).toMatchObject({ status: 200 });
    expect(await settle(officers, title.id, 'release')).toMatchObject({ status: 200 });
    expect(await view(observer, caseId)).toMatchObject({
      title: 'Written again',
      traumaNote: `Known to the ${word} society.`,
    });
    expect((await versionsOf(observer, caseId)).map((one) => one.title)).toEqual(['Written again', titled(), titled()]);
    const said = (await log(owner, roomId)).filter(({ type }) => type === 'case.text_released');
    expect(said.map(({ data }) => data)).toEqual([{ field: 'traumaNote' }, { field: 'title' }]);
    expect(await noticesOf(owner, 'privacy.released')).toHaveLength(2);
  });

  it('is gone with a purge for good, its token stays', async () => {
    const { owner, observer, caseId, roomId } = await team({ clientId: newClientId() });
    const digest = async () =>
      (
        await test.database.query<{ digest: Buffer | null }[]>('SELECT digest FROM request_key WHERE made_id = $1', [
          caseId,
        ])
      )[0]!.digest;
    expect(await digest()).not.toBeNull();
    const { id } = await reportText(observer, `/cases/${caseId}`, { field: 'title' });
    expect(bodyOf<IncidentView>(await settle(officers, id, 'purge'))).toMatchObject({ text: 'purged' });
    expect(await tablesWith(test.database, [word, Buffer.from(word).toString('base64')])).toEqual([]);
    expect(await digest()).toBeNull();
    expect((await view(owner, caseId)).title).toEqual(HIDDEN);
    expect(refusal(await officers[0].request('GET', `/privacy/incidents/${id}/text`))).toEqual([
      409,
      'incident.text_settled',
    ]);
    expect(refusal(await observer.request('POST', `/cases/${caseId}/reports`, { field: 'title' }))).toEqual([
      422,
      'privacy.nothing_to_report',
    ]);
    expect(await verifyRooms(test.database, roomId)).toEqual([]);
  });

  it('is one entry of a list, or one element of a consent, and nothing beside it', async () => {
    const { owner, observer, caseId } = await team({
      title: 'A title that names nobody',
      currentMeds: [
        { ingredient: 'venlafaxine', doseMg: 225, schedule: `as the ${word} lady says` },
        { ingredient: 'lithium', doseMg: 900, schedule: 'nightly' },
      ],
      part2Flag: true,
      consentToConsult: {
        ...part2Consent,
        scope: ['facts', 'medication'],
        part2: { ...part2Consent.part2, discloser: `the ${word} program` },
      },
    });
    // It was the second one before: the words are the same.
    const { currentMeds } = await view(owner, caseId);
    await edit(owner, caseId, { currentMeds: [...(currentMeds as object[])].reverse() });
    await reportText(observer, `/cases/${caseId}`, { field: 'currentMeds.1.schedule' });
    await reportText(owner, `/cases/${caseId}`, { field: 'consentToConsult.part2.discloser' });
    const hidden = await view(owner, caseId);
    expect(hidden.currentMeds).toEqual([
      { ingredient: 'lithium', doseMg: 900, schedule: 'nightly' },
      { ingredient: 'venlafaxine', doseMg: 225, schedule: HIDDEN },
    ]);
    expect(hidden.consentToConsult).toMatchObject({ part2: { discloser: HIDDEN, purpose: 'at_patient_request' } });
    expect(await tablesWith(test.database, [word])).toEqual([]);
    // The list is sent whole when one dose changes: what stands for a hidden text passes the gate and every length.
    const meds = (hidden.currentMeds as object[]).map((one, place) => (place === 1 ? { ...one, doseMg: 150 } : one));
    expect((await edit(owner, caseId, { currentMeds: meds })).currentMeds).toMatchObject([{}, { schedule: HIDDEN }]);
  });

  it('opens one incident however often it is reported, also at once; a slip is undone by who made it', async () => {
    const { owner, consultant, observer, caseId } = await team();
    const answers = await Promise.all(
      [owner, consultant, observer, observer].map((member) =>
        member.request('POST', `/cases/${caseId}/reports`, { field: 'title' }),
      ),
    );
    const reported = answers.map((answer) => bodyOf<ReportedText>(answer, 201));
    expect(new Set(reported.map(({ id }) => id)).size).toBe(1);
    const { id } = reported[0]!;
    expect((await viewIncident(officers[0], id)).reportCount).toBe(3);

    const other = await team();
    const own = await reportText(other.observer, `/cases/${other.caseId}`, { field: 'title' });
    expect(refusal(await other.consultant.request('DELETE', `/privacy/reports/${own.id}`))).toEqual([
      409,
      'privacy.not_reported',
    ]);
    const words = { reason: 'Somebody could be recognised by this.' };
    expect((await other.observer.request('PUT', `/privacy/reports/${own.id}`, words)).status).toBe(204);
    expect(refusal(await other.observer.request('PUT', `/privacy/reports/${own.id}`, words))).toEqual([
      409,
      'privacy.report_described',
    ]);
    expect((await other.observer.request('DELETE', `/privacy/reports/${own.id}`)).status).toBe(204);
    expect((await view(other.consultant, other.caseId)).title).toBe(titled());
    expect(await viewIncident(officers[0], own.id)).toMatchObject({ status: 'closed', text: 'released' });
  });

  it('comes back in its own record alone, and its token leads nowhere from another one', async () => {
    const { owner, consultant, observer, caseId } = await team();
    const { id } = await reportText(observer, `/cases/${caseId}`, { field: 'title' });
    const { title: token } = await view(consultant, caseId);
    const own = bodyOf<CaseView>(await consultant.request('POST', '/cases', { title: token }), 201);
    expect(refusal(await consultant.request('POST', `/cases/${own.id}/reports`, { field: 'title' }))).toEqual([
      422,
      'privacy.nothing_to_report',
    ]);
    expect((await viewIncident(officers[0], id)).reportCount).toBe(1);
    await settle(officers, id, 'release');
    expect([(await view(owner, caseId)).title, (await view(consultant, own.id)).title]).toEqual([titled(), token]);
  });

  it('is not brought back by what its owner began before', async () => {
    const { owner, observer, caseId } = await team();
    const { version } = await view(owner, caseId);
    await reportText(observer, `/cases/${caseId}`, { field: 'title' });
    const stale = await owner.request('PATCH', `/cases/${caseId}`, { version, title: titled(), question: 'Anew?' });
    expect(refusal(stale)).toEqual([412, 'resource.stale_version']);
    expect(await tablesWith(test.database, [word])).toEqual([]);
  });

  it('was seen by who read it in the draft, on a meeting or in a summary, and by who left since', async () => {
    const { owner, consultant, observer, caseId, roomId } = await team();
    const reader = await createSignedInMember(test, { discipline: 'nurse' });
    await addCaseMember(owner, caseId, reader);
    const { version } = bodyOf<{ version: number }>(
      await owner.request('POST', `/rooms/${roomId}/consultation`, {}),
      201,
    );
    bodyOf(await owner.request('PATCH', `/rooms/${roomId}/consultation`, { action: 'end', version }));
    await consultant.request('GET', `/rooms/${roomId}/summary`);
    await consultant.request('GET', `/rooms/${roomId}/summary.pdf`);
    const planned = { title: 'The weekly meeting', startsAt: '2090-01-02T10:00:00Z', memberIds: [reader.id] };
    const { id } = bodyOf<MeetingView>(await owner.request('POST', '/meetings', planned), 201);
    bodyOf(await owner.request('POST', `/meetings/${id}/cases`, { caseId }), 201);
    await reader.request('GET', `/meetings/${id}`);
    for (const left of [reader, consultant])
      expect((await owner.request('DELETE', `/cases/${caseId}/members/${left.id}`)).status).toBe(204);
    const incident = await viewIncident(
      officers[0],
      (await reportText(observer, `/cases/${caseId}`, { field: 'title' })).id,
    );
    const exposed = incident.exposures.map(({ member, how }) => `${member.memberId} ${how}`);
    expect(exposed).toEqual(
      expect.arrayContaining([
        `${reader.id} meeting_viewed`,
        `${reader.id} listed`,
        `${consultant.id} summary_viewed`,
        `${consultant.id} summary_exported`,
        `${observer.id} listed`,
      ]),
    );

    const draft = bodyOf<CaseView>(await owner.request('POST', '/cases', { question: `The ${word} asks` }), 201);
    await addCaseMember(owner, draft.id, reader);
    await view(reader, draft.id);
    await edit(owner, draft.id, { title: 'A draft that others read' });
    const ofDraft = await viewIncident(
      officers[0],
      (await reportText(reader, `/cases/${draft.id}`, { field: 'question' })).id,
    );
    expect(ofDraft.exposures.map(({ member, how }) => `${member.memberId} ${how}`)).toContain(
      `${reader.id} case_viewed`,
    );
  });

  it('cannot be reported by who is not shown it, nor where nobody wrote one', async () => {
    const { owner, observer, consultant, caseId } = await team({
      consentToConsult: {
        basis: 'deidentified',
        obtained: true,
        scope: ['facts'],
        recipients: 'this_room',
        revocable: true,
      },
      currentMeds: [{ ingredient: 'venlafaxine', doseMg: 225, schedule: 'nightly' }],
    });
    const ask = (member: SignedIn, body: object) => member.request('POST', `/cases/${caseId}/reports`, body);
    expect((await view(consultant, caseId)).currentMeds).toBeUndefined();
    for (const body of [{ field: 'currentMeds' }, { field: 'traumaNote' }, { field: 'title', version: 900 }])
      expect(refusal(await ask(observer, body))).toEqual([422, 'privacy.nothing_to_report']);
    expect((await ask(owner, { field: 'currentMeds' })).status).toBe(201);
    for (const body of [{}, { field: 'asa' }, { field: 'title; DROP' }, { field: ['title'] }, { field: 'constructor' }])
      expect(errorPaths(await ask(owner, body))).toEqual(['field']);
    expect(refusal(await ask(await createSignedInMember(test), { field: 'title' }))).toEqual([
      404,
      'resource.not_found',
    ]);
  });

  it('keeps a draft from being discarded once it is reported, and counts against what one member may hide', async () => {
    const owner = await createSignedInMember(test, { discipline: 'therapist' });
    const draft = bodyOf<CaseView>(await owner.request('POST', '/cases', { title: titled() }), 201);
    await reportText(owner, `/cases/${draft.id}`, { field: 'title' });
    expect(refusal(await owner.request('DELETE', `/cases/${draft.id}`))).toEqual([409, 'case.illegal_transition']);

    const { observer, consultant, caseId, owner: other } = await team();
    for (let round = 0; round < 20; round++) {
      await edit(other, caseId, { title: `Wording ${round} of it` });
      await reportText(observer, `/cases/${caseId}`, { field: 'title' });
    }
    await edit(other, caseId, { title: 'One wording more' });
    const refused = await observer.request('POST', `/cases/${caseId}/reports`, { field: 'title' });
    expect(refusal(refused)).toEqual([429, 'privacy.report_throttled']);
    expect((await view(consultant, caseId)).title).toBe('One wording more');
  });
});
