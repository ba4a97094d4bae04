import { examplePresentation } from '@consilium/clinical';
import {
  roomEventSamples,
  type CaseAlerts,
  type DocumentView,
  type Page,
  type RoomEvent,
  type RoomEventsPage,
  type RoomEventType,
  type RoomView,
  type TreatmentSession,
} from '@consilium/contracts';
import { applyAll, applyOlder, fromSnapshot, type RoomState } from '@consilium/domain';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId } from '../support/case-room';
import { createOfficers, newestIncident, report, reportText, settle } from '../support/incidents';
import { createSignedInMember, type SignedIn } from '../support/people';

const CONSENT = examplePresentation().consentToConsult as object;
/** Every act is looked at by four viewers. */
const STORY_MS = 240_000;
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
  epoch: state.epoch,
  firstSeq: state.firstSeq,
  to: state.to,
  subject: state.subject,
  members: [...state.members.values()].sort((a, b) => a.memberId.localeCompare(b.memberId)),
  former: [...state.former.values()].sort((a, b) => a.memberId.localeCompare(b.memberId)),
  parts: state.parts,
  messages: [...state.messages.values()],
  lines: [...state.lines.values()],
});

it(
  'old snapshot + events = fresh snapshot, for every event type and every kind of viewer',
  async () => {
    const owner = await createSignedInMember(test, { discipline: 'psychiatrist' });
    const treating = await createSignedInMember(test, { discipline: 'therapist' });
    const observer = await createSignedInMember(test, { discipline: 'nurse' });
    const late = await createSignedInMember(test, { discipline: 'pharmacist' });
    const { id: caseId, roomId } = (await owner.request('POST', '/cases', examplePresentation())).body as {
      id: string;
      roomId: string;
    };
    const version = async () => ((await owner.request('GET', `/cases/${caseId}`)).body as { version: number }).version;
    const edit = async (fields: object) =>
      owner.request('PATCH', `/cases/${caseId}`, { ...fields, version: await version() });
    const post = async (author: SignedIn, text: string, replyTo?: number) =>
      (
        (
          await author.request('POST', `/rooms/${roomId}/messages`, {
            clientId: newClientId(),
            text,
            ...(replyTo && { replyTo }),
          })
        ).body as RoomEvent
      ).seq;
    const correct = async (author: SignedIn, of: number, text: string) =>
      (
        (await author.request('POST', `/rooms/${roomId}/messages/${of}/corrections`, { clientId: newClientId(), text }))
          .body as RoomEvent
      ).seq;
    const add = (member: SignedIn, role: string, history: string) =>
      owner.request('POST', `/cases/${caseId}/members`, { memberId: member.id, role, history });
    const consult = async (who: SignedIn, command: object) => {
      const { version } = (await who.request('GET', `/rooms/${roomId}/consultation`)).body as { version: number };
      return who.request('PATCH', `/rooms/${roomId}/consultation`, { ...command, version });
    };
    const officers = await createOfficers(test);
    const release = async () =>
      expect((await settle(officers, (await newestIncident(officers[0], roomId)).id, 'release')).status).toBe(200);
    let seq = 0;
    let named = 0;
    let corrected = 0;
    let textId = '';
    let holdId = '';
    let holdSeq = 0;
    let documentId = '';
    const recordSeizures = (relDay: number, yes: boolean) =>
      treating.request('POST', `/cases/${caseId}/facts`, { relDay, facts: [{ code: 'hx.seizure', yes }] });
    const alertId = async () =>
      ((await treating.request('GET', `/cases/${caseId}/alerts`)).body as CaseAlerts).items.find(
        ({ ruleId }) => ruleId === 'KS-031',
      )!.id;
    let session: TreatmentSession;
    const addSession = async () =>
      (await treating.request('POST', `/cases/${caseId}/sessions`, { kind: 'dosing', relDay: 0 }))
        .body as TreatmentSession;
    const attach = async (title: string) =>
      (
        (await treating.request('POST', `/cases/${caseId}/documents`, { title, text: 'Two readings.' }))
          .body as DocumentView
      ).id;
    const documentOf = async (id: string) =>
      ((await owner.request('GET', `/cases/${caseId}/documents`)).body as Page<DocumentView>).items.find(
        (one) => one.id === id,
      )!;

    const story: [string, () => Promise<unknown>][] = [
      ['a treating colleague is added', () => add(treating, 'treating', 'all')],
      ['an observer is added', () => add(observer, 'observer', 'all')],
      ['the case opens', () => edit({ status: 'open' })],
      ['a message', async () => (seq = await post(treating, 'Two readings ten minutes apart.'))],
      ['a message that says too much', async () => (named = await post(owner, 'She lives beside the mill.'))],
      ['a member joins from now on', () => add(late, 'consultant', 'from_join')],
      ['an answer', () => post(late, 'I can read only from here.')],
      ['a thread', () => post(owner, 'What about sleep?', seq)],
      [
        'a correction',
        () =>
          treating.request('POST', `/rooms/${roomId}/messages/${seq}/corrections`, {
            clientId: newClientId(),
            text: 'Two readings twelve minutes apart.',
          }),
      ],
      [
        'a second correction',
        () =>
          treating.request('POST', `/rooms/${roomId}/messages/${seq}/corrections`, {
            clientId: newClientId(),
            text: 'Two readings, twelve minutes apart.',
          }),
      ],
      ['a retraction', () => treating.request('PUT', `/rooms/${roomId}/messages/${seq}/retraction`)],
      ['a correction of what says too much', () => correct(owner, named, 'She lives beside the old mill.')],
      ['it is reported', () => report(observer, roomId, named)],
      ['it is released', release],
      ['it is corrected again', async () => (corrected = await correct(owner, named, 'She lives beside a mill.'))],
      ['it is reported again', () => report(treating, roomId, named)],
      ['it is released again', release],
      ['it is reported a third time, by its correction', () => report(treating, roomId, corrected)],
      [
        'it is purged, and the talk goes on',
        async () => {
          expect((await settle(officers, (await newestIncident(officers[0], roomId)).id, 'purge')).status).toBe(200);
          await post(treating, 'Let us go on.');
        },
      ],
      ['an edit', () => edit({ question: 'Delay, or proceed after another reading?' })],
      [
        'consent is recorded again',
        async () =>
          owner.request('PUT', `/cases/${caseId}/consent`, {
            ...CONSENT,
            scope: ['facts', 'scales', 'sessions'],
            version: await version(),
          }),
      ],
      [
        'a role changes',
        () => owner.request('PATCH', `/cases/${caseId}/members/${observer.id}`, { role: 'consultant' }),
      ],
      [
        'a consultation is planned',
        () =>
          owner.request('POST', `/rooms/${roomId}/consultation`, {
            scheduledFor: new Date(Date.now() + 60_000).toISOString(),
          }),
      ],
      ['it is cancelled', () => consult(owner, { action: 'cancel' })],
      ['one begins at once', () => owner.request('POST', `/rooms/${roomId}/consultation`, {})],
      [
        'a recommendation is held and nobody hears of it',
        async () => {
          const before = await caughtUp(owner, (await freshState(owner, roomId))!);
          await owner.request('POST', `/rooms/${roomId}/messages`, {
            clientId: newClientId(),
            text: 'Wait for a third reading.',
            kind: 'recommendation',
          });
          expect((await caughtUp(owner, before.state)).events).toEqual([]);
          await treating.request('PUT', `/rooms/${roomId}/consultation/hand`, { raised: true });
        },
      ],
      ['another hand', () => observer.request('PUT', `/rooms/${roomId}/consultation/hand`, { raised: true })],
      [
        'a hand is lowered',
        () => owner.request('PUT', `/rooms/${roomId}/consultation/hand`, { raised: false, memberId: treating.id }),
      ],
      [
        'a safety hold is asked for',
        async () =>
          (holdId = (
            (await observer.request('POST', `/rooms/${roomId}/holds`, { clientId: newClientId(), text: 'The airway.' }))
              .body as { id: string }
          ).id),
      ],
      [
        'its reason is reported',
        async () => {
          holdSeq = (await freshState(owner, roomId))!.parts.holds.open[0]!.seq;
          await report(owner, roomId, holdSeq);
        },
      ],
      ['its reason is released', release],
      [
        'a second one, which stays open',
        () => late.request('POST', `/rooms/${roomId}/holds`, { clientId: newClientId(), text: 'The interaction.' }),
      ],
      ['a document is attached', async () => (documentId = await attach('The readings'))],
      ['it is reported', async () => report(owner, roomId, (await documentOf(documentId)).seq)],
      ['it is released', release],
      ['it is taken away', () => owner.request('DELETE', `/cases/${caseId}/documents/${documentId}`)],
      [
        'the case goes on hold',
        () => treating.request('POST', `/cases/${caseId}/care-path/moves`, { version: 0, to: 'on_hold', ticked: [] }),
      ],
      [
        'doses are authorized',
        () =>
          owner.request('POST', `/cases/${caseId}/dose-authorizations`, {
            version: 0,
            sessions: 2,
            fromDay: 0,
            withinDays: 14,
            minGapDays: 3,
            integrationBetween: true,
          }),
      ],
      ['a session is added', async () => (session = await addSession())],
      ['an alert opens', () => recordSeizures(0, true)],
      [
        'it is acknowledged',
        async () =>
          treating.request('POST', `/alerts/${await alertId()}/acknowledge`, { reason: 'weighed', note: 'Known.' }),
      ],
      ['it closes', () => recordSeizures(1, false)],
      [
        'the primary clinician is named',
        () => owner.request('PUT', `/cases/${caseId}/primary-clinician`, { memberId: treating.id }),
      ],
      [
        'it is finished',
        () =>
          treating.request('PATCH', `/cases/${caseId}/sessions/${session.id}`, {
            version: session.version,
            state: 'finished',
          }),
      ],
      [
        'it should not have been recorded',
        () =>
          treating.request('PATCH', `/cases/${caseId}/sessions/${session.id}`, {
            version: session.version + 1,
            state: 'withdrawn',
          }),
      ],
      [
        'the hold is answered',
        () =>
          owner.request('POST', `/rooms/${roomId}/holds/${holdId}/answer`, {
            outcome: 'hold',
            text: 'Until it was looked at.',
          }),
      ],
      [
        'it is lifted',
        () => owner.request('POST', `/rooms/${roomId}/holds/${holdId}/lift`, { text: 'It was looked at.' }),
      ],
      [
        'another hold is asked for',
        async () =>
          (holdId = (
            (
              await treating.request('POST', `/rooms/${roomId}/holds`, {
                clientId: newClientId(),
                text: 'The pressure.',
              })
            ).body as { id: string }
          ).id),
      ],
      ['it is withdrawn', () => treating.request('POST', `/rooms/${roomId}/holds/${holdId}/withdraw`)],
      ['the next phase', () => consult(owner, { action: 'phase', phase: 'clarify' })],
      [
        'what was understood is said back',
        () => consult(treating, { action: 'summary_back', text: 'Delay or proceed.' }),
      ],
      ['the phase gets more time', () => consult(owner, { action: 'extend' })],
      ['it is paused', () => consult(owner, { action: 'pause' })],
      ['it goes on', () => consult(owner, { action: 'resume' })],
      ['the discussion', () => consult(owner, { action: 'phase', phase: 'discuss' })],
      ['it is paused again', () => consult(owner, { action: 'pause' })],
      ['recommendations open', () => consult(owner, { action: 'phase', phase: 'recommend' })],
      ['it is handed over', () => consult(owner, { action: 'facilitator', memberId: treating.id })],
      [
        'the presenter takes something from it',
        () =>
          consult(owner, {
            action: 'take_away',
            text: 'A second visit for sleep.',
            within: { days: 5, business: true },
          }),
      ],
      ['it ends', () => consult(treating, { action: 'end' })],
      ['the end is taken back', () => consult(treating, { action: 'reopen' })],
      ['it ends again, left open', () => consult(treating, { action: 'end', leftOpen: true })],
      ['a member leaves', () => late.request('DELETE', `/cases/${caseId}/members/${late.id}`)],
      ['the former member comes back', () => add(late, 'consultant', 'all')],
      [
        'the hold that stayed open is withdrawn',
        async () => {
          const [open] = (await freshState(owner, roomId))!.parts.holds.open;
          await late.request('POST', `/rooms/${roomId}/holds/${open!.id}/withdraw`);
        },
      ],
      [
        'a text of the case is reported',
        async () => (textId = (await reportText(late, `/cases/${caseId}`, { field: 'question' })).id),
      ],
      ['it may be read again', () => settle(officers, textId, 'release')],
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
      await Promise.all(
        viewers.map(async (viewer, index) => {
          const old = before[index];
          const fresh = await freshState(viewer, roomId);
          if (fresh && old)
            expect({ act, ...seen((await caughtUp(viewer, old)).state) }).toEqual({ act, ...seen(fresh) });
        }),
      );
    }
    expect([...types].sort()).toEqual(Object.keys(roomEventSamples).sort());
    for (const viewer of [treating, observer, late])
      expect((await viewer.request('GET', `/rooms/${roomId}`)).status).toBe(404);
  },
  STORY_MS,
);
