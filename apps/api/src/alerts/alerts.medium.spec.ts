import type { Alert, CaseAlerts, FactsRecorded, RoomEvent, TreatmentSession } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../../../../test/support/app';
import { addCaseMember, bodyOf, completeAnswers, createOpenCase, refusal } from '../../../../test/support/cases';
import { createSignedInMember, type Answer, type SignedIn } from '../../../../test/support/people';

describe('safety alerts of a case', () => {
  let test: TestApp;
  let owner: SignedIn;
  let nurse: SignedIn;
  let consultant: SignedIn;
  let outsider: SignedIn;
  let caseId: string;
  let roomId: string;

  beforeAll(async () => {
    test = await startTestApp({ postBurst: 1000, postPer10s: 1000 });
    [owner, nurse, consultant, outsider] = await Promise.all([
      createSignedInMember(test, { discipline: 'therapist' }),
      createSignedInMember(test, { discipline: 'nurse' }),
      createSignedInMember(test, { discipline: 'anesthesiologist' }),
      createSignedInMember(test, { discipline: 'psychiatrist' }),
    ]);
  });
  beforeEach(async () => {
    const opened = await createOpenCase(owner, {
      consentToConsult: { ...completeAnswers.consentToConsult, scope: ['facts', 'scales', 'medication'] },
    });
    ({ id: caseId, roomId } = opened);
    await addCaseMember(owner, caseId, nurse, 'treating');
    await addCaseMember(owner, caseId, consultant, 'consultant');
  });
  afterAll(() => test?.close());

  const alerts = async (member = owner): Promise<CaseAlerts> =>
    bodyOf(await member.request('GET', `/cases/${caseId}/alerts`));
  const standing = async (member = owner): Promise<string[]> =>
    (await alerts(member)).items.filter(({ state }) => state !== 'closed').map(({ ruleId }) => ruleId);
  const record = async (body: object): Promise<FactsRecorded> =>
    bodyOf(await nurse.request('POST', `/cases/${caseId}/facts`, body), 201);
  const code = (answer: Answer): string => refusal(answer)[1];
  const lines = async (): Promise<string[]> =>
    bodyOf<{ items: RoomEvent[] }>(await owner.request('GET', `/rooms/${roomId}/events`))
      .items.map(({ type }) => type)
      .filter((type) => type.startsWith('alert.'));
  const dosing = async (relDay: number): Promise<string> =>
    bodyOf<TreatmentSession>(
      await nurse.request('POST', `/cases/${caseId}/sessions`, { kind: 'dosing', relDay, product: 'ket_im' }),
      201,
    ).id;
  const hypertension = (value: string) => ({ medicalHx: [{ code: 'htn', value }] });
  const edit = async (answers: object): Promise<void> => {
    const { version } = bodyOf<{ version: number }>(await owner.request('GET', `/cases/${caseId}`));
    bodyOf(await owner.request('PATCH', `/cases/${caseId}`, { version, ...answers }));
  };

  it('open and close with the facts, by whatever route they came, and say with which rules and at which version they were checked', async () => {
    const before = await alerts();
    expect(before.checked).toEqual({ version: expect.any(Number), ruleSetVersion: '1.0' });
    expect(await standing()).not.toContain('KS-007');
    await edit(hypertension('uncontrolled'));
    const { items, checked } = await alerts();
    expect(items[0]).toMatchObject({
      ruleId: 'KS-007',
      severity: 'contraindicated',
      state: 'open',
      count: 1,
      facts: [{ label: 'Hypertension', value: 'Uncontrolled' }],
      abilities: ['alert.acknowledge'],
    });
    expect(checked!.version).toBe(before.checked!.version + 1);
    await record({ relDay: 20, facts: [{ code: 'hx.htn', choice: 'controlled' }] });
    expect((await alerts()).items.find(({ ruleId }) => ruleId === 'KS-007')).toMatchObject({
      state: 'closed',
      facts: [],
    });
    expect(await lines()).toEqual(['alert.opened', 'alert.closed']);
  });

  it('belong to their session: the first fact of the next one closes what the last one opened', async () => {
    const sessionId = await dosing(0);
    await record({ sessionId, minute: -10, facts: [{ code: 'sbp', entered: '148' }] });
    expect(await standing()).toContain('KS-005');
    const next = await dosing(7);
    expect(await standing()).toContain('KS-005');
    await record({ sessionId: next, minute: -10, facts: [{ code: 'sbp', entered: '128' }] });
    expect(await standing()).not.toContain('KS-005');
  });

  it('are quieted by an acknowledgement, which closes nothing, and raise their count when they fire again', async () => {
    const sessionId = await dosing(0);
    await record({ sessionId, minute: -10, facts: [{ code: 'sbp', entered: '136' }] });
    await record({ sessionId, minute: 15, facts: [{ code: 'sbp', entered: '181' }] });
    const found = (await alerts()).items.find(({ ruleId }) => ruleId === 'KS-058')!;
    const acknowledge = (body: object, member = nurse) =>
      member.request('POST', `/alerts/${found.id}/acknowledge`, body);
    expect(code(await acknowledge({ reason: 'weighed' }))).toBe('alert.note_needed');
    expect(code(await acknowledge({ reason: 'weighed', note: 'Call 541-555-0139 first.' }))).toBe(
      'privacy.identifiers_found',
    );
    const quiet = bodyOf<Alert>(await acknowledge({ reason: 'weighed', note: 'Settled within ten minutes.' }));
    expect(quiet).toMatchObject({
      state: 'acknowledged',
      acknowledged: { by: { memberId: nurse.id }, reason: 'weighed', note: 'Settled within ten minutes.' },
      abilities: [],
    });
    expect(code(await acknowledge({ reason: 'discussed' }, owner))).toBe('alert.acknowledged');
    await record({ sessionId, minute: 30, facts: [{ code: 'sbp', entered: '190' }] });
    expect((await alerts()).items.find(({ id }) => id === found.id)).toMatchObject({ state: 'acknowledged', count: 2 });
    await record({ sessionId: await dosing(7), minute: -10, facts: [{ code: 'sbp', entered: '128' }] });
    expect(code(await acknowledge({ reason: 'discussed' }))).toBe('alert.closed');
  });

  it('ask again, with a line of their own, where a reading got much worse than what was acknowledged', async () => {
    const sessionId = await dosing(0);
    const saturation = (minute: number, entered: string, sure = false) =>
      record({ sessionId, minute, facts: [{ code: 'spo2', entered, ...(sure && { sure }) }] });
    await saturation(15, '85');
    const found = async () => (await alerts()).items.find(({ ruleId }) => ruleId === 'KS-059')!;
    const { id } = await found();
    bodyOf(await nurse.request('POST', `/alerts/${id}/acknowledge`, { reason: 'discussed', note: 'Oxygen given.' }));
    await saturation(20, '83');
    expect(await found()).toMatchObject({ id, state: 'acknowledged', count: 2 });
    const before = (await lines()).length;
    await saturation(25, '45', true);
    expect(await found()).toMatchObject({ id, state: 'open', count: 3 });
    expect((await lines()).slice(before)).toEqual(['alert.opened']);
  });

  it('follow the medications through the course: one that was stopped is no interaction any more, one that was started is', async () => {
    await edit({ currentMeds: [{ ingredient: 'clonazepam', doseMg: 1 }] });
    expect(await standing()).toEqual(expect.arrayContaining(['KS-049', 'KS-050']));
    const dose = (relDay: number, entered: string) =>
      record({ relDay, facts: [{ code: 'drug.clonazepam', entered, unit: 'mg' }] });
    await dose(14, '0.25');
    expect(await standing()).toContain('KS-049');
    expect(await standing()).not.toContain('KS-050');
    await dose(30, '0');
    expect(await standing()).not.toContain('KS-049');
    await dose(40, '1');
    expect(await standing()).toEqual(expect.arrayContaining(['KS-049', 'KS-050']));
  });

  it('say what could not be checked once for each missing fact, and name what no code names', async () => {
    await edit({ currentMeds: [{ ingredient: 'kava' }] });
    const { notChecked, uncoded } = await alerts();
    expect(uncoded).toEqual(['kava']);
    const aneurysm = notChecked.find(({ missing }) => missing === 'hx.aneurysm');
    expect(aneurysm).toMatchObject({ ruleIds: ['KS-001'] });
    expect(notChecked.map(({ missing, label }) => `${missing} ${label}`)).toHaveLength(
      new Set(notChecked.map(({ missing, label }) => `${missing} ${label}`)).size,
    );
  });

  it('tell a consultant nothing of facts that the consent does not cover, and acknowledge for treating members alone', async () => {
    const sessionId = await dosing(0);
    await record({ sessionId, minute: -10, facts: [{ code: 'sbp', entered: '148' }] });
    await edit(hypertension('uncontrolled'));
    const seen = await alerts(consultant);
    expect(seen.withheld).toEqual(['sessions']);
    expect(seen.items.map(({ ruleId }) => ruleId)).toEqual(['KS-007']);
    expect(seen.items[0]!.abilities).toEqual([]);
    expect(seen.notChecked.some(({ missing }) => missing.startsWith('mon.') || missing.startsWith('day.'))).toBe(false);
    const path = `/alerts/${seen.items[0]!.id}/acknowledge`;
    expect(code(await consultant.request('POST', path, { reason: 'discussed', note: 'Seen.' }))).toBe(
      'permission.denied',
    );
    expect((await outsider.request('POST', path, { reason: 'discussed' })).status).toBe(404);
  });

  it('fire on a self-harm item whatever the total, and again when it is answered again', async () => {
    const item = (relDay: number, total: number) => record({ relDay, facts: [{ code: 'scale.phq9.item9', total }] });
    await item(0, 1);
    const { id } = (await alerts()).items.find(({ ruleId }) => ruleId === 'CL-001')!;
    bodyOf(await nurse.request('POST', `/alerts/${id}/acknowledge`, { reason: 'assessed', note: 'C-SSRS low.' }));
    await item(7, 2);
    expect((await alerts()).items.find((alert) => alert.id === id)).toMatchObject({ state: 'open', count: 2 });
    await item(14, 0);
    expect(await standing()).not.toContain('CL-001');
  });
});
