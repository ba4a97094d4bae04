import type { CaseFact, CourseView, FactHistory, FactsRecorded, Problem, TreatmentSession } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../../../../test/support/app';
import { newClientId } from '../../../../test/support/case-room';
import { addCaseMember, bodyOf, completeAnswers, createOpenCase, refusal } from '../../../../test/support/cases';
import { connectSocket } from '../../../../test/support/socket-client';
import { until } from '../../../../test/support/until';
import { createSignedInMember, type Answer, type SignedIn } from '../../../../test/support/people';

describe('the course of a case', () => {
  let test: TestApp;
  let owner: SignedIn;
  let nurse: SignedIn;
  let anesthesiologist: SignedIn;
  let consultant: SignedIn;
  let caseId: string;

  beforeAll(async () => {
    test = await startTestApp({ postBurst: 1000, postPer10s: 1000 });
    [owner, nurse, anesthesiologist, consultant] = await Promise.all([
      createSignedInMember(test, { discipline: 'therapist' }),
      createSignedInMember(test, { discipline: 'nurse' }),
      createSignedInMember(test, { discipline: 'anesthesiologist' }),
      createSignedInMember(test, { discipline: 'pharmacist' }),
    ]);
  });
  beforeEach(async () => {
    const opened = await createOpenCase(owner, {
      consentToConsult: { ...completeAnswers.consentToConsult, scope: ['facts', 'scales', 'medication'] },
    });
    caseId = opened.id;
    for (const [member, role] of [
      [nurse, 'treating'],
      [anesthesiologist, 'treating'],
      [consultant, 'consultant'],
    ] as const)
      await addCaseMember(owner, caseId, member, role);
  });
  afterAll(() => test?.close());

  const course = async (member = owner): Promise<CourseView> =>
    bodyOf(await member.request('GET', `/cases/${caseId}/course`));
  const refused = (answer: Answer): string => refusal(answer)[1];
  const record = (member: SignedIn, body: object) => member.request('POST', `/cases/${caseId}/facts`, body);
  const recorded = async (member: SignedIn, body: object): Promise<CaseFact[]> =>
    bodyOf<FactsRecorded>(await record(member, body), 201).facts;
  const session = async (body: object = {}): Promise<TreatmentSession> =>
    bodyOf(
      await nurse.request('POST', `/cases/${caseId}/sessions`, {
        kind: 'dosing',
        relDay: 0,
        product: 'ket_im',
        setting: 'clinic',
        ...body,
      }),
      201,
    );
  const bp = (sbp: string, dbp: string) => [
    { code: 'sbp', entered: sbp },
    { code: 'dbp', entered: dbp },
  ];

  it('keeps a value as it was entered, with its unit and its exact decimal', async () => {
    const [weight] = await recorded(nurse, {
      relDay: -3,
      facts: [{ code: 'weight', entered: '180,5', unit: '[lb_av]' }],
    });
    expect(weight).toMatchObject({
      code: 'weight',
      relDay: -3,
      value: { is: 'quantity', entered: '180,5', unit: '[lb_av]', amount: '81.873422785' },
      by: nurse.id,
      corrections: 0,
    });
    expect((await course()).facts).toEqual([weight]);
  });

  it('gives the readings of a session its day, in order of their minutes, whoever wrote them first', async () => {
    const { id: sessionId } = await session({ relDay: 14 });
    await Promise.all([
      recorded(nurse, { sessionId, minute: 40, facts: bp('152', '90') }),
      recorded(anesthesiologist, { sessionId, minute: -10, facts: [...bp('132', '84'), { code: 'moaas', total: 5 }] }),
    ]);
    const { facts, sessions, people } = await course();
    expect(sessions).toMatchObject([{ id: sessionId, number: 1, relDay: 14, product: 'ket_im', state: 'open' }]);
    expect(facts.map(({ minute, code, relDay }) => [minute, code, relDay])).toEqual([
      [-10, expect.any(String), 14],
      [-10, expect.any(String), 14],
      [-10, expect.any(String), 14],
      [40, expect.any(String), 14],
      [40, expect.any(String), 14],
    ]);
    expect(people.map(({ discipline }) => discipline).sort()).toEqual(['anesthesiologist', 'nurse']);
  });

  it('keeps what stood before a correction, and lets nobody correct what was corrected meanwhile', async () => {
    const { id: sessionId } = await session();
    const [sbp] = await recorded(nurse, { sessionId, minute: 15, facts: [{ code: 'sbp', entered: '115' }] });
    const correct = (id: string, body: object) => owner.request('PUT', `/cases/${caseId}/facts/${id}`, body);
    const [corrected] = bodyOf<FactsRecorded>(await correct(sbp!.id, { entered: '151' })).facts;
    expect(corrected).toMatchObject({
      minute: 15,
      corrections: 1,
      by: owner.id,
      value: { amount: '151' },
      firstAt: sbp!.at,
    });
    expect(refused(await correct(sbp!.id, { entered: '152' }))).toBe('course.corrected_meanwhile');
    expect(bodyOf<FactsRecorded>(await correct(corrected!.id, { withdrawn: true })).facts).toEqual([]);
    expect((await course()).facts).toEqual([]);
    const { items } = bodyOf<FactHistory>(await owner.request('GET', `/cases/${caseId}/facts/${sbp!.id}/versions`));
    expect(items.map(({ value, withdrawn }) => [value && 'amount' in value ? value.amount : null, withdrawn])).toEqual([
      [null, true],
      ['151', false],
      ['115', false],
    ]);
    await expect(test.database.query(`UPDATE case_fact SET amount = 1 WHERE id = $1`, [sbp!.id])).rejects.toThrow();
  });

  it('says why a value is absent, and never gives it a number', async () => {
    const { id: sessionId } = await session();
    const [spo2] = await recorded(nurse, { sessionId, minute: 30, facts: [{ code: 'spo2', absent: 'device_failed' }] });
    expect(spo2!.value).toEqual({ is: 'absent', reason: 'device_failed' });
  });

  it.each<[string, object, object[]]>([
    ['a slip of the hand', { minute: 5, facts: bp('1400', '90') }, [{ path: 'facts.0.entered' }]],
    ['pressures of no artery', { minute: 5, facts: bp('90', '120') }, [{ path: 'facts.1.entered' }]],
    [
      'two readings of one number',
      { minute: 5, facts: [{ code: 'sbp', entered: '1,400' }] },
      [{ path: 'facts.0.entered' }],
    ],
    ['a wrong unit', { minute: 5, facts: [{ code: 'sbp', entered: '14', unit: 'kg' }] }, [{ path: 'facts.0.unit' }]],
    ['an unknown code', { minute: 5, facts: [{ code: 'aura', total: 1 }] }, [{ path: 'facts.0.code' }]],
    ['a reading without its minute', { facts: bp('132', '84') }, [{ path: 'facts.0.code' }, { path: 'facts.1.code' }]],
    ['a total beyond its scale', { minute: 5, facts: [{ code: 'moaas', total: 6 }] }, [{ path: 'facts.0.total' }]],
    ['a value in the wrong way', { minute: 5, facts: [{ code: 'sbp', yes: true }] }, [{ path: 'facts.0.yes' }]],
    [
      'one wrong among many',
      { minute: 5, facts: [...bp('132', '84'), { code: 'hr', entered: '72', unit: 'kg' }] },
      [{ path: 'facts.2.unit' }],
    ],
  ])('refuses %s, says where, and keeps nothing of the request', async (_, body, errors) => {
    const { id: sessionId } = await session();
    const answer = await record(nurse, { sessionId, ...body });
    expect(answer.body as Problem).toMatchObject({ status: 422, code: 'course.value_invalid', errors });
    expect((await course()).facts).toEqual([]);
  });

  it('asks about an unlikely number and a day far ahead, and keeps both of who is sure', async () => {
    const { id: sessionId } = await session();
    const low = { sessionId, minute: 5, facts: bp('55', '35') };
    expect((await record(nurse, low)).body).toMatchObject({
      code: 'course.value_invalid',
      errors: [{ path: 'facts.0.entered', message: expect.stringContaining('Is it right?') }],
    });
    const sure = { ...low, facts: low.facts.map((one) => ({ ...one, sure: true })) };
    expect(await recorded(nurse, sure)).toMatchObject([{ value: { amount: '55' } }, { value: { amount: '35' } }]);
    expect(
      refused(await record(nurse, { sessionId, minute: 6, facts: [{ code: 'sbp', entered: '1400', sure: true }] })),
    ).toBe('course.value_invalid');

    const far = { relDay: 9999, facts: [{ code: 'weight', entered: '80' }] };
    expect((await record(nurse, far)).body).toMatchObject({ errors: [{ path: 'relDay' }] });
    expect(await recorded(nurse, { ...far, sure: true })).toMatchObject([{ relDay: 9999 }]);
    const later = { kind: 'dosing', relDay: 20_000, product: 'ket_im' };
    const add = (body: object) => nurse.request('POST', `/cases/${caseId}/sessions`, body);
    expect((await add(later)).body).toMatchObject({ errors: [{ path: 'relDay' }] });
    const { id, version } = bodyOf<TreatmentSession>(await add({ ...later, sure: true }), 201);
    const move = (body: object) => nurse.request('PATCH', `/cases/${caseId}/sessions/${id}`, { version, ...body });
    expect((await move({ relDay: 36_000 })).body).toMatchObject({ errors: [{ path: 'relDay' }] });
    expect(bodyOf<TreatmentSession>(await move({ relDay: 36_000, sure: true }))).toMatchObject({ relDay: 36_000 });
  });

  it('takes no value with a withdrawal', async () => {
    const [weight] = await recorded(nurse, { relDay: 1, facts: [{ code: 'weight', entered: '80' }] });
    const path = `/cases/${caseId}/facts/${weight!.id}`;
    expect(refusal(await nurse.request('PUT', path, { withdrawn: true, entered: '81' }))).toEqual([
      400,
      'request.invalid',
    ]);
    expect((await course()).facts).toEqual([weight]);
  });

  it('holds a pressure to its other half, also where that stands already, and keeps no request without facts', async () => {
    const { id: sessionId } = await session();
    const [sbp] = await recorded(nurse, { sessionId, minute: 10, facts: [{ code: 'sbp', entered: '120' }] });
    const dbp = (entered: string) => ({ sessionId, minute: 10, facts: [{ code: 'dbp', entered }] });
    expect(refused(await record(nurse, dbp('140')))).toBe('course.value_invalid');
    await recorded(nurse, dbp('80'));
    const corrected = await nurse.request('PUT', `/cases/${caseId}/facts/${sbp!.id}`, { entered: '70' });
    expect(corrected.body).toMatchObject({ code: 'course.value_invalid', errors: [{ path: 'entered' }] });
    expect((await course()).facts.map(({ value }) => value)).toMatchObject([{ amount: '120' }, { amount: '80' }]);
    expect((await record(nurse, { relDay: 1, facts: [] })).status).toBe(400);
  });

  it('holds a total to its item on self-harm, together and one after the other', async () => {
    const [phq9, item9] = [
      (total: number) => ({ code: 'phq9', total }),
      (total: number) => ({ code: 'scale.phq9.item9', total }),
    ];
    const together = await record(nurse, { relDay: 3, facts: [phq9(27), item9(0)] });
    expect(together.body).toMatchObject({
      code: 'course.value_invalid',
      errors: [{ path: 'facts.1.total', message: expect.stringMatching(/cannot exceed 24; it is 27/) }],
    });
    const [total] = await recorded(nurse, { relDay: 3, facts: [phq9(2)] });
    expect((await record(nurse, { relDay: 3, facts: [item9(3)] })).body).toMatchObject({
      errors: [{ path: 'facts.0.total', message: expect.stringMatching(/cannot be below 3; it is 2/) }],
    });
    await recorded(nurse, { relDay: 3, facts: [item9(1)] });
    const corrected = await nurse.request('PUT', `/cases/${caseId}/facts/${total!.id}`, { total: 26 });
    expect(corrected.body).toMatchObject({ code: 'course.value_invalid', errors: [{ path: 'total' }] });
    expect((await course()).facts.map(({ value }) => value)).toMatchObject([{ total: 2 }, { total: 1 }]);
  });

  it('takes one value at one place, and the same request once', async () => {
    const body = { clientId: newClientId(), relDay: 3, facts: [{ code: 'phq9', total: 16 }] };
    const first = await record(owner, body);
    const again = await record(owner, body);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect(refused(await record(owner, { ...body, facts: [{ code: 'phq9', total: 17 }] }))).toBe(
      'course.client_id_reused',
    );
    const other = await record(nurse, {
      ...body,
      clientId: newClientId(),
      facts: [{ code: 'gad7', total: 3 }, ...body.facts],
    });
    expect(other.body).toMatchObject({ code: 'course.already_recorded', errors: [{ path: 'facts.1.code' }] });
    expect((await course()).facts).toHaveLength(1);
    const [one, two] = await Promise.all(
      [nurse, owner].map((member) => record(member, { relDay: 9, facts: [{ code: 'phq9', total: 12 }] })),
    );
    expect([one!.status, two!.status].sort()).toEqual([201, 409]);
  });

  it('leaves the ASA class to anesthesiology and ratings to clinicians', async () => {
    const asa = { relDay: 0, facts: [{ code: 'asa', choice: '3' }] };
    expect(refused(await record(nurse, asa))).toBe('course.not_in_scope');
    expect(await recorded(anesthesiologist, asa)).toHaveLength(1);
    const pharmacist = await createSignedInMember(test, { discipline: 'pharmacist' });
    await addCaseMember(owner, caseId, pharmacist, 'treating');
    expect(refused(await record(pharmacist, { relDay: 0, facts: [{ code: 'madrs', total: 30 }] }))).toBe(
      'course.not_in_scope',
    );
    expect(await recorded(pharmacist, { relDay: 0, facts: [{ code: 'phq9', total: 12 }] })).toHaveLength(1);
  });

  it('shows a consultant what the consent covers, and a treating member all of it', async () => {
    const { id: sessionId } = await session();
    const [reading] = await recorded(nurse, { sessionId, minute: 15, facts: [{ code: 'sbp', entered: '151' }] });
    await recorded(nurse, { relDay: 0, facts: [{ code: 'weight', entered: '81' }] });
    expect(await course(consultant)).toMatchObject({
      sessions: [],
      facts: [{ code: 'weight' }],
      withheld: ['sessions'],
      abilities: [],
    });
    expect(await course(nurse)).toMatchObject({ sessions: [{}], withheld: [], abilities: ['course.record'] });
    expect((await course(nurse)).facts).toHaveLength(2);
    const versions = `/cases/${caseId}/facts/${reading!.id}/versions`;
    expect((await consultant.request('GET', versions)).status).toBe(404);
    expect(refused(await record(consultant, { relDay: 1, facts: [{ code: 'weight', entered: '80' }] }))).toBe(
      'permission.denied',
    );
  });

  it('changes a session on the version that was seen, moves its facts with its day, and tells the room when it ends', async () => {
    const before = await course();
    const { id: sessionId, version } = await session();
    await recorded(nurse, { sessionId, minute: 15, facts: [{ code: 'sbp', entered: '151' }] });
    const change = (body: object) => nurse.request('PATCH', `/cases/${caseId}/sessions/${sessionId}`, body);
    expect(bodyOf<TreatmentSession>(await change({ version, relDay: 7 }))).toMatchObject({ relDay: 7, version: 2 });
    expect(refused(await change({ version, state: 'finished' }))).toBe('resource.stale_version');
    expect(bodyOf<TreatmentSession>(await change({ version: 2, state: 'finished' }))).toMatchObject({
      state: 'finished',
    });
    const { facts, version: courseVersion } = await course();
    expect(facts[0]!.relDay).toBe(7);
    expect(courseVersion).toBe(before.version + 4);
    const { roomId } = bodyOf<{ roomId: string }>(await owner.request('GET', `/cases/${caseId}`));
    const { items } = bodyOf<{ items: { type: string; data: object }[] }>(
      await owner.request('GET', `/rooms/${roomId}/events`),
    );
    expect(items.filter(({ type }) => type.startsWith('course.'))).toMatchObject([
      { type: 'course.session_added', data: { sessionId, kind: 'dosing', number: 1 } },
      { type: 'course.session_finished', data: { sessionId } },
    ]);
    expect(
      refused(await nurse.request('POST', `/cases/${caseId}/sessions`, { kind: 'dosing', relDay: 9, number: 1 })),
    ).toBe('course.session_exists');
  });

  it('withdraws a session with its facts for good, frees its number, and keeps it for the record', async () => {
    const { id: sessionId, version } = await session({ relDay: 7 });
    await recorded(nurse, { sessionId, minute: 15, facts: [{ code: 'sbp', entered: '190' }] });
    const change = (body: object) => nurse.request('PATCH', `/cases/${caseId}/sessions/${sessionId}`, body);
    expect(bodyOf<TreatmentSession>(await change({ version, state: 'withdrawn' }))).toMatchObject({
      state: 'withdrawn',
    });
    expect(await course()).toMatchObject({ sessions: [], facts: [] });
    expect((await change({ version: version + 1, state: 'open' })).status).toBe(404);
    const reading = { sessionId, minute: 20, facts: [{ code: 'sbp', entered: '140' }] };
    expect((await record(nurse, reading)).status).toBe(404);
    expect(await session({ relDay: 7 })).toMatchObject({ number: 1 });
    expect((await course()).facts).toEqual([]);
    const kept = `SELECT 1 FROM case_fact WHERE session_id = $1`;
    expect(await test.database.query<unknown[]>(kept, [sessionId])).toHaveLength(1);
  });

  it('raises no version of a session for a change that says nothing', async () => {
    const { id, version } = await session();
    const answer = await nurse.request('PATCH', `/cases/${caseId}/sessions/${id}`, { version });
    expect(refusal(answer)).toEqual([400, 'request.invalid']);
    expect((await course()).sessions).toMatchObject([{ id, version }]);
  });

  it('tells the devices of who is in the case, and nobody else, that its course changed', async () => {
    const outsider = await createSignedInMember(test, { discipline: 'nurse' });
    const sockets = await Promise.all(
      [owner, consultant, outsider].map(({ cookie }) => connectSocket(test.url, cookie)),
    );
    const heard = sockets.map(() => [] as string[]);
    for (const [index, socket] of sockets.entries())
      socket.on('course.changed', (news) => heard[index]!.push(news.caseId));
    // A case of the outsider's own, recorded after: by then they would have heard of the other.
    const own = await createOpenCase(outsider);
    await recorded(nurse, { relDay: 1, facts: [{ code: 'weight', entered: '80' }] });
    await outsider.request('POST', `/cases/${own.id}/facts`, { relDay: 1, facts: [{ code: 'weight', entered: '70' }] });
    await until(() => heard.every((cases) => cases.length > 0));
    expect(heard.map((cases) => [...new Set(cases)])).toEqual([[caseId], [caseId], [own.id]]);
    for (const socket of sockets) socket.close();
  });

  it('takes no session of another case', async () => {
    const { id: sessionId } = await session();
    const other = await createOpenCase(owner);
    const answer = await owner.request('POST', `/cases/${other.id}/facts`, {
      sessionId,
      minute: 1,
      facts: bp('132', '84'),
    });
    expect(answer.status).toBe(404);
  });
});
