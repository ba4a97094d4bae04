import type { InboxItem, RoomEvent, RoomEventsPage } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId, openCaseRoom, enterRoom, type RoomFixture } from '../support/case-room';
import { createOfficers, incidentsOf, newestIncident, readTexts, report, settle, REASON } from '../support/incidents';
import { createSignedInMember, type SignedIn } from '../support/people';
import { connectSocket, demand, type ClientSocket } from '../support/socket-client';
import { until } from '../support/until';

/** Passes the gate, as what slips through does. */
const SLIPPED = 'She is the one whom everybody calls the kestrel of the harbour.';

let test: TestApp;
let officers: [SignedIn, SignedIn];
const sockets: ClientSocket[] = [];
beforeAll(async () => {
  test = await startTestApp({ postBurst: 1000, postPer10s: 1000, reportsPerHour: 5 });
  officers = await createOfficers(test);
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.close()));
afterAll(() => test.close());

async function post(author: SignedIn, roomId: string, text = SLIPPED, more: object = {}): Promise<number> {
  const answer = await author.request('POST', `/rooms/${roomId}/messages`, { clientId: newClientId(), text, ...more });
  expect(answer.status).toBe(201);
  return (answer.body as RoomEvent).seq;
}

const correct = (author: SignedIn, roomId: string, seq: number, text: string) =>
  author.request('POST', `/rooms/${roomId}/messages/${seq}/corrections`, { clientId: newClientId(), text });
const log = async (viewer: SignedIn, roomId: string) =>
  ((await viewer.request('GET', `/rooms/${roomId}/events?limit=500`)).body as RoomEventsPage).items;
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code;

interface Listener {
  events: (RoomEvent & { after: number })[];
  heard(type: RoomEvent['type'], seq: number): Promise<RoomEvent & { after: number }>;
}

/** A member's open browser: everything that it is sent, with the time. */
async function listen(member: SignedIn, roomId: string): Promise<Listener> {
  const socket = await connectSocket(test.url, member.cookie);
  sockets.push(socket);
  const events: Listener['events'] = [];
  socket.on('room.event', (event) => events.push({ ...event, after: performance.now() }));
  await demand(socket, 'room.join', { roomId });
  const heard = async (type: RoomEvent['type'], seq: number) => {
    const found = () =>
      events.findLast((event) => event.type === type && 'seq' in event.data && event.data.seq === seq);
    await until(() => found() !== undefined);
    return found()!;
  };
  return { events, heard };
}

