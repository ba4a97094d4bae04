import type { IncidentView, MeetingView, ReportedText } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../support/app';
import { bodyOf, errorPaths, refusal } from '../support/cases';
import { createOfficers, readTexts, reportText, settle, viewIncident } from '../support/incidents';
import { createSignedInMember, type SignedIn } from '../support/people';
import { tablesWith } from '../support/tables-with';
import { createTeam, HIDDEN, noticesOf, WORDS } from '../support/text-reports';

/** Stands in what slips through in one test, and nowhere else. */
let word = '';
let titled = '';
const unused = [...WORDS];

let test: TestApp;
let officers: [SignedIn, SignedIn];
beforeAll(async () => {
  test = await startTestApp({ postBurst: 1000, postPer10s: 1000, reportsPerHour: 20 });
  officers = await createOfficers(test);
});
beforeEach(() => {
  word = unused.shift()!;
  titled = `The one with the ${word} by the old mill`;
});
afterAll(() => test.close());

describe('a text of a meeting', () => {
  const plan = async (owner: SignedIn, memberIds: string[], more: object = {}): Promise<MeetingView> =>
    bodyOf(
      await owner.request('POST', '/meetings', {
        title: titled,
        startsAt: '2090-01-02T10:00:00Z',
        memberIds,
        ...more,
      }),
      201,
    );
  const meeting = async (member: SignedIn, id: string): Promise<MeetingView> =>
    bodyOf(await member.request('GET', `/meetings/${id}`));

  it('is its title, hidden in every meeting of the series that has it, for everybody who takes part', async () => {
    const [owner, member, stranger] = [
      await createSignedInMember(test),
      await createSignedInMember(test),
      await createSignedInMember(test),
    ];
    const first = await plan(owner, [member.id], { everyWeeks: 1, timeZone: 'Europe/Vienna' });
    const cancelled = bodyOf<MeetingView>(
      await owner.request('PATCH', `/meetings/${first.id}`, { action: 'cancel', version: first.version }),
    );
    expect(cancelled.status).toBe('cancelled');
    const { items } = bodyOf<{ items: MeetingView[] }>(await member.request('GET', '/meetings'));
    const next = items.find(({ title }) => title === titled)!;
    expect(next.id).not.toBe(first.id);
    expect(refusal(await stranger.request('POST', `/meetings/${next.id}/reports`, { field: 'title' }))).toEqual([
      404,
      'resource.not_found',
    ]);
    const { id } = await reportText(member, `/meetings/${next.id}`, { field: 'title' });
    for (const one of [first, next]) expect((await meeting(owner, one.id)).title).toEqual(HIDDEN);
    expect((await meeting(owner, next.id)).version).toBe(next.version + 1);
    expect(await tablesWith(test.database, [word])).toEqual([]);
    expect(await viewIncident(officers[0], id)).toMatchObject({
      place: 'meeting',
      field: 'title',
      roomId: null,
      author: { memberId: owner.id },
      subject: { kind: 'meeting', id: next.id, code: '2090-01-09' },
    });
    expect(await noticesOf(owner, 'privacy.hidden')).toMatchObject([{ subject: { kind: 'meeting', id: next.id } }]);
    await settle(officers, id, 'release');
    for (const one of [first, next]) expect((await meeting(member, one.id)).title).toBe(titled);
  });

  it('is the words of who wrote them, whoever facilitates since, and was seen by who is in any meeting that has it', async () => {
    const [writer, leader, member] = [
      await createSignedInMember(test, { roles: ['privacy_officer'] }),
      await createSignedInMember(test),
      await createSignedInMember(test),
    ];
    const planned = await plan(writer, [leader.id, member.id], { everyWeeks: 1, timeZone: 'Europe/Vienna' });
    const led = bodyOf<MeetingView>(
      await writer.request('PATCH', `/meetings/${planned.id}`, {
        action: 'facilitator',
        memberId: leader.id,
        version: planned.version,
      }),
    );
    bodyOf(await leader.request('PATCH', `/meetings/${planned.id}`, { action: 'cancel', version: led.version }));
    const { items } = bodyOf<{ items: MeetingView[] }>(await leader.request('GET', '/meetings'));
    const next = items.find(({ title }) => title === titled)!;
    expect((await leader.request('DELETE', `/meetings/${next.id}/members/${member.id}`)).status).toBe(204);
    const { id } = await reportText(leader, `/meetings/${next.id}`, { field: 'title' });
    const incident = await viewIncident(officers[0], id);
    expect(incident.author).toMatchObject({ memberId: writer.id });
    expect(incident.exposures.map(({ member: one, how }) => `${one.memberId} ${how}`)).toContain(`${member.id} listed`);
    const asked = await officers[0].request('POST', `/privacy/incidents/${id}/release`, { version: incident.version });
    await readTexts(writer, id);
    const { version } = bodyOf<IncidentView>(asked);
    expect(refusal(await writer.request('POST', `/privacy/incidents/${id}/release`, { version }))).toEqual([
      403,
      'incident.own_text',
    ]);
  });

  it('is also why a case came late, for who is in the case', async () => {
    const { owner, consultant, caseId } = await createTeam(test, { title: 'A title that names nobody' });
    const stranger = await createSignedInMember(test);
    const { id } = await plan(owner, [consultant.id, stranger.id], {
      title: 'The weekly meeting',
      startsAt: new Date(Date.now() + 3_600_000).toISOString(),
    });
    const listed = bodyOf<MeetingView>(
      await owner.request('POST', `/meetings/${id}/cases`, { caseId, reason: `The ${word} cannot wait.` }),
      201,
    );
    const itemId = listed.items[0]!.id;
    const asked = { field: 'lateReason', itemId };
    expect(refusal(await stranger.request('POST', `/meetings/${id}/reports`, asked))).toEqual([
      422,
      'privacy.nothing_to_report',
    ]);
    expect(errorPaths(await consultant.request('POST', `/meetings/${id}/reports`, { field: 'lateReason' }))).toEqual([
      'itemId',
    ]);
    await reportText(consultant, `/meetings/${id}`, asked);
    expect((await meeting(consultant, id)).items[0]).toMatchObject({ case: { lateReason: HIDDEN } });
    expect(await tablesWith(test.database, [word])).toEqual([]);
  });
});

describe('the words of a report', () => {
  it('are reported in their turn by the officers who read them, and come back unchanged', async () => {
    const { observer, caseId } = await createTeam(test, { title: 'A title that names nobody' });
    const reason = `It names the ${word} lady.`;
    const { id } = await reportText(observer, `/cases/${caseId}`, { field: 'title', reason });
    const path = `/privacy/incidents/${id}/reports/${observer.id}/report`;
    for (const nobody of [observer, await createSignedInMember(test, { roles: ['site_lead'] })])
      expect(refusal(await nobody.request('POST', path, {}))).toEqual([404, 'resource.not_found']);
    const of = bodyOf<ReportedText>(await officers[0].request('POST', path, {}), 201);
    expect((await viewIncident(officers[1], id)).reports).toMatchObject([{ reason: HIDDEN }]);
    expect(await tablesWith(test.database, [word])).toEqual([]);
    expect(await viewIncident(officers[1], of.id)).toMatchObject({
      place: 'report',
      author: { memberId: observer.id },
    });
    await settle(officers, of.id, 'release');
    expect((await viewIncident(officers[1], id)).reports).toMatchObject([{ reason }]);
    const stays = test.database.query(`UPDATE incident_report SET reason = 'Another' WHERE incident_id = $1`, [id]);
    await expect(stays).rejects.toThrow();
  });
});
