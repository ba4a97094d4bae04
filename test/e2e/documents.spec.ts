import type { DocumentText, DocumentView, Page, Problem, RoomEventsPage } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../support/app';
import { newClientId, openCaseRoom, unknownId } from '../support/case-room';
import { bodyOf, refusal } from '../support/cases';
import { createOfficers, newestIncident, report, settle } from '../support/incidents';
import { makePdf, PIXEL } from '../support/pdf-files';
import { createSignedInMember, type Answer, type SignedIn } from '../support/people';

const LINE = 'Sertraline 200 mg for ten weeks, no response.';
const PLANTED = '561-38-7702';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ postBurst: 1000, postPer10s: 1000, documentMaxKb: 256 });
});
afterAll(() => test.close());

/** Sends a file as a browser's form does. */
async function upload(
  member: SignedIn,
  caseId: string,
  file: Uint8Array | string,
  { name = 'readings.txt', type = 'text/plain', ...fields }: Record<string, string> = {},
): Promise<Answer> {
  const form = new FormData();
  for (const [field, value] of Object.entries({ title: 'Readings of two weeks', ...fields })) form.append(field, value);
  form.append('file', new Blob([file], { type }), name);
  return member.request('POST', `/cases/${caseId}/documents`, form);
}

const attach = (member: SignedIn, caseId: string, body: object): Promise<Answer> =>
  member.request('POST', `/cases/${caseId}/documents`, { title: 'Readings of two weeks', ...body });
const list = async (member: SignedIn, caseId: string): Promise<DocumentView[]> =>
  bodyOf<Page<DocumentView>>(await member.request('GET', `/cases/${caseId}/documents`)).items;
const read = (member: SignedIn, caseId: string, id: string): Promise<Answer> =>
  member.request('GET', `/cases/${caseId}/documents/${id}`);
const log = async (member: SignedIn, roomId: string) =>
  bodyOf<RoomEventsPage>(await member.request('GET', `/rooms/${roomId}/events?limit=500`)).items;
const rows = (caseId: string) =>
  test.database.query<{ row: string }[]>('SELECT d::text AS row FROM case_document d WHERE case_id = $1', [caseId]);

