import type { IncidentListItem, IncidentView, InboxChange, RoomEvent } from '@consilium/contracts';
import { verifyRooms } from '../../apps/api/src/rooms/room-chain';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId, openCaseRoom } from '../support/case-room';
import { createOfficers, newestIncident, readTexts, report, settle, REASON } from '../support/incidents';
import { createSignedInMember, type Answer, type SignedIn } from '../support/people';
import { connectSocket, demand, type ClientSocket } from '../support/socket-client';
import { post, SLIPPED, slippedTexts } from '../support/slipped';
import { until } from '../support/until';

const FACTORS = {
  nature: 'A byname, known in one town.',
  recipients: 'Two members of the room.',
  acquired: 'One of them read it.',
  mitigation: 'Hidden after a minute.',
};

let test: TestApp;
let officers: [SignedIn, SignedIn];
const sockets: ClientSocket[] = [];
beforeAll(async () => {
  test = await startTestApp({ postBurst: 1000, postPer10s: 1000, reportsPerHour: 1000 });
  officers = await createOfficers(test);
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.close()));
afterAll(() => test.close());

const codeOf = (answer: Answer) => (answer.body as { code?: string }).code;
const bodyOf = (answer: Answer) => answer.body as IncidentView;

async function connect(member: SignedIn, roomId?: string): Promise<ClientSocket> {
  const socket = await connectSocket(test.url, member.cookie);
  sockets.push(socket);
  if (roomId) await demand(socket, 'room.join', { roomId });
  return socket;
}

const { slipped, act, move } = slippedTexts(() => ({ test, officers }));

