import { examplePresentation } from '@consilium/clinical';
import { roomEventSamples, type RoomEvent, type RoomEventsPage, type RoomEventType, type RoomView } from '@consilium/contracts';
import { applyAll, applyOlder, fromSnapshot, type RoomState } from '@consilium/domain';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId } from '../support/case-room';
import { createSignedInMember, type SignedIn } from '../support/people';

const CONSENT = examplePresentation().consentToConsult as object;
let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ postBurst: 1000, postPer10s: 1000 });
});
afterAll(() => test.close());

async function freshState(viewer: SignedIn, roomId: string): Promise<RoomState | null> {
  const answer = await viewer.request('GET', `/rooms/${roomId}`);
  if (answer.status === 404) return null;
  const log = (await viewer.request('GET', `/rooms/${roomId}/events?limit=500`)).body as RoomEventsPage;
  return applyOlder(fromSnapshot(answer.body as RoomView), log.items);
}

async function caughtUp(viewer: SignedIn, old: RoomState): Promise<{ state: RoomState; events: RoomEvent[] }> {
  const { items } = (await viewer.request('GET', `/rooms/${old.roomId}/events?after=${old.to}`)).body as RoomEventsPage;
  return { state: applyAll(old, items), events: items };
}

/** What a person would see; how far which part was read is left out. */
const seen = (state: RoomState) => ({
  epoch: state.epoch, firstSeq: state.firstSeq, to: state.to, subject: state.subject,
  members: [...state.members.values()].sort((a, b) => a.memberId.localeCompare(b.memberId)),
  former: [...state.former.values()].sort((a, b) => a.memberId.localeCompare(b.memberId)),
  messages: [...state.messages.values()], notices: [...state.notices.values()],
});

it('old snapshot + events = fresh snapshot, for every event type and every kind of viewer', async () => {
  const owner = await createSignedInMember(test, { discipline: 'psychiatrist' });
  const treating = await createSignedInMember(test, { discipline: 'therapist' });
  const observer = await createSignedInMember(test, { discipline: 'nurse' });
  const late = await createSignedInMember(test, { discipline: 'pharmacist' });
  const { id: caseId, roomId } = (await owner.request('POST', '/cases', examplePresentation())).body as { id: string; roomId: string };
  const version = async () => ((await owner.request('GET', `/cases/${caseId}`)).body as { version: number }).version;
  const edit = async (fields: object) => owner.request('PATCH', `/cases/${caseId}`, { ...fields, version: await version() });
  const post = async (author: SignedIn, text: string, replyTo?: number) =>
    ((await author.request('POST', `/rooms/${roomId}/messages`, { clientId: newClientId(), text, ...(replyTo && { replyTo }) })).body as RoomEvent).seq;
  const add = (member: SignedIn, role: string, history: string) => owner.request('POST', `/cases/${caseId}/members`, { memberId: member.id, role, history });
  let seq = 0;

  const story: [string, () => Promise<unknown>][] = [
    ['a treating colleague is added', () => add(treating, 'treating', 'all')],
    ['an observer is added', () => add(observer, 'observer', 'all')],
    ['the case opens', () => edit({ status: 'open' })],
    ['a message', async () => (seq = await post(treating, 'Two readings ten minutes apart.'))],
    ['a member joins from now on', () => add(late, 'consultant', 'from_join')],
    ['an answer', () => post(late, 'I can read only from here.')],
    ['a thread', () => post(owner, 'What about sleep?', seq)],
    ['a correction', () => treating.request('POST', `/rooms/${roomId}/messages/${seq}/corrections`, { clientId: newClientId(), text: 'Two readings twelve minutes apart.' })],
    ['a second correction', () => treating.request('POST', `/rooms/${roomId}/messages/${seq}/corrections`, { clientId: newClientId(), text: 'Two readings, twelve minutes apart.' })],
    ['a retraction', () => treating.request('PUT', `/rooms/${roomId}/messages/${seq}/retraction`)],
    ['an edit', () => edit({ question: 'Delay, or proceed after another reading?' })],
    ['consent is recorded again', async () => owner.request('PUT', `/cases/${caseId}/consent`, { ...CONSENT, scope: ['facts', 'scales', 'sessions'], version: await version() })],
    ['a role changes', () => owner.request('PATCH', `/cases/${caseId}/members/${observer.id}`, { role: 'consultant' })],
    ['a member leaves', () => late.request('DELETE', `/cases/${caseId}/members/${late.id}`)],
    ['the former member comes back', () => add(late, 'consultant', 'all')],
    ['the case closes', () => edit({ status: 'closed' })],
    ['consent is revoked', () => owner.request('POST', `/cases/${caseId}/consent/revocation`, {})],
  ];

  const types = new Set<RoomEventType>();
  const viewers = [owner, treating, observer, late];
  for (const [act, perform] of story) {
    const before = await Promise.all(viewers.map((viewer) => freshState(viewer, roomId)));
      await perform();
    const own = await caughtUp(owner, before[0]!);
    expect({ act, appended: own.state.to > before[0]!.to }).toEqual({ act, appended: true });
    for (const event of own.events) types.add(event.type);
    for (const [index, viewer] of viewers.entries()) {
      const fresh = await freshState(viewer, roomId);
      const old = before[index];
      if (!fresh || !old) continue;
      expect({ act, ...seen((await caughtUp(viewer, old)).state) }).toEqual({ act, ...seen(fresh) });
    }
  }
  expect([...types].sort()).toEqual(Object.keys(roomEventSamples).sort());
  for (const viewer of [treating, observer, late]) expect((await viewer.request('GET', `/rooms/${roomId}`)).status).toBe(404);
});
