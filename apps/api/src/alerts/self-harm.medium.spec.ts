import type { Alert, CaseAlerts, InboxItem, Page, RoomEvent } from '@consilium/contracts';
import { letTimePass } from '../../../../test/support/alerts';
import { startTestApp, type TestApp } from '../../../../test/support/app';
import { addCaseMember, bodyOf, createOpenCase, refusal } from '../../../../test/support/cases';
import { createSignedInMember, type SignedIn } from '../../../../test/support/people';
import { AlertClocks } from './alert-clocks';

describe('alerts of self-harm items', () => {
  let test: TestApp;
  let owner: SignedIn;
  let nurse: SignedIn;
  let consultant: SignedIn;
  let caseId: string;
  let roomId: string;

  beforeAll(async () => {
    test = await startTestApp({ postBurst: 1000, postPer10s: 1000, selfHarmMinutes: 90, selfHarmHighMinutes: 20 });
    [owner, nurse, consultant] = await Promise.all([
      createSignedInMember(test, { discipline: 'therapist' }),
      createSignedInMember(test, { discipline: 'nurse' }),
      createSignedInMember(test, { discipline: 'psychiatrist' }),
    ]);
  });
  beforeEach(async () => {
    ({ id: caseId, roomId } = await createOpenCase(owner));
    await addCaseMember(owner, caseId, nurse, 'treating');
    await addCaseMember(owner, caseId, consultant, 'consultant');
  });
  afterAll(() => test?.close());

  const record = async (relDay: number, ...facts: object[]): Promise<unknown> =>
    bodyOf(await owner.request('POST', `/cases/${caseId}/facts`, { relDay, facts }), 201);
  const item9 = (total: number) => ({ code: 'scale.phq9.item9', total });
  const alerts = async (who = owner): Promise<CaseAlerts> =>
    bodyOf(await who.request('GET', `/cases/${caseId}/alerts`));
  const alert = async (ruleId = 'CL-001'): Promise<Alert> =>
    (await alerts()).items.find((one) => one.ruleId === ruleId)!;
  const told = async (who: SignedIn): Promise<string[]> =>
    bodyOf<Page<InboxItem>>(await who.request('GET', '/inbox'))
      .items.filter(({ kind, subject }) => kind.startsWith('alert.') && subject.id === caseId)
      .map(({ kind, state, unread }) => `${kind} ${state}${unread ? ' unread' : ''}`)
      .sort();
  const name = (memberId: string, by = owner) => by.request('PUT', `/cases/${caseId}/primary-clinician`, { memberId });
  const minutesLeft = async (ruleId?: string): Promise<number> =>
    Math.round((Date.parse((await alert(ruleId)).addressed!.dueAt!) - Date.now()) / 60_000);

  it('go to the owner until somebody is named, each with its clock', async () => {
    await record(3, item9(1), { code: 'scale.cssrs.q4', yes: true });
    expect(await alerts()).toMatchObject({
      primary: { memberId: owner.id },
      minutes: { routine: 90, high: 20 },
      abilities: ['primary.name'],
    });
    expect(await alert()).toMatchObject({ addressed: { to: { memberId: owner.id }, overdue: false } });
    expect([await minutesLeft(), await minutesLeft('CL-003')]).toEqual([90, 20]);
    expect(await told(owner)).toEqual(['alert.addressed open unread', 'alert.addressed open unread']);
    expect(await told(nurse)).toEqual([]);
  });

  it('go to who is named, those too that are open; the time runs on, and the room is told', async () => {
    await record(3, item9(2));
    const { dueAt } = (await alert()).addressed!;
    expect(bodyOf(await name(nurse.id))).toMatchObject({ primary: { memberId: nurse.id } });
    bodyOf(await name(nurse.id));
    expect((await alert()).addressed).toEqual({
      to: expect.objectContaining({ memberId: nurse.id }) as unknown,
      dueAt,
      overdue: false,
    });
    expect([await told(owner), await told(nurse)]).toEqual([[], ['alert.addressed open unread']]);
    const { items } = bodyOf<{ items: RoomEvent[] }>(await owner.request('GET', `/rooms/${roomId}/events`));
    expect(items.filter(({ type }) => type === 'alert.primary_named').map(({ data }) => data)).toEqual([
      { memberId: nurse.id },
    ]);
  });

  it('come back to the owner when who was named no longer treats', async () => {
    bodyOf(await name(nurse.id));
    await record(3, item9(1));
    bodyOf(await owner.request('PATCH', `/cases/${caseId}/members/${nurse.id}`, { role: 'consultant' }));
    await test.app.get(AlertClocks).sweep();
    expect((await alerts()).primary.memberId).toBe(owner.id);
    expect([await told(owner), await told(nurse)]).toEqual([['alert.addressed open unread'], []]);
  });

  it('reach the owner once where the time passed, and end with the acknowledgement', async () => {
    bodyOf(await name(nurse.id));
    await record(3, item9(1));
    await test.app.get(AlertClocks).sweep();
    expect(await told(owner)).toEqual([]);
    await letTimePass(test, caseId);
    await letTimePass(test, caseId);
    expect(await told(owner)).toEqual(['alert.overdue open unread']);
    const { id, addressed, noteNeeded } = await alert();
    expect([addressed!.overdue, noteNeeded]).toEqual([true, true]);
    expect(refusal(await nurse.request('POST', `/alerts/${id}/acknowledge`, { reason: 'assessed' }))[1]).toBe(
      'alert.note_needed',
    );
    bodyOf(await nurse.request('POST', `/alerts/${id}/acknowledge`, { reason: 'assessed', note: 'Seen today.' }));
    expect([await told(owner), await told(nurse)]).toEqual([
      ['alert.overdue acknowledged'],
      ['alert.addressed acknowledged'],
    ]);
    expect((await alert()).addressed).toMatchObject({ overdue: false });
  });

  it('ask again, with the whole time, where the item is answered again after the acknowledgement', async () => {
    await record(3, item9(1));
    const { id } = await alert();
    bodyOf(await nurse.request('POST', `/alerts/${id}/acknowledge`, { reason: 'assessed', note: 'Seen today.' }));
    await record(10, item9(2));
    expect(await alert()).toMatchObject({ id, state: 'open', count: 2 });
    expect(await minutesLeft()).toBe(90);
    expect(await told(owner)).toEqual(['alert.addressed acknowledged', 'alert.addressed open unread']);
  });

  it('end with their facts', async () => {
    await record(3, item9(1));
    await record(4, item9(0));
    expect(await told(owner)).toEqual(['alert.addressed ended']);
  });

  it('are addressed to nobody who does not treat, and by the owner alone', async () => {
    expect(refusal(await name(consultant.id))).toEqual([422, 'alert.not_treating']);
    expect(refusal(await name(nurse.id, nurse))).toEqual([403, 'permission.denied']);
    expect((await alerts(nurse)).abilities).toEqual([]);
  });
});