describe('an incident', () => {
  it('knows from the report on who may have had the text, by which way, and what the clocks say', async () => {
    const { roomId, owner, others } = await openCaseRoom(test, ['psychiatrist', 'anesthesiologist', 'nurse']);
    const [reader, watcher, absent] = others as [SignedIn, SignedIn, SignedIn];
    await connect(owner, roomId);
    const left = await connect(reader, roomId);
    const seq = await post(owner, roomId, `@[${absent.id}] ${SLIPPED}`);
    left.emit('room.leave', { roomId }, () => undefined);
    await reader.request('POST', `/rooms/${roomId}/read`, { seq });
    await connect(watcher, roomId);
    const notified = async () =>
      (
        await test.database.query('SELECT 1 FROM inbox_item WHERE member_id = $1 AND seq = $2 AND room_id = $3', [
          absent.id,
          seq,
          roomId,
        ])
      ).length > 0;
    await until(notified);
    await report(watcher, roomId, seq, { category: 'A' });
    const incident = await newestIncident(officers[0], roomId);
    const exposed = incident.exposures.map(({ member, how }) => `${how} ${member.memberId}`).sort();
    expect(exposed).toEqual(
      [
        `notified ${absent.id}`,
        `present ${watcher.id}`,
        `read ${reader.id}`,
        `sent ${reader.id}`,
        `sent ${watcher.id}`,
      ].sort(),
    );
    const sent = incident.exposures.find(({ how, member }) => how === 'sent' && member.memberId === reader.id)!;
    const joined = await test.database.query(
      `SELECT session_hash FROM audit_entry WHERE action = 'room.joined' AND actor_id = $1`,
      [reader.id],
    );
    expect([{ session_hash: sent.session }]).toEqual(joined);
    expect(incident).toMatchObject({
      status: 'contained',
      text: 'quarantined',
      seq,
      eventType: 'message.posted',
      categories: ['A'],
      reportCount: 1,
      overdue: false,
      author: { memberId: owner.id },
    });
    expect(incident.reports).toMatchObject([{ by: { memberId: watcher.id }, reason: REASON, category: 'A' }]);
    expect(Date.parse(incident.deadlineAt) - Date.parse(incident.discoveredAt)).toBe(60 * 86_400_000);
    expect(incident.secondsVisible).toBeCloseTo(
      (Date.parse(incident.containedAt) - Date.parse(incident.postedAt)) / 1000,
      3,
    );
    expect(incident.history.map(({ act: what, by }) => [what, by?.memberId])).toEqual([
      ['reported', watcher.id],
      ['contained', undefined],
    ]);
  });

  it('knows whose summary quoted the text, on the page or taken away as a PDF', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    const { version } = (await owner.request('POST', `/rooms/${roomId}/consultation`, {})).body as { version: number };
    const asked = await owner.request('POST', `/rooms/${roomId}/messages`, {
      clientId: newClientId(),
      text: SLIPPED,
      kind: 'question',
    });
    await owner.request('PATCH', `/rooms/${roomId}/consultation`, { action: 'end', version });
    await others[0]!.request('GET', `/rooms/${roomId}/summary`);
    await others[1]!.request('GET', `/rooms/${roomId}/summary.pdf`);
    expect(JSON.stringify((await others[0]!.request('GET', `/rooms/${roomId}/summary`)).body)).toContain('kestrel');
    await report(owner, roomId, (asked.body as RoomEvent).seq);
    const { exposures } = await newestIncident(officers[0], roomId);
    expect(
      exposures.filter(({ how }) => how.startsWith('summary')).map(({ how, member }) => [how, member.memberId]),
    ).toEqual([
      ['summary_viewed', others[0]!.id],
      ['summary_exported', others[1]!.id],
      ['summary_viewed', others[0]!.id],
    ]);
    expect(JSON.stringify((await others[0]!.request('GET', `/rooms/${roomId}/summary`)).body)).not.toContain('kestrel');
  });

  it('reaches privacy officers at once, without the text', async () => {
    const { roomId, owner, others } = await openCaseRoom(test);
    const officer = await connect(officers[0]);
    const told = new Promise<InboxChange>((resolve) =>
      officer.on('inbox.item', (change) => change.item && resolve(change)),
    );
    await report(others[0]!, roomId, await post(owner, roomId));
    const change = await told;
    expect(change.item).toMatchObject({
      kind: 'privacy.incident',
      unread: true,
      subject: { kind: 'incident', id: (await newestIncident(officers[0], roomId)).id },
    });
    expect(JSON.stringify(change)).not.toContain('kestrel');
    expect(change.item).not.toHaveProperty('actor');
  });

  it('is for privacy officers and the site lead of the author; reporters are for officers alone (SEC-06)', async () => {
    const { owner, author, incident, others } = await slipped('Kestrel Hill Practice');
    const lead = await createSignedInMember(test, { roles: ['site_lead'], practice: 'Kestrel Hill Practice' });
    const otherLead = await createSignedInMember(test, { roles: ['site_lead'], practice: 'Another Practice' });
    const admin = await createSignedInMember(test, { roles: ['admin', 'clinical_governance'] });
    for (const who of [owner, author, admin]) {
      expect(codeOf(await who.request('GET', '/privacy/incidents'))).toBe('permission.denied');
      for (const path of ['', '/text'])
        expect((await who.request('GET', `/privacy/incidents/${incident.id}${path}`)).status).toBe(404);
    }
    expect((await otherLead.request('GET', '/privacy/incidents')).body).toEqual({ items: [], nextCursor: null });
    expect((await otherLead.request('GET', `/privacy/incidents/${incident.id}/text`)).status).toBe(404);
    expect(
      ((await lead.request('GET', '/privacy/incidents')).body as { items: IncidentListItem[] }).items.map(
        ({ id }) => id,
      ),
    ).toEqual([incident.id]);
    const seen = bodyOf(await lead.request('GET', `/privacy/incidents/${incident.id}`));
    expect(JSON.stringify({ reports: seen.reports, history: seen.history })).not.toContain(others[0]!.id);
    expect(seen.abilities).toEqual(['incident.read_text']);
    expect((await readTexts(lead, incident.id)).items).toMatchObject([{ texts: { text: SLIPPED } }]);
    expect(
      codeOf(
        await lead.request('PATCH', `/privacy/incidents/${incident.id}`, { notes: 'Mine.', version: incident.version }),
      ),
    ).toBe('permission.denied');
    const [denied] = await test.database.query(
      `SELECT count(*)::int AS n FROM audit_entry WHERE action = 'incident.read' AND outcome = 'denied' AND actor_id = $1`,
      [author.id],
    );
    expect(denied.n).toBeGreaterThanOrEqual(2);
  });

  it('gives its text only on request, and every reading stands in the audit', async () => {
    const { incident } = await slipped();
    expect(JSON.stringify(incident)).not.toContain('kestrel');
    await readTexts(officers[0], incident.id);
    await readTexts(officers[1], incident.id);
    const reads = await test.database.query(
      `SELECT actor_id FROM audit_entry WHERE action = 'incident.text_read' AND object_id = $1 ORDER BY id`,
      [incident.id],
    );
    expect(reads).toEqual(officers.map(({ id }) => ({ actor_id: id })));
  });
});