describe('a reported message', () => {
  it('is hidden on every screen within a second, for ever from pages too, and nobody in the room learns who reported (PRI-08)', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    const [author, reporter] = others as [SignedIn, SignedIn];
    const listeners = await Promise.all([owner, author, reporter].map((member) => listen(member, roomId)));
    const seq = await post(author, roomId);
    await correct(author, roomId, seq, `${SLIPPED} Indeed.`);
    const reply = await post(owner, roomId, 'I know her.', { replyTo: seq });
    const began = performance.now();
    const answer = await report(reporter, roomId, seq, { category: 'R' });
    expect([answer.status, answer.body]).toEqual([201, { roomId, seq, undoUntil: expect.any(String) }]);
    for (const { heard } of listeners) {
      const hidden = await heard('event.hidden', seq);
      expect(hidden.after - began).toBeLessThan(1_000);
      expect(hidden).toMatchObject({ actor: null, data: { roomId, seq, reason: 'reported' } });
    }
    for (const viewer of [owner, author, reporter]) {
      const page = await log(viewer, roomId);
      expect(JSON.stringify(page)).not.toContain('kestrel');
      expect(page.find((event) => event.seq === seq)).toMatchObject({
        data: { text: '', hidden: true, kind: 'message' },
      });
      expect(page.find((event) => event.seq === reply)).toMatchObject({ data: { text: 'I know her.', replyTo: seq } });
    }
    const told = JSON.stringify([
      ...listeners.flatMap(({ events }) => events.filter((event) => event.type === 'event.hidden')),
      await log(owner, roomId),
    ]);
    expect(told).not.toContain(REASON);
    expect(
      (await log(owner, roomId)).filter(
        (event) => event.actor?.memberId === reporter.id && event.type !== 'member.added',
      ),
    ).toEqual([]);
  });

  it('opens one incident however often it is reported, also at once, with every reporter in it', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    const seq = await post(owner, roomId);
    const answers = await Promise.all([...others, ...others, owner].map((member) => report(member, roomId, seq)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect((await log(owner, roomId)).filter(({ type }) => type === 'event.hidden')).toHaveLength(1);
    const incidents = await incidentsOf(officers[0], roomId);
    expect(incidents).toHaveLength(1);
    const { reports, reportCount } = await newestIncident(officers[0], roomId);
    expect(reportCount).toBe(3);
    expect(reports!.map(({ by }) => by.memberId).sort()).toEqual([owner.id, ...others.map(({ id }) => id)].sort());
  });

  it('is kept with its corrections, whichever of them was reported', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    const seq = await post(owner, roomId, 'A first wording with a kestrel.');
    const correction = ((await correct(owner, roomId, seq, 'A second wording with a kestrel.')).body as RoomEvent).seq;
    expect((await report(others[0]!, roomId, correction)).body).toMatchObject({ roomId, seq });
    const { id } = await newestIncident(officers[0], roomId);
    expect(
      (await readTexts(officers[0], id)).items.map(({ seq: at, eventType, texts }) => [at, eventType, texts]),
    ).toEqual([
      [seq, 'message.posted', { text: 'A first wording with a kestrel.' }],
      [correction, 'message.corrected', { text: 'A second wording with a kestrel.' }],
    ]);
    expect(codeOf(await correct(owner, roomId, seq, 'A third wording.'))).toBe('room.event_hidden');
  });

  it('tells the author to write it again, and leaves every inbox', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    const [author, mentioned] = others as [SignedIn, SignedIn];
    const seq = await post(author, roomId, `@[${mentioned.id}] ${SLIPPED}`);
    const inbox = async (member: SignedIn) =>
      ((await member.request('GET', '/inbox')).body as { items: InboxItem[] }).items.filter(
        (item) => item.roomId === roomId && item.kind !== 'invitation',
      );
    await until(async () => (await inbox(mentioned)).length > 0);
    expect(await inbox(mentioned)).toMatchObject([{ kind: 'mention', seq }]);
    await report(owner, roomId, seq);
    expect(await inbox(mentioned)).toEqual([]);
    expect(await inbox(author)).toMatchObject([{ kind: 'privacy.hidden', unread: true }]);
    expect(JSON.stringify(await inbox(author))).not.toContain(owner.id);
    // After the room's news were read the author's notice is still there, and after a release the mention is back.
    expect((await settle(officers, (await newestIncident(officers[0], roomId)).id, 'release')).status).toBe(200);
    await until(async () => (await inbox(mentioned)).length > 0);
    expect(await inbox(mentioned)).toMatchObject([{ kind: 'mention', seq }]);
    expect(await inbox(author)).toMatchObject([
      { kind: 'privacy.released', unread: true },
      { kind: 'privacy.hidden', state: 'released', unread: false },
    ]);
  });

  it('comes back to every open screen by one event, and to nobody whose part of the log begins later', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    const seq = await post(owner, roomId);
    const late = await createSignedInMember(test, { discipline: 'nurse' });
    await enterRoom(test, roomId, owner, late, 'consultant', 'from_join');
    const [whole, part] = [await listen(others[0]!, roomId), await listen(late, roomId)];
    await report(others[0]!, roomId, seq);
    expect(codeOf(await report(late, roomId, seq))).toBe('resource.not_found');
    await settle(officers, (await newestIncident(officers[0], roomId)).id, 'release');
    expect((await whole.heard('event.released', seq)).data).toEqual({
      roomId,
      seq,
      restored: [{ seq, texts: { text: SLIPPED } }],
    });
    expect((await part.heard('event.released', seq)).data).toEqual({ roomId, seq });
    expect(JSON.stringify(await log(late, roomId))).not.toContain('kestrel');
    expect((await log(others[0]!, roomId)).find((event) => event.seq === seq)).toMatchObject({
      data: { text: SLIPPED },
    });
    expect((await log(others[0]!, roomId)).find((event) => event.seq === seq)!.data).not.toHaveProperty('hidden');
  });
});