describe('a file that is attached', () => {
  it('is kept as its text and nothing else: no author, no title of its own, no name', async () => {
    const { caseId, roomId, owner, others } = await openCaseRoom(test);
    const pdf = await makePdf((page) => page.text(LINE).image(PIXEL, 20, 20), {
      info: { Author: 'Planted Author', Title: 'Planted Title' },
    });
    const document = bodyOf<DocumentView>(
      await upload(others[0]!, caseId, pdf, { name: 'lab report.pdf', type: 'image/png' }),
      201,
    );
    expect(document).toMatchObject({
      caseId,
      kind: 'pdf',
      state: 'kept',
      title: 'Readings of two weeks',
      length: LINE.length,
      attachedBy: { memberId: others[0]!.id },
      abilities: ['document.remove'],
    });
    expect(bodyOf<DocumentText>(await read(owner, caseId, document.id))).toEqual({ ...document, text: LINE });
    expect(bodyOf<DocumentText>(await read(others[1]!, caseId, document.id)).abilities).toEqual([]);
    expect((await log(owner, roomId)).at(-1)).toMatchObject({
      type: 'document.attached',
      seq: document.seq,
      actor: { memberId: others[0]!.id },
      data: { documentId: document.id, text: 'Readings of two weeks' },
    });
    const kept = JSON.stringify([
      await rows(caseId),
      await test.database.query('SELECT data::text FROM room_event WHERE room_id = $1', [roomId]),
    ]);
    for (const gone of ['Planted', 'lab report', '%PDF']) expect(kept).not.toContain(gone);
  });

  it('keeps line ends and every character; a table is known as one', async () => {
    const { caseId, owner } = await openCaseRoom(test);
    const text = 'day,mood,note\r\n-7,4,"flat, tired 😐"\r\n0,5,näher\r\n';
    const document = bodyOf<DocumentView>(await upload(owner, caseId, `\uFEFF${text}`), 201);
    expect(document.kind).toBe('csv');
    expect(bodyOf<DocumentText>(await read(owner, caseId, document.id)).text).toBe(text);
  });

  it('is told by its content, not by what is said of it', async () => {
    const { caseId, owner } = await openCaseRoom(test);
    const refused = async (
      file: Uint8Array | string,
      more: Record<string, string> = {},
    ): Promise<[number, string, string]> => {
      const answer = await upload(owner, caseId, file, more);
      return [...refusal(answer), (answer.body as Problem).detail];
    };
    expect(await refused(PIXEL)).toEqual([422, 'document.kind_refused', expect.stringMatching(/image.*text files/)]);
    expect(await refused(Buffer.from('ID3\x03\0\0\0 sound'), { type: 'application/pdf', name: 'x.pdf' })).toEqual([
      422,
      'document.kind_refused',
      expect.stringContaining('sound'),
    ]);
    expect(await refused('<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>')).toEqual([
      422,
      'document.kind_refused',
      expect.stringContaining('markup'),
    ]);
    expect(await refused(await makePdf((page) => page.image(PIXEL, 20, 20)))).toEqual([
      422,
      'document.no_text',
      expect.stringContaining('scan'),
    ]);
    expect(await refused(await makePdf((page) => page.text(LINE), { userPassword: 'x' }))).toEqual([
      422,
      'document.encrypted',
      expect.any(String),
    ]);
    expect(await refused(' \n')).toEqual([422, 'document.no_text', expect.any(String)]);
    expect(await refused('x '.repeat(100_001))).toEqual([422, 'document.too_long', expect.any(String)]);
    expect(await refused('x'.repeat(257 * 1024))).toEqual([413, 'request.too_large', expect.any(String)]);
    expect(await rows(caseId)).toEqual([]);
  });

  it('is refused as a form anywhere else, and without a file', async () => {
    const { caseId, owner } = await openCaseRoom(test);
    const form = new FormData();
    form.append('title', 'No file');
    const send = async (path: string, headers?: Record<string, string>): Promise<number> =>
      (await owner.request('POST', path, form, headers)).status;
    expect(await send('/cases')).toBe(415);
    expect(await send(`/cases/${caseId}/documents`)).toBe(400);
    expect(refusal(await upload(owner, caseId, 'Fine.', { text: 'Something else.' }))).toEqual([
      400,
      'request.invalid',
    ]);
    expect(await send(`/cases/${caseId}/documents`, { origin: 'https://elsewhere.example' })).toBe(403);
  });
});

