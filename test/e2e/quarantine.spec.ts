import { Writable } from 'node:stream';
import type { RoomEvent } from '@consilium/contracts';
import { AuditSealer } from '../../apps/api/src/platform/audit/sealer';
import { verifyAudit } from '../../apps/api/src/platform/audit/verify';
import { PrivacyKey } from '../../apps/api/src/platform/keys/privacy-key';
import { verifyRooms } from '../../apps/api/src/rooms/room-chain';
import { TextHolders } from '../../apps/api/src/rooms/text-holders';
import { startTestApp, type TestApp } from '../support/app';
import { metricsOf } from '../support/operator';
import { newClientId, openCaseRoom } from '../support/case-room';
import { createOfficers, incidentsOf, newestIncident, readTexts, report, settle } from '../support/incidents';
import type { SignedIn } from '../support/people';
import { tablesWith } from '../support/tables-with';

/** Words that stand in what slips through, and nowhere else. */
const WORDS = ['quillwort', 'bladderfern', 'tansygrass'];
const [FIRST, SECOND, THIRD] = [
  'So she keeps the quillwort by the old mill.',
  'So she keeps the bladderfern by the old mill.',
  'So she keeps the tansygrass by the old mill.',
] as const;

let test: TestApp;
let officers: [SignedIn, SignedIn];
let logged = '';
beforeAll(async () => {
  const logDestination = new Writable({ write: (chunk: Buffer, _, done) => ((logged += chunk.toString()), done()) });
  test = await startTestApp(
    { postBurst: 1000, postPer10s: 1000, reportsPerHour: 1000, logLevel: 'trace' },
    { logDestination },
  );
  officers = await createOfficers(test);
});
afterAll(() => test.close());

const tablesWithWords = (): Promise<string[]> => tablesWith(test.database, WORDS);
const saysWords = (text: string): string[] => WORDS.filter((word) => text.includes(word));

/** A text that went through everything that carries texts: held, opened, corrected twice, mentioned, answered, quoted in a summary. */
async function spread() {
  const room = await openCaseRoom(test);
  const { roomId, owner, others } = room;
  const [colleague] = others as [SignedIn];
  const { version } = (await owner.request('POST', `/rooms/${roomId}/consultation`, {})).body as { version: number };
  const clientId = newClientId();
  const body = { clientId, text: `@[${colleague.id}] ${FIRST}`, kind: 'recommendation' };
  expect((await owner.request('POST', `/rooms/${roomId}/messages`, body)).status).toBe(202);
  await owner.request('PATCH', `/rooms/${roomId}/consultation`, { action: 'end', version });
  const events = ((await owner.request('GET', `/rooms/${roomId}/events`)).body as { items: RoomEvent[] }).items;
  const { seq } = events.find(({ type }) => type === 'message.posted')!;
  for (const text of [SECOND, THIRD])
    expect(
      (await owner.request('POST', `/rooms/${roomId}/messages/${seq}/corrections`, { clientId: newClientId(), text }))
        .status,
    ).toBe(201);
  await colleague.request('POST', `/rooms/${roomId}/messages`, {
    clientId: newClientId(),
    text: 'A reply keeps its own words.',
    replyTo: seq,
  });
  await colleague.request('GET', `/rooms/${roomId}/summary`);
  await colleague.request('GET', `/rooms/${roomId}/summary.pdf`);
  return { ...room, colleague, seq, body };
}

it('a reported text is readable in no table, log, notice, metric, answer or audit row; purged, it is nowhere and the chains verify (PRI-10)', async () => {
  const { roomId, owner, colleague, seq, body } = await spread();
  expect(await tablesWithWords()).toEqual(['room_event']);
  await report(colleague, roomId, seq, { category: 'R' });
  expect(await tablesWithWords()).toEqual([]);
  const { id } = await newestIncident(officers[0], roomId);
  expect(saysWords(JSON.stringify((await readTexts(officers[0], id)).items))).toEqual(WORDS);

  const answers = [];
  for (const path of [
    `/rooms/${roomId}`,
    `/rooms/${roomId}/events`,
    `/rooms/${roomId}/summary`,
    '/inbox',
    '/rooms',
    '/audit/mine',
  ])
    answers.push((await colleague.request('GET', path)).body);
  for (const path of ['/inbox', '/privacy/incidents', `/privacy/incidents/${id}`, `/audit?room=${roomId}&limit=500`])
    answers.push((await officers[0].request('GET', path)).body);
  // A retry of what was sent first is answered with the event as it is now.
  const again = await owner.request('POST', `/rooms/${roomId}/messages`, body);
  expect([again.status, again.body]).toMatchObject([200, { seq, data: { text: '', hidden: true } }]);
  expect((await colleague.request('GET', `/rooms/${roomId}/summary.pdf`)).status).toBe(200);
  answers.push(
    again.body,
    (
      await owner.request('POST', `/rooms/${roomId}/messages/${seq}/corrections`, {
        clientId: newClientId(),
        text: 'Later.',
      })
    ).body,
    await metricsOf(test.url),
  );
  expect(saysWords(JSON.stringify(answers))).toEqual([]);

  expect((await settle(officers, id, 'purge')).status).toBe(200);
  expect(await tablesWithWords()).toEqual([]);
  expect(await test.database.query('SELECT 1 FROM quarantined_text WHERE ciphertext IS NOT NULL')).toEqual([]);
  expect(
    await test.database.query(
      'SELECT 1 FROM request_key k JOIN held_recommendation h ON h.id = k.made_id WHERE k.digest IS NOT NULL AND h.opened_seq IS NOT NULL',
    ),
  ).toEqual([]);
  expect(await verifyRooms(test.database)).toEqual([]);
  await test.app.get(AuditSealer, { strict: false }).sealAll();
  expect(
    await verifyAudit(test.database, { key: test.app.get(PrivacyKey, { strict: false }), kept: null }),
  ).toMatchObject({ ok: true });
  expect(logged).toContain('"request"');
  expect(saysWords(logged)).toEqual([]);
});

it('a report that fails on its way leaves everything as it was', async () => {
  const { roomId, owner, others } = await openCaseRoom(test);
  const { seq } = (await owner.request('POST', `/rooms/${roomId}/messages`, { clientId: newClientId(), text: FIRST }))
    .body as RoomEvent;
  let fails = true;
  test.app
    .get(TextHolders, { strict: false })
    .register({ forget: () => (fails ? Promise.reject(new Error(`a copy with ${FIRST}`)) : Promise.resolve()) });
  const before = await test.database.query('SELECT seq, data, salt FROM room_event WHERE room_id = $1 ORDER BY seq', [
    roomId,
  ]);
  const failed = await report(others[0]!, roomId, seq);
  expect([failed.status, failed.body]).toMatchObject([500, { code: 'server.failed' }]);
  expect(saysWords(JSON.stringify(failed.body) + logged)).toEqual([]);
  expect(
    await test.database.query('SELECT seq, data, salt FROM room_event WHERE room_id = $1 ORDER BY seq', [roomId]),
  ).toEqual(before);
  expect(await incidentsOf(officers[0], roomId)).toEqual([]);
  fails = false;
  expect((await report(others[0]!, roomId, seq)).status).toBe(201);
  expect(await tablesWithWords()).toEqual([]);
});