describe('what a report refuses', () => {
  it('finds nothing to hide in what nobody wrote, and nothing where nothing is', async () => {
    const { roomId, owner } = await openCaseRoom(test);
    expect(codeOf(await report(owner, roomId, 1))).toBe('privacy.nothing_to_report');
    expect(codeOf(await report(owner, roomId, 9_999))).toBe('resource.not_found');
    for (const body of [
      {},
      { reason: ' ' },
      { reason: REASON, category: 'Z' },
      { reason: 'Her number is 541-555-0139.' },
    ]) {
      expect([400, 422]).toContain((await owner.request('POST', `/rooms/${roomId}/events/1/report`, body)).status);
    }
    expect(await incidentsOf(officers[0], roomId)).toEqual([]);
  });

  it('is late for a text that its author retracted, and what an author retracts while it is reported never comes back', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    const [gone, reported] = [await post(owner, roomId), await post(owner, roomId)];
    await owner.request('PUT', `/rooms/${roomId}/messages/${gone}/retraction`);
    expect(codeOf(await report(others[0]!, roomId, gone))).toBe('room.event_hidden');
    await report(others[0]!, roomId, reported);
    expect((await owner.request('PUT', `/rooms/${roomId}/messages/${reported}/retraction`)).status).toBe(204);
    expect((await owner.request('PUT', `/rooms/${roomId}/messages/${reported}/retraction`)).status).toBe(204);
    expect((await log(owner, roomId)).filter(({ type }) => type === 'event.hidden')).toHaveLength(3);
    const { id, version, abilities } = await newestIncident(officers[0], roomId);
    expect(abilities).not.toContain('incident.release');
    expect(codeOf(await officers[0].request('POST', `/privacy/incidents/${id}/release`, { version }))).toBe(
      'incident.text_retracted',
    );
    expect((await settle(officers, id, 'purge')).body).toMatchObject({ text: 'purged' });
  });

  it('lets nobody silence a room, in an hour or over hours, and no limit keeps one from hiding one’s own', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    const [silencer, other] = others as [SignedIn, SignedIn];
    const seqs: number[] = [];
    for (let n = 0; n < 12; n++) seqs.push(await post(owner, roomId, `A remark, number ${n}.`));
    const answers = [];
    for (const seq of seqs.slice(0, 4)) answers.push(await report(silencer, roomId, seq));
    // Three always may; a fifth of twelve is less.
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 429]);
    expect([codeOf(answers[3]!), answers[3]!.headers.get('retry-after')]).toEqual(['privacy.report_throttled', '3600']);
    expect((await log(owner, roomId)).find((event) => event.seq === seqs[3])).toMatchObject({
      data: { text: 'A remark, number 3.' },
    });
    expect((await report(silencer, roomId, seqs[0]!)).status).toBe(201);
    expect((await report(silencer, roomId, await post(silencer, roomId))).status).toBe(201);
    expect((await report(other, roomId, seqs[3]!)).status).toBe(201);
    const [denied] = await test.database.query(
      `SELECT reason FROM audit_entry WHERE actor_id = $1 AND action = 'incident.reported' AND outcome = 'denied'`,
      [silencer.id],
    );
    expect(denied).toEqual({ reason: 'privacy.report_throttled' });
    // Released ones count in their hour and not in the share.
    for (const incident of (await incidentsOf(officers[0], roomId)).filter(
      ({ author }) => author?.memberId === owner.id,
    ))
      await settle(officers, incident.id, 'release');
    for (const seq of seqs.slice(4, 6)) expect((await report(silencer, roomId, seq)).status).toBe(201);
    expect(codeOf(await report(silencer, roomId, seqs[6]!))).toBe('privacy.report_throttled');
  });
});