describe('the gate', () => {
  it('sees the whole text, and says where in the whole; nothing is kept', async () => {
    const { caseId, roomId, owner } = await openCaseRoom(test);
    const before = 'Slept better, mood 5 of 10.\n'.repeat(3_000);
    const answer = await upload(owner, caseId, `${before}SSN ${PLANTED}\n${'Walked each day.\n'.repeat(500)}`, {
      title: `SSN ${PLANTED}`,
    });
    expect(refusal(answer)).toEqual([422, 'privacy.identifiers_found']);
    const { findings } = answer.body as Problem;
    expect(findings?.map(({ field, category }) => [field, category])).toEqual([
      ['title', 'ssn'],
      ['text', 'ssn'],
    ]);
    expect(findings![1]).toMatchObject({ start: before.length + 4, end: before.length + 4 + PLANTED.length });
    expect(JSON.stringify(answer.body)).not.toContain(PLANTED);
    expect(await rows(caseId)).toEqual([]);
    expect((await log(owner, roomId)).map(({ type }) => type)).not.toContain('document.attached');
  });

  it('looks at the name of the file, which nobody keeps', async () => {
    const { caseId, owner } = await openCaseRoom(test);
    const answer = await upload(owner, caseId, 'Slept better.', { name: 'Mrs. Ann Smith.txt' });
    expect((answer.body as Problem).findings?.map(({ field }) => field)).toEqual(['fileName']);
  });

  it('finds a name of one page on every other', async () => {
    const { caseId, owner } = await openCaseRoom(test);
    const text = `Seen with Mrs. Ottilie Brandauer.\n${'Slept better, mood 5 of 10.\n'.repeat(2_000)}Then Brandauer called.`;
    const findings = (await attach(owner, caseId, { text })).body as Problem;
    expect(findings.findings?.map(({ start, end }) => text.slice(start, end))).toEqual([
      expect.stringContaining('Brandauer'),
      'Brandauer',
    ]);
  });

  it('lets a doubtful finding pass with a reason', async () => {
    const { caseId, owner } = await openCaseRoom(test);
    const text = 'A retired mayor of the village.';
    const [doubt] = (await upload(owner, caseId, text)).body
      ? (((await upload(owner, caseId, text)).body as Problem).findings ?? [])
      : [];
    expect(doubt).toMatchObject({ level: 'doubtful', field: 'text' });
    const overrides = JSON.stringify([
      { field: 'text', start: doubt!.start, end: doubt!.end, reason: 'A character of a well-known novel' },
    ]);
    bodyOf(await upload(owner, caseId, text, { overrides }), 201);
    expect(refusal(await upload(owner, caseId, text, { overrides: 'nonsense' }))).toEqual([400, 'request.malformed']);
  });
});

describe('who may', () => {
  it('attach: whoever may write; a stranger is told nothing, and nothing of theirs is read', async () => {
    const { caseId, owner } = await openCaseRoom(test);
    const [stranger, observer] = [
      await createSignedInMember(test, { discipline: 'psychiatrist' }),
      await createSignedInMember(test, { discipline: 'nurse' }),
    ];
    await owner.request('POST', `/cases/${caseId}/members`, {
      memberId: observer.id,
      role: 'observer',
      history: 'all',
    });
    expect(refusal(await upload(stranger, caseId, PIXEL))).toEqual([404, 'resource.not_found']);
    expect(refusal(await upload(owner, unknownId(), PIXEL))).toEqual([404, 'resource.not_found']);
    expect(refusal(await upload(observer, caseId, PIXEL))).toEqual([403, 'permission.denied']);
  });

  it('read: nobody but the owner once consent is revoked', async () => {
    const { caseId, owner, others } = await openCaseRoom(test);
    const { id } = bodyOf<DocumentView>(await attach(owner, caseId, { text: LINE }), 201);
    bodyOf(await owner.request('POST', `/cases/${caseId}/consent/revocation`, {}), 200);
    expect(refusal(await read(others[0]!, caseId, id))).toEqual([404, 'resource.not_found']);
    expect(bodyOf<DocumentText>(await read(owner, caseId, id)).text).toBe(LINE);
    expect(refusal(await attach(owner, caseId, { text: LINE }))).toEqual([409, 'case.consent_revoked']);
  });

  it('do nothing where the operator switched documents off', async () => {
    const off = await startTestApp({ databaseUrl: test.databaseUrl, documents: false });
    try {
      const { caseId, owner } = await openCaseRoom(off);
      expect(refusal(await attach(owner, caseId, { text: LINE }))).toEqual([403, 'document.off']);
      expect(bodyOf<{ abilities: string[] }>(await owner.request('GET', `/cases/${caseId}`)).abilities).not.toContain(
        'document.attach',
      );
    } finally {
      await off.close();
    }
  });
});