describe('the way to its end', () => {
  it('goes from step to step, each with what it needs, on the version that was seen', async () => {
    const {
      roomId,
      incident: { id },
    } = await slipped();
    const [officer, second] = officers;
    expect(codeOf(await move(officer, id, 'assess'))).toBe('incident.factors_missing');
    expect(codeOf(await move(officer, id, 'close'))).toBe('incident.illegal_transition');
    expect(codeOf(await move(officer, id, 'contain'))).toBe('incident.illegal_transition');
    expect(codeOf(await officer.request('PATCH', `/privacy/incidents/${id}`, { notes: 'x' }))).toBe(
      'resource.version_required',
    );
    const { acquired: _acquired, ...three } = FACTORS;
    const edited = await act(officer, id, '', {
      factors: three,
      categories: ['A', 'R'],
      notes: 'The practice was called.',
    });
    expect(bodyOf(edited)).toMatchObject({
      factors: { ...three, acquired: '' },
      categories: ['A', 'R'],
      notes: 'The practice was called.',
    });
    expect(codeOf(await move(officer, id, 'assess'))).toBe('incident.factors_missing');
    const stale = await officer.request('PATCH', `/privacy/incidents/${id}`, { factors: FACTORS, version: 1 });
    expect([stale.status, stale.body]).toEqual([
      412,
      expect.objectContaining({ current: { version: bodyOf(edited).version } }),
    ]);
    await act(second, id, '', { factors: { acquired: FACTORS.acquired } });
    expect(bodyOf(await move(officer, id, 'assess'))).toMatchObject({ status: 'assessed', factors: FACTORS });
    expect(bodyOf(await move(second, id, 'confirm_breach')).status).toBe('breach');
    expect(codeOf(await act(officer, id, '', { factors: { nature: 'Something else.' } }))).toBe(
      'incident.factors_fixed',
    );
    expect(codeOf(await move(officer, id, 'close'))).toBe('incident.illegal_transition');
    expect(codeOf(await move(officer, id, 'notify'))).toBe('incident.note_missing');
    expect(bodyOf(await move(officer, id, 'notify', 'By letter, through the practice.')).status).toBe('notified');
    expect(codeOf(await move(officer, id, 'close'))).toBe('incident.text_undecided');
    expect(codeOf(await act(officer, id, '', { purge: [{ place: 'exports' }] }))).toBe('incident.text_undecided');
    await settle(officers, id, 'purge');
    expect(codeOf(await move(officer, id, 'close'))).toBe('incident.purge_unfinished');
    expect(codeOf(await act(officer, id, '', { purge: [{ place: 'backups' }] }))).toBe('incident.note_missing');
    const purged = bodyOf(
      await act(officer, id, '', {
        purge: [{ place: 'exports' }, { place: 'backups', note: 'Gone with the copy of the last month.' }],
      }),
    );
    expect(purged.purge.every(({ doneAt }) => doneAt !== null)).toBe(true);
    const closed = bodyOf(await move(second, id, 'close'));
    expect(closed).toMatchObject({ status: 'closed', text: 'purged', abilities: [] });
    expect(closed.history.map(({ act: what }) => what)).toEqual([
      'reported',
      'contained',
      'edited',
      'edited',
      'assessed',
      'breach_confirmed',
      'notified',
      'purge_asked',
      'purged',
      'edited',
      'closed',
    ]);
    const audited = await test.database.query(
      `SELECT action, actor_id FROM audit_entry WHERE object_id = $1 AND action <> 'incident.viewed' ORDER BY id`,
      [id],
    );
    expect(audited.map(({ action }: { action: string }) => action)).toEqual(
      closed.history.map(({ act: what }) => `incident.${what}`),
    );
    expect(codeOf(await act(officer, id, '', { notes: 'Later.' }))).toBe('incident.closed');
    expect(await verifyRooms(test.database, roomId)).toEqual([]);
  });

  it('lists what is overdue, by the clock of the reading, and by status, a page at a time', async () => {
    const { incident: late } = await slipped();
    const { incident: fresh } = await slipped();
    await test.database.query('ALTER TABLE incident DISABLE TRIGGER incident_origin_unchanged');
    await test.database.query(
      `UPDATE incident SET discovered_at = now() - interval '61 days', deadline_at = now() - interval '1 day' WHERE id = $1`,
      [late.id],
    );
    await test.database.query('ALTER TABLE incident ENABLE TRIGGER incident_origin_unchanged');
    const list = async (query: string) =>
      (await officers[0].request('GET', `/privacy/incidents?${query}`)).body as {
        items: IncidentListItem[];
        nextCursor: string | null;
      };
    expect((await list('overdue=true')).items).toMatchObject([{ id: late.id, overdue: true }]);
    expect((await list('overdue=false&limit=500')).items.map(({ id }) => id)).toEqual(
      expect.arrayContaining([fresh.id]),
    );
    expect((await list('overdue=false&limit=500')).items.map(({ id }) => id)).not.toContain(late.id);
    await act(officers[0], late.id, '', { factors: FACTORS });
    await move(officers[0], late.id, 'assess');
    await move(officers[0], late.id, 'rule_out');
    expect((await list('overdue=true')).items).toEqual([]);
    expect((await list('status=not_breach')).items.map(({ id }) => id)).toEqual([late.id]);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: IncidentListItem[]; nextCursor: string | null } = await list(
        `limit=2${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual((await list('limit=500')).items.map(({ id }) => id));
    for (const query of ['status=lost', 'overdue=maybe', 'cursor=x', 'limit=0', 'colour=red'])
      expect((await officers[0].request('GET', `/privacy/incidents?${query}`)).status).toBe(400);
  });

  it('cannot be deleted, nor what it knew at its beginning changed', async () => {
    const {
      incident: { id },
    } = await slipped();
    for (const sql of [
      'DELETE FROM incident WHERE id = $1',
      'DELETE FROM incident_report WHERE incident_id = $1',
      'DELETE FROM incident_exposure WHERE incident_id = $1',
      'DELETE FROM incident_act WHERE incident_id = $1',
      'DELETE FROM quarantined_text WHERE incident_id = $1',
      `UPDATE incident_report SET reason = '' WHERE incident_id = $1`,
      `UPDATE incident_act SET note = '' WHERE incident_id = $1`,
      `UPDATE incident SET discovered_at = now() WHERE id = $1`,
      'UPDATE incident SET author_id = NULL WHERE id = $1',
      `UPDATE quarantined_text SET ciphertext = 'x' WHERE incident_id = $1`,
    ])
      await expect(test.database.query(sql, [id])).rejects.toThrow('append-only');
    await expect(test.database.query('TRUNCATE incident CASCADE')).rejects.toThrow('append-only');
    await settle(officers, id, 'purge');
    await expect(
      test.database.query(`UPDATE incident SET text_state = 'quarantined' WHERE id = $1`, [id]),
    ).rejects.toThrow('append-only');
  });
});