describe('at the same moment', () => {
  it('a correction is either in the quarantine or refused: no wording of a reported message stays', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    for (let round = 0; round < 12; round++) {
      const seq = await post(owner, roomId, `Round ${round} of the kestrel.`);
      const [corrected, reported] = await Promise.all([
        correct(owner, roomId, seq, `Round ${round} of the kestrel, said better.`),
        report(owner, roomId, seq),
      ]);
      expect(reported.status).toBe(201);
      const incident = await newestIncident(officers[0], roomId);
      const kept = (await readTexts(officers[0], incident.id)).items.length;
      expect([corrected.status, kept]).toEqual(corrected.status === 201 ? [201, 2] : [409, 1]);
      expect(JSON.stringify(await log(others[0]!, roomId))).not.toContain('kestrel');
    }
  });

  it('a retraction and a report leave one of two: a quarantined text that never comes back, or a retracted one', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    for (let round = 0; round < 6; round++) {
      const seq = await post(owner, roomId);
      const [reported] = await Promise.all([
        report(owner, roomId, seq),
        owner.request('PUT', `/rooms/${roomId}/messages/${seq}/retraction`),
      ]);
      expect([201, 409]).toContain(reported.status);
      const [incident] = (await incidentsOf(officers[0], roomId)).filter((one) => one.seq === seq);
      expect(incident === undefined).toBe(reported.status === 409);
      expect(JSON.stringify(await log(others[0]!, roomId))).not.toContain('kestrel');
    }
  });
});

describe('other events than messages', () => {
  it('lose their text alone: what was said back, why it was passed over, a hold and its answer keep their facts', async () => {
    const fixture: RoomFixture = await openCaseRoom(test);
    const { roomId, owner, others } = fixture;
    const [psychiatrist] = others as [SignedIn];
    const { version } = (await owner.request('POST', `/rooms/${roomId}/consultation`, {})).body as { version: number };
    await owner.request('PATCH', `/rooms/${roomId}/consultation`, { action: 'phase', phase: 'clarify', version });
    await psychiatrist.request('PATCH', `/rooms/${roomId}/consultation`, {
      action: 'summary_back',
      text: SLIPPED,
      version: version + 1,
    });
    const { id: holdId } = (
      await owner.request('POST', `/rooms/${roomId}/holds`, { clientId: newClientId(), text: SLIPPED })
    ).body as { id: string };
    const before = await log(owner, roomId);
    const targets = before.filter(({ data }) => 'text' in data && data.text === SLIPPED);
    expect(targets.map(({ type }) => type)).toEqual(['consultation.summary_back', 'hold.asked']);
    for (const { seq } of targets) expect((await report(owner, roomId, seq)).status).toBe(201);
    for (const [place, target] of targets.entries()) {
      const now = (await log(owner, roomId)).find((event) => event.seq === target.seq)!;
      expect(now.data).toEqual({ ...target.data, text: '', hidden: true });
      expect([place, now.actor]).toEqual([place, target.actor]);
    }
    expect((await owner.request('GET', `/rooms/${roomId}/holds`)).body).toMatchObject({
      items: [{ id: holdId, text: '', hidden: true }],
    });
    const holds = (await owner.request('GET', `/rooms/${roomId}`)).body as { holds: object[]; consultation: object };
    expect(holds).toMatchObject({
      holds: [{ id: holdId, by: owner.id }],
      consultation: { summaryBack: { seq: targets[0]!.seq, by: psychiatrist.id } },
    });
    await settle(officers, (await newestIncident(officers[0], roomId)).id, 'release');
    expect((await owner.request('GET', `/rooms/${roomId}/holds`)).body).toMatchObject({
      items: [{ id: holdId, text: SLIPPED }],
    });
  });
});

