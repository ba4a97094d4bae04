import type { IncidentView } from '@consilium/contracts';
import { verifyRooms } from '../../apps/api/src/rooms/room-chain';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId } from '../support/case-room';
import { createOfficers, newestIncident, readTexts, report, settle, viewIncident } from '../support/incidents';
import { createSignedInMember, type Answer, type SignedIn } from '../support/people';
import { SLIPPED, slippedTexts } from '../support/slipped';

let test: TestApp;
let officers: [SignedIn, SignedIn];
beforeAll(async () => {
  test = await startTestApp({ postBurst: 1000, postPer10s: 1000, reportsPerHour: 1000 });
  officers = await createOfficers(test);
});
afterAll(() => test.close());

const codeOf = (answer: Answer) => (answer.body as { code?: string }).code;
const bodyOf = (answer: Answer) => answer.body as IncidentView;
const { slipped, act, move } = slippedTexts(() => ({ test, officers }));

describe('what becomes of the text', () => {
  it('takes two persons: the one who asked cannot confirm, neither can the author, and either ask can be taken back', async () => {
    const {
      roomId,
      incident: { id },
    } = await slipped();
    const [officer, second] = officers;
    const asked = bodyOf(await act(officer, id, '/release', { note: 'Nobody can be recognised.' }));
    expect(asked).toMatchObject({ text: 'quarantined', pending: { action: 'release', by: { memberId: officer.id } } });
    expect(asked.abilities).not.toContain('incident.release');
    expect(codeOf(await act(officer, id, '/release', {}))).toBe('incident.second_person');
    expect(codeOf(await act(second, id, '/purge', {}))).toBe('incident.other_pending');
    const notices = (
      (await second.request('GET', '/inbox')).body as { items: { kind: string; subject: { id: string } }[] }
    ).items;
    expect(notices.filter(({ kind, subject }) => kind === 'privacy.second_person' && subject.id === id)).toHaveLength(
      1,
    );
    expect(bodyOf(await move(second, id, 'withdraw')).pending).toBeNull();
    expect(codeOf(await move(second, id, 'withdraw'))).toBe('incident.illegal_transition');
    const [first, again] = await Promise.all([act(officer, id, '/purge', {}), act(second, id, '/purge', {})]);
    expect([first.status, again.status].sort()).toEqual([200, 412]);
    expect((await viewIncident(officer, id)).text).toBe('quarantined');
    expect(bodyOf(await act(first.status === 200 ? second : officer, id, '/purge', {}))).toMatchObject({
      text: 'purged',
      pending: null,
    });
    for (const path of ['/release', '/purge'])
      expect(codeOf(await act(officer, id, path, {}))).toBe('incident.text_settled');
    expect(codeOf(await officer.request('GET', `/privacy/incidents/${id}/text`))).toBe('incident.text_settled');
    expect(await verifyRooms(test.database, roomId)).toEqual([]);
  });

  it('is confirmed by the author’s site lead as well; nobody decides on a text of their own', async () => {
    const {
      roomId,
      incident: { id },
      author,
    } = await slipped('The Mill Practice');
    const lead = await createSignedInMember(test, { roles: ['site_lead'], practice: 'The Mill Practice' });
    expect(codeOf(await act(lead, id, '/release', {}))).toBe('permission.denied');
    await act(officers[0], id, '/release', {});
    expect((await viewIncident(officers[0], id)).history.at(-1)).toMatchObject({
      act: 'release_asked',
      by: { memberId: officers[0].id },
    });
    await test.database.query(`UPDATE member SET roles = '{privacy_officer}' WHERE id = $1`, [author.id]);
    expect(codeOf(await act(author, id, '/release', {}))).toBe('incident.own_text');
    expect(codeOf(await act(author, id, '', { notes: 'Mine.' }))).toBe('incident.own_text');
    expect(codeOf(await act(lead, id, '/release', {}))).toBe('incident.text_unread');
    expect(await verifyRooms(test.database, roomId)).toEqual([]);
    expect((await viewIncident(lead, id)).text).toBe('quarantined');
    await readTexts(lead, id);
    expect(bodyOf(await act(lead, id, '/release', {}))).toMatchObject({ text: 'released' });
    expect((await viewIncident(officers[0], id)).history.at(-1)).toMatchObject({
      act: 'released',
      by: { memberId: lead.id },
    });
    await test.database.query(`UPDATE member SET roles = '{}' WHERE id = $1`, [author.id]);
  });

  it('stands in one place of the database alone, whatever is done, and the chain proves it when it is back', async () => {
    const { roomId, owner, others, seq, incident } = await slipped();
    const stored = () =>
      test.database.query<{ data: { text: string; hidden?: true }; salt: Buffer | null; purged_at: Date | null }[]>(
        'SELECT data, salt, purged_at FROM room_event WHERE room_id = $1 AND seq = $2',
        [roomId, seq],
      );
    for (let round = 0, { id } = incident; round < 2; round++) {
      expect(await stored()).toMatchObject([{ data: { text: '', hidden: true }, salt: null }]);
      expect(await verifyRooms(test.database, roomId)).toEqual([]);
      await settle(officers, id, 'release');
      const [back] = await stored();
      expect(back).toMatchObject({ data: { text: SLIPPED }, purged_at: null });
      expect(back!.salt).toHaveLength(16);
      expect(
        await test.database.query('SELECT 1 FROM quarantined_text WHERE incident_id = $1 AND ciphertext IS NOT NULL', [
          id,
        ]),
      ).toEqual([]);
      expect(
        await test.database.query(`SELECT 1 FROM room_event WHERE room_id = $1 AND data::text LIKE '%kestrel%'`, [
          roomId,
        ]),
      ).toHaveLength(1);
      expect(await verifyRooms(test.database, roomId)).toEqual([]);
      await report(others[1]!, roomId, seq);
      ({ id } = await newestIncident(officers[0], roomId));
    }
    expect(
      (await owner.request('POST', `/rooms/${roomId}/messages`, { clientId: newClientId(), text: 'On we go.' })).status,
    ).toBe(201);
  });
});
