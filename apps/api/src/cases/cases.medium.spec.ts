import { CASE_CODE } from '@consilium/domain';
import type { CaseSummary, Page } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../../../../test/support/app';
import { newClientId, unknownId } from '../../../../test/support/case-room';
import {
  addCaseMember,
  bodyOf,
  completeAnswers,
  createCase,
  createOpenCase,
  errorPaths,
  refusal,
} from '../../../../test/support/cases';
import { createSignedInMember, requestApi, type SignedIn } from '../../../../test/support/people';
import type { CaseView } from './case-presenter';
import { DraftSweep } from './draft-sweep';

describe('cases over HTTP', () => {
  let test: TestApp;
  let owner: SignedIn;
  let outsider: SignedIn;

  beforeAll(async () => {
    test = await startTestApp();
    [owner, outsider] = await Promise.all([
      createSignedInMember(test, { discipline: 'therapist' }),
      createSignedInMember(test, { discipline: 'psychiatrist' }),
    ]);
  });
  afterAll(() => test?.close());

  const audited = async (action: string, caseId: string, outcome = 'ok'): Promise<number> => {
    const [row] = await test.database.query<{ n: number }[]>(
      'SELECT count(*)::int AS n FROM audit_entry WHERE action = $1 AND object_id = $2 AND outcome = $3',
      [action, caseId, outcome],
    );
    return row!.n;
  };

  it('begin as a draft that may be partial, with a room and a code of their own', async () => {
    const draft = await createCase(owner, { title: 'When?' });
    expect(draft).toMatchObject({
      title: 'When?',
      question: '',
      status: 'draft',
      version: 1,
      myRole: 'owner',
      presenterRole: 'therapist',
      discussionBegan: false,
      consentStatus: 'missing',
      part2Flag: false,
    });
    expect(draft.code).toMatch(CASE_CODE);
    expect(draft.completeness.missing).toContain('primaryDx');
    expect(draft.abilities.join(' ')).toBe(
      'case.edit case.open case.delete_draft members.add members.remove consent.revoke document.attach course.record primary.name care_path.move',
    );
    expect(draft.members).toEqual([
      { memberId: owner.id, displayName: owner.displayName, discipline: 'therapist', role: 'owner', history: 'all' },
    ]);
    expect(draft).not.toHaveProperty('ageBand');
    expect(await audited('case.created', draft.id)).toBe(1);
  });

  it('are made once under one key, however often and at once it is asked', async () => {
    const made = { clientId: newClientId(), title: 'Once?', question: 'Made twice?' };
    const answers = await Promise.all(Array.from({ length: 4 }, () => owner.request('POST', '/cases', made)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    const ids = new Set(answers.map(({ body }) => (body as CaseView).id));
    expect(ids.size).toBe(1);
    const [id] = [...ids] as [string];
    expect(await audited('case.created', id)).toBe(1);
    expect(refusal(await owner.request('POST', '/cases', { ...made, title: 'Another?' }))).toEqual([
      409,
      'case.client_id_reused',
    ]);
    // A key is its member's own.
    expect(
      (await (await createSignedInMember(test, { discipline: 'nurse' })).request('POST', '/cases', made)).status,
    ).toBe(201);
    bodyOf(await owner.request('PATCH', `/cases/${id}`, { version: 1, title: 'Edited.' }));
    expect(await owner.request('POST', '/cases', made)).toMatchObject({
      status: 200,
      body: { id, version: 2, title: 'Edited.' },
    });
    expect(refusal(await owner.request('POST', '/cases', { clientId: 'no-uuid' }))).toEqual([400, 'request.invalid']);
    expect((await owner.request('DELETE', `/cases/${id}`)).status).toBe(204);
    expect(bodyOf<CaseView>(await owner.request('POST', '/cases', made), 201).id).not.toBe(id);
  });

  it.each([
    ['primary_care', 'case.not_presenter'],
    ['pharmacist', 'case.not_presenter'],
    ['coordinator', 'case.not_presenter'],
  ] as const)('are not presented by %s', async (discipline, code) => {
    const member = await createSignedInMember(test, { discipline });
    expect(refusal(await member.request('POST', '/cases', {}))).toEqual([403, code]);
  });

  it('are neither begun nor changed on a licence that is not current', async () => {
    const lapsed = await createSignedInMember(test, { discipline: 'therapist', licences: [] });
    expect(refusal(await lapsed.request('POST', '/cases', {}))).toEqual([403, 'member.licence_not_current']);
    const mine = await createCase(lapsedLater);
    await test.database.query('UPDATE licence SET verified_at = NULL WHERE member_id = $1', [lapsedLater.id]);
    expect(refusal(await lapsedLater.request('PATCH', `/cases/${mine.id}`, { version: 1, title: 'x' }))).toEqual([
      403,
      'member.licence_not_current',
    ]);
    expect(
      refusal(await lapsedLater.request('POST', `/cases/${mine.id}/members`, { memberId: owner.id, role: 'observer' })),
    ).toEqual([403, 'member.licence_not_current']);
    expect(bodyOf<CaseView>(await lapsedLater.request('GET', `/cases/${mine.id}`)).abilities).toEqual([
      'case.delete_draft',
      'consent.revoke',
      'document.attach',
    ]);
    expect(await audited('case.edit', mine.id, 'denied')).toBe(1);
  });
  let lapsedLater: SignedIn;
  beforeAll(async () => {
    lapsedLater = await createSignedInMember(test, { discipline: 'nurse' });
  });

  it('are filled in bit by bit, each save with the version it knew', async () => {
    const draft = await createCase(owner);
    const first = bodyOf<CaseView>(
      await owner.request('PATCH', `/cases/${draft.id}`, {
        version: 1,
        ageBand: '45-54',
        currentMeds: [{ ingredient: 'clonazepam', doseMg: 0.5 }],
      }),
    );
    expect(first).toMatchObject({
      version: 2,
      ageBand: '45-54',
      currentMeds: [{ ingredient: 'clonazepam', doseMg: 0.5 }],
    });
    const second = bodyOf<CaseView>(
      await owner.request('PATCH', `/cases/${draft.id}`, { ageBand: null }, { 'if-match': '"2"' }),
    );
    expect(second.version).toBe(3);
    expect(second).not.toHaveProperty('ageBand');
    const stale = await owner.request('PATCH', `/cases/${draft.id}`, { version: 2, title: 'Lost?' });
    expect(refusal(stale)).toEqual([412, 'resource.stale_version']);
    expect(stale.body).toMatchObject({ current: { version: 3 } });
    expect(refusal(await owner.request('PATCH', `/cases/${draft.id}`, { title: 'Which?' }))).toEqual([
      400,
      'resource.version_required',
    ]);
    expect(bodyOf<CaseView>(await owner.request('GET', `/cases/${draft.id}`)).title).toBe('');
  });

  it('do not grow a version by a save that changes nothing', async () => {
    const draft = await createCase(owner, completeAnswers);
    expect(
      bodyOf<CaseView>(await owner.request('PATCH', `/cases/${draft.id}`, { version: 1, ...completeAnswers })).version,
    ).toBe(1);
  });

  it('of two saves at once keep one and refuse the other', async () => {
    const draft = await createCase(owner);
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((title) => owner.request('PATCH', `/cases/${draft.id}`, { version: 1, title })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  describe('refuse', () => {
    const CASES: [string, object, number, string, string[]][] = [
      ['an unknown field', { psychotherapyNotes: 'x' }, 400, 'request.invalid', ['psychotherapyNotes']],
      [
        'an unknown field inside a record',
        { plan: { product: 'ket_im', notes: 'x' } },
        400,
        'request.invalid',
        ['plan.notes'],
      ],
      ['a wrong type', { episodeMonths: 'six' }, 400, 'request.invalid', ['episodeMonths']],
      ['a wrong type inside a list', { currentMeds: ['venlafaxine'] }, 400, 'request.invalid', ['currentMeds.0']],
      ['a record where a list belongs', { scales: { scale: 'phq9' } }, 400, 'request.invalid', ['scales']],
      ['text instead of an answer', { part2Flag: 'true' }, 400, 'request.invalid', ['part2Flag']],
      [
        'a calendar date for a day',
        { scales: [{ scale: 'phq9', relDay: '2026-03-14', total: 3 }] },
        422,
        'case.calendar_date',
        ['scales.0.relDay'],
      ],
      [
        'a date as a number',
        { currentMeds: [{ ingredient: 'lithium', lastChangeRelDay: 20260314 }] },
        422,
        'case.calendar_date',
        ['currentMeds.0.lastChangeRelDay'],
      ],
      [
        'a date in the consent',
        { consentToConsult: { basis: 'deidentified', relDay: '03/14/2026' } },
        422,
        'case.calendar_date',
        ['consentToConsult.relDay'],
      ],
      ['a month for a duration', { episodeMonths: 'March 2026' }, 422, 'case.calendar_date', ['episodeMonths']],
      ['a value that is not listed', { ageBand: '47' }, 422, 'case.field_invalid', ['ageBand']],
      ['a title that is too long', { title: 'x'.repeat(81) }, 422, 'case.field_invalid', ['title']],
      [
        'an impossible reading',
        { vitalsBase: { sbp: 900, dbp: 80, hr: 70, spo2: 98 } },
        422,
        'case.field_invalid',
        ['vitalsBase.sbp'],
      ],
      ['a diagnosis that is not coded', { primaryDx: 'depression' }, 422, 'case.field_invalid', ['primaryDx']],
      [
        'a row with nothing in it, which is not "none"',
        { currentMeds: [{}] },
        422,
        'case.field_invalid',
        ['currentMeds.0.ingredient'],
      ],
      [
        'a row of blanks',
        { currentMeds: [{ ingredient: ' ' }] },
        422,
        'case.field_invalid',
        ['currentMeds.0.ingredient'],
      ],
      ['a blank in a list of codes', { otherDx: [''] }, 422, 'case.field_invalid', ['otherDx.0']],
      ['characters that cannot be stored', { title: 'a\u0000b' }, 400, 'request.invalid', ['title']],
    ];
    it.each(CASES)('%s', async (_, answers, status, code, paths) => {
      const answer = await owner.request('POST', '/cases', answers);
      expect(refusal(answer)).toEqual([status, code]);
      expect(errorPaths(answer)).toEqual(paths);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(JSON.stringify(answer.body)).not.toMatch(/2026|xxxx/);
    });
  });

  it('open only when nothing is missing', async () => {
    const { currentMeds: _, ...without } = completeAnswers;
    const draft = await createCase(owner, { ...without, attestations: [true, true, true, false] });
    const refused = await owner.request('PATCH', `/cases/${draft.id}`, { version: 1, status: 'open' });
    expect(refusal(refused)).toEqual([422, 'case.incomplete']);
    expect(errorPaths(refused)).toEqual(['currentMeds', 'attestations']);
    const opened = bodyOf<CaseView>(
      await owner.request('PATCH', `/cases/${draft.id}`, {
        version: 1,
        status: 'open',
        currentMeds: 'not_recorded',
        attestations: [true, true, true, true],
      }),
    );
    expect(opened).toMatchObject({
      status: 'open',
      version: 2,
      currentMeds: 'not_recorded',
      discussionBegan: true,
      consentStatus: 'valid',
      completeness: { missing: [] },
    });
    expect(opened.abilities).toEqual([
      'case.edit',
      'case.close',
      'members.add',
      'members.remove',
      'consent.revoke',
      'document.attach',
      'course.record',
      'primary.name',
      'care_path.move',
    ]);
    expect(refusal(await owner.request('PATCH', `/cases/${draft.id}`, { version: 2, currentMeds: null }))).toEqual([
      422,
      'case.incomplete',
    ]);
    expect(refusal(await owner.request('PATCH', `/cases/${draft.id}`, { version: 2, status: 'draft' }))).toEqual([
      409,
      'case.illegal_transition',
    ]);
    expect(await audited('case.opened', draft.id)).toBe(1);
  });

  it('do not open without consent', async () => {
    const draft = await createCase(owner, {
      ...completeAnswers,
      consentToConsult: { ...completeAnswers.consentToConsult, obtained: false },
    });
    const refused = await owner.request('PATCH', `/cases/${draft.id}`, { version: 1, status: 'open' });
    expect(refusal(refused)).toEqual([422, 'case.incomplete']);
    expect(errorPaths(refused)).toEqual(['consentToConsult.obtained']);
  });

  it('are read-only once closed, room and all', async () => {
    const open = await createOpenCase(owner);
    const closed = bodyOf<CaseView>(
      await owner.request('PATCH', `/cases/${open.id}`, { version: open.version, status: 'closed' }),
    );
    expect(closed).toMatchObject({ status: 'closed', abilities: ['members.remove', 'consent.revoke'] });
    expect(
      refusal(await owner.request('PATCH', `/cases/${open.id}`, { version: closed.version, title: 'Again?' })),
    ).toEqual([409, 'case.closed']);
    expect(
      refusal(await owner.request('PATCH', `/cases/${open.id}`, { version: closed.version, status: 'open' })),
    ).toEqual([409, 'case.closed']);
    expect(
      refusal(await owner.request('POST', `/cases/${open.id}/members`, { memberId: outsider.id, role: 'observer' })),
    ).toEqual([409, 'case.closed']);
    expect(
      (
        await owner.request('POST', `/rooms/${open.roomId}/messages`, {
          clientId: newClientId(),
          text: 'One more thing.',
        })
      ).status,
    ).toBe(409);
  });

  it('are discarded as drafts until somebody says something', async () => {
    const draft = await createCase(owner);
    expect((await owner.request('DELETE', `/cases/${draft.id}`)).status).toBe(204);
    expect((await owner.request('GET', `/cases/${draft.id}`)).status).toBe(404);
    expect((await owner.request('GET', `/rooms/${draft.roomId}`)).status).toBe(404);
    const talked = await createCase(owner);
    bodyOf(
      await owner.request('POST', `/rooms/${talked.roomId}/messages`, {
        clientId: newClientId(),
        text: 'First thought.',
      }),
      201,
    );
    expect(refusal(await owner.request('DELETE', `/cases/${talked.id}`))).toEqual([409, 'case.illegal_transition']);
    expect((await owner.request('GET', `/cases/${talked.id}`)).status).toBe(200);
  });

  it('are deleted as drafts that lie idle, unless somebody talked about them', async () => {
    const [idle, talked, fresh] = [await createCase(owner), await createCase(owner), await createCase(owner)];
    bodyOf(
      await owner.request('POST', `/rooms/${talked.roomId}/messages`, { clientId: newClientId(), text: 'Kept.' }),
      201,
    );
    await test.database.query(`UPDATE clinical_case SET updated_at = now() - interval '31 days' WHERE id = ANY($1)`, [
      [idle.id, talked.id],
    ]);
    await test.app.get(DraftSweep, { strict: false }).sweep();
    const statuses = await Promise.all(
      [idle, talked, fresh].map(async ({ id }) => (await owner.request('GET', `/cases/${id}`)).status),
    );
    expect(statuses).toEqual([404, 200, 200]);
    expect(await audited('case.deleted', idle.id)).toBe(1);
  });

  it('show an outsider nothing, whether they exist or not', async () => {
    const open = await createOpenCase(owner);
    const attempts: [string, string, object?][] = [
      ['GET', ''],
      ['PATCH', '', { version: 1, title: 'x' }],
      ['PATCH', '', { version: 1, status: 'closed' }],
      ['DELETE', ''],
      ['GET', '/versions'],
      ['GET', '/versions/1'],
      ['POST', '/members', { memberId: outsider.id, role: 'observer' }],
      ['PATCH', `/members/${owner.id}`, { role: 'observer' }],
      ['DELETE', `/members/${owner.id}`],
      ['DELETE', `/members/${outsider.id}`],
      ['PUT', '/consent', { version: 1, basis: 'deidentified' }],
      ['POST', '/consent/revocation', {}],
      ['POST', '/notice'],
    ];
    for (const [method, path, body] of attempts) {
      const [existing, absent, malformed] = await Promise.all(
        [open.id, unknownId(), 'not-an-id'].map((id) => outsider.request(method, `/cases/${id}${path}`, body)),
      );
      expect([method, path, ...refusal(existing!)]).toEqual([method, path, 404, 'resource.not_found']);
      expect(existing!.body).toEqual(absent!.body);
      expect(malformed!.status).toBe(404);
    }
    expect(bodyOf<Page<CaseSummary>>(await outsider.request('GET', '/cases')).items).toEqual([]);
    for (const action of ['case.viewed', 'case.edit', 'consent.revoke', 'members.add'])
      expect(await audited(action, open.id, 'denied')).toBe(1);
  });

  it('ask for a session', async () => {
    expect((await requestApi(test.url, 'GET', '/cases')).status).toBe(401);
  });

  it('are listed to their members only, newest edit first, by status, words and page', async () => {
    const presenter = await createSignedInMember(test, { discipline: 'anesthesiologist' });
    const drafts = [];
    for (const title of ['Airway plan?', 'Clinic 100% or home?', 'Airway again?'])
      drafts.push(await createCase(presenter, { title }));
    const open = await createOpenCase(presenter, { title: 'Opened' });
    await addCaseMember(presenter, open.id, outsider, 'treating');
    const list = async (query: string) => bodyOf<Page<CaseSummary>>(await presenter.request('GET', `/cases${query}`));
    const titles = async (query: string) => (await list(query)).items.map(({ title }) => title);
    expect(await titles('')).toEqual(['Opened', 'Airway again?', 'Clinic 100% or home?', 'Airway plan?']);
    expect(await titles('?status=draft&q=airway')).toEqual(['Airway again?', 'Airway plan?']);
    expect(await titles('?q=100%25')).toEqual(['Clinic 100% or home?']);
    expect(await titles(`?q=${drafts[0]!.code}`)).toEqual(['Airway plan?']);
    const first = await list('?limit=3');
    expect(first.items).toHaveLength(3);
    expect(await titles(`?limit=3&cursor=${first.nextCursor}`)).toEqual(['Airway plan?']);
    expect((await list('?limit=9000')).nextCursor).toBeNull();
    for (const query of ['cursor=rubbish', 'status=all'])
      expect((await presenter.request('GET', `/cases?${query}`)).status).toBe(400);
    const [shared] = bodyOf<Page<CaseSummary>>(await outsider.request('GET', '/cases')).items;
    expect(shared).toMatchObject({
      id: open.id,
      myRole: 'treating',
      abilities: ['document.attach', 'course.record', 'care_path.move', 'dose.authorize', 'case.leave'],
      completeness: { missing: [] },
      members: [{ role: 'owner' }, { role: 'treating' }],
    });
  });
});