describe('a report by one press', () => {
  const NOT_REPORTED = { status: 409, body: { code: 'privacy.not_reported' } };
  const at = (roomId: string, seq: number): string => `/rooms/${roomId}/events/${seq}/report`;

  it('hides without a word, and takes its words once', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    const seq = await post(owner, roomId);
    const pressed = await others[0]!.request('POST', at(roomId, seq), {});
    expect(pressed).toMatchObject({ status: 201, body: { roomId, seq } });
    expect(Date.parse((pressed.body as { undoUntil: string }).undoUntil)).toBeGreaterThan(Date.now());
    expect(await others[1]!.request('PUT', at(roomId, seq), { reason: REASON })).toMatchObject(NOT_REPORTED);
    expect((await others[0]!.request('PUT', at(roomId, seq), { reason: REASON, category: 'B' })).status).toBe(204);
    expect(await others[0]!.request('PUT', at(roomId, seq), { reason: REASON })).toMatchObject({
      status: 409,
      body: { code: 'privacy.report_described' },
    });
    const incident = await newestIncident(officers[0], roomId);
    expect(incident).toMatchObject({ categories: ['B'], reports: [{ reason: REASON, category: 'B' }] });
    expect(incident.history.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['reported', 'contained', 'described']),
    );
  });

  it('is undone by who pressed, at once and on record, and by nobody else', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    const [reporter, other] = others as [SignedIn, SignedIn];
    const seq = await post(owner, roomId);
    await reporter.request('POST', at(roomId, seq), {});
    expect(await other.request('DELETE', at(roomId, seq))).toMatchObject(NOT_REPORTED);
    expect((await reporter.request('DELETE', at(roomId, seq))).status).toBe(204);
    expect((await log(other, roomId)).find((event) => event.seq === seq)).toMatchObject({ data: { text: SLIPPED } });
    const incident = await newestIncident(officers[0], roomId);
    expect(incident).toMatchObject({ status: 'closed', text: 'released' });
    expect(incident.history.at(-1)).toMatchObject({ act: 'undone' });
    for (const [who, kind] of [
      [owner, 'privacy.hidden'],
      [officers[0], 'privacy.incident'],
    ] as const) {
      const { items } = (await who.request('GET', '/inbox')).body as { items: InboxItem[] };
      expect(
        items.find((item) => item.kind === kind && (item.roomId === roomId || item.subject.id === incident.id)),
      ).toMatchObject({ state: 'released', unread: false });
    }
    expect(await reporter.request('DELETE', at(roomId, seq))).toMatchObject(NOT_REPORTED);
    expect((await reporter.request('POST', at(roomId, seq), {})).status).toBe(201);
  });

  it('stands once somebody else reported it too, or the half minute is over', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    const [reporter, other] = others as [SignedIn, SignedIn];
    const [joined, late] = [await post(owner, roomId), await post(owner, roomId)];
    for (const who of [reporter, other]) await who.request('POST', at(roomId, joined), {});
    expect(await reporter.request('DELETE', at(roomId, joined))).toMatchObject({
      status: 409,
      body: { code: 'privacy.report_stands' },
    });
    await reporter.request('POST', at(roomId, late), {});
    await test.database.query('ALTER TABLE incident_report DISABLE TRIGGER USER');
    await test.database.query(`UPDATE incident_report SET at = at - interval '31 seconds' WHERE member_id = $1`, [
      reporter.id,
    ]);
    await test.database.query('ALTER TABLE incident_report ENABLE TRIGGER USER');
    expect(await reporter.request('DELETE', at(roomId, late))).toMatchObject({
      status: 409,
      body: { code: 'privacy.report_stands' },
    });
  });
});