describe('a document', () => {
  it('is attached once, however often it is sent', async () => {
    const { caseId, owner } = await openCaseRoom(test);
    const clientId = newClientId();
    const first = bodyOf<DocumentView>(await attach(owner, caseId, { text: LINE, clientId }), 201);
    expect(bodyOf<DocumentView>(await attach(owner, caseId, { text: LINE, clientId }), 200)).toEqual(first);
    expect(refusal(await attach(owner, caseId, { text: 'Another one.', clientId }))).toEqual([
      409,
      'document.client_id_reused',
    ]);
    expect(await list(owner, caseId)).toEqual([first]);
  });

  it('goes with its title, also out of the log, when it is removed; that it was there stays', async () => {
    const { caseId, roomId, owner, others } = await openCaseRoom(test);
    const { id, seq } = bodyOf<DocumentView>(await attach(others[0]!, caseId, { text: LINE }), 201);
    const path = `/cases/${caseId}/documents/${id}`;
    expect(refusal(await others[1]!.request('DELETE', path))).toEqual([403, 'permission.denied']);
    expect((await owner.request('DELETE', path)).status).toBe(204);
    expect(refusal(await owner.request('DELETE', path))).toEqual([404, 'resource.not_found']);
    expect(refusal(await read(owner, caseId, id))).toEqual([404, 'resource.not_found']);
    expect(await list(owner, caseId)).toMatchObject([
      { id, state: 'removed', title: '', removedAt: expect.any(String), abilities: [] },
    ]);
    const events = await log(owner, roomId);
    expect(events.find((event) => event.seq === seq)).toMatchObject({
      data: { documentId: id, text: '', hidden: true },
    });
    expect(events.slice(-2)).toMatchObject([
      { type: 'event.hidden', data: { seq, reason: 'retracted' } },
      { type: 'document.removed', data: { documentId: id } },
    ]);
    expect(JSON.stringify([await rows(caseId), events])).not.toMatch(/Sertraline|Readings of two weeks/);
    const acts = await test.database.query<{ action: string; actor_id: string; outcome: string }[]>(
      `SELECT action, actor_id, outcome FROM audit_entry WHERE object_id = $1 ORDER BY id`,
      [id],
    );
    expect(acts.map(({ action, actor_id, outcome }) => [action, actor_id, outcome])).toEqual([
      ['document.attached', others[0]!.id, 'ok'],
      ['document.remove', others[1]!.id, 'denied'],
      ['document.removed', owner.id, 'ok'],
      ['document.remove', owner.id, 'denied'],
    ]);
  });

  it('is hidden with its text by a report, comes back with a release, and is gone with a purge', async () => {
    const { caseId, roomId, owner, others } = await openCaseRoom(test);
    const officers = await createOfficers(test);
    const { id, seq } = bodyOf<DocumentView>(await attach(others[0]!, caseId, { text: LINE }), 201);
    bodyOf(await read(others[1]!, caseId, id));
    bodyOf(await report(owner, roomId, seq), 201);
    expect(refusal(await read(owner, caseId, id))).toEqual([404, 'resource.not_found']);
    expect(await list(owner, caseId)).toMatchObject([{ id, state: 'hidden', title: '', abilities: [] }]);
    expect(JSON.stringify(await rows(caseId))).not.toContain('Sertraline');
    expect(refusal(await owner.request('DELETE', `/cases/${caseId}/documents/${id}`))).toEqual([
      409,
      'room.event_hidden',
    ]);
    const incident = await newestIncident(officers[0], roomId);
    expect(incident.exposures).toEqual(expect.arrayContaining([expect.objectContaining({ how: 'document_viewed' })]));
    bodyOf(await settle(officers, incident.id, 'release'), 200);
    expect(bodyOf<DocumentText>(await read(owner, caseId, id))).toMatchObject({
      text: LINE,
      title: 'Readings of two weeks',
      state: 'kept',
    });
    bodyOf(await report(owner, roomId, seq), 201);
    bodyOf(await settle(officers, (await newestIncident(officers[0], roomId)).id, 'purge'), 200);
    expect(await list(owner, caseId)).toMatchObject([{ id, state: 'hidden' }]);
    expect(await test.database.query('SELECT text, sealed FROM case_document WHERE id = $1', [id])).toEqual([
      { text: null, sealed: null },
    ]);
  });
});
