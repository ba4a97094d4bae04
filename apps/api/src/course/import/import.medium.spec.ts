import { IMPORT_FILE_MAX_BYTES, type CourseView, type FactsImported, type FactsPreview } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../../../../../test/support/app';
import { addCaseMember, bodyOf, createOpenCase, refusal } from '../../../../../test/support/cases';
import { createSignedInMember, type SignedIn } from '../../../../../test/support/people';

const HEAD = 'Session;Minute;Systolic;Diastolic;Heart rate;SpO2';
const FILE = [HEAD, '1;-10;132;84;72;98', '1;15;151;94;device failed;97', '1;30;90;94;80;97', '2;15;140;90;80;97'];

describe('the import of a file', () => {
  let test: TestApp;
  let owner: SignedIn;
  let nurse: SignedIn;
  let consultant: SignedIn;
  let caseId: string;

  beforeAll(async () => {
    test = await startTestApp({ postBurst: 1000, postPer10s: 1000 });
    [owner, nurse, consultant] = await Promise.all([
      createSignedInMember(test, { discipline: 'therapist' }),
      createSignedInMember(test, { discipline: 'nurse' }),
      createSignedInMember(test, { discipline: 'pharmacist' }),
    ]);
  });
  beforeEach(async () => {
    ({ id: caseId } = await createOpenCase(owner));
    await addCaseMember(owner, caseId, nurse, 'treating');
    await addCaseMember(owner, caseId, consultant, 'consultant');
    await nurse.request('POST', `/cases/${caseId}/sessions`, { kind: 'dosing', relDay: 3, product: 'ket_im' });
  });
  afterAll(() => test?.close());

  const encoded = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding).toString('base64');
  const bodyFor = (lines: string[]) => ({ table: 'vitals', file: encoded(lines.join('\r\n')) });
  const preview = (body: object, member = nurse) =>
    member.request('POST', `/cases/${caseId}/course/import/preview`, body);
  const send = (body: object, member = nurse) => member.request('POST', `/cases/${caseId}/course/import`, body);
  const course = async (): Promise<CourseView> => bodyOf(await owner.request('GET', `/cases/${caseId}/course`));

  it('shows every row that it refuses with the reason, and imports nothing by it', async () => {
    const shown = bodyOf<FactsPreview>(await preview(bodyFor(FILE)));
    expect(shown.accepted.map(({ line, session, minute }) => [line, session, minute])).toEqual([
      [2, 1, -10],
      [3, 1, 15],
    ]);
    expect(shown.accepted[1]!.values).toContainEqual({ code: 'hr', value: { is: 'absent', reason: 'device_failed' } });
    expect(shown.refused).toEqual([
      { line: 4, reasons: ['Diastolic: Systolic must be above diastolic'] },
      { line: 5, reasons: ['The case has no dosing session 2; record it first'] },
    ]);
    expect((await course()).facts).toEqual([]);
  });

  it('imports the rows that were shown in one step, once', async () => {
    const before = (await course()).version;
    const imported = bodyOf<FactsImported>(await send({ ...bodyFor(FILE), accepted: 2 }), 201);
    expect(imported).toEqual({ version: before + 1, rows: 2, values: 8 });
    const { facts } = await course();
    expect(facts).toHaveLength(8);
    expect(facts[0]).toMatchObject({ code: 'sbp', minute: -10, relDay: 3, by: nurse.id, value: { amount: '132' } });

    // The same file again: every value stands.
    expect(refusal(await send({ ...bodyFor(FILE), accepted: 2 }))).toEqual([409, 'course.import_changed']);
    const again = bodyOf<FactsPreview>(await preview(bodyFor(FILE)));
    expect(again.accepted).toEqual([]);
    expect(again.refused[0]).toEqual({
      line: 2,
      reasons: ['Systolic', 'Diastolic', 'Heart rate', 'SpO2'].map((name) => `${name}: a value stands there already`),
    });
    expect((await course()).facts).toHaveLength(8);
  });

  it('imports nothing where somebody recorded one of the rows meanwhile', async () => {
    const [session] = (await course()).sessions;
    await owner.request('POST', `/cases/${caseId}/facts`, {
      sessionId: session!.id,
      minute: 15,
      facts: [{ code: 'spo2', entered: '96' }],
    });
    expect(refusal(await send({ ...bodyFor(FILE), accepted: 2 }))).toEqual([409, 'course.import_changed']);
    expect((await course()).facts).toHaveLength(1);
  });

  it('reads what a spreadsheet of a western country saved, and totals of scales', async () => {
    const text = 'Day;Scale;Total;Größe\n7;PHQ-9;12;x';
    const shown = bodyOf<FactsPreview>(await preview({ table: 'scales', file: encoded(text, 'latin1') }));
    expect(shown).toMatchObject({ encoding: 'windows-1252', unreadColumns: [4], accepted: [{ line: 2, relDay: 7 }] });
  });

  it('says why nothing of a file can be read, and takes none that is too large', async () => {
    const refused = await preview({ table: 'vitals', file: encoded('a letter\nwithout columns') });
    expect(refusal(refused)).toEqual([422, 'course.file_refused']);
    expect(refused.body).toMatchObject({ detail: expect.stringMatching(/first row must name the columns/) });
    const large = await preview({ table: 'vitals', file: encoded('x'.repeat(IMPORT_FILE_MAX_BYTES + 3)) });
    expect(refusal(large)[0]).toBe(400);
    expect(refusal(await preview({ table: 'vitals', file: 'A'.repeat(1_000_000) }))).toEqual([
      413,
      'request.too_large',
    ]);
  });

  it('is for those who record, and writes down that it was done', async () => {
    expect(refusal(await preview(bodyFor(FILE), consultant))).toEqual([403, 'permission.denied']);
    expect(refusal(await send({ ...bodyFor(FILE), accepted: 2 }, consultant))).toEqual([403, 'permission.denied']);
    await send({ ...bodyFor(FILE), accepted: 2 });
    const rows = await test.database.query<{ action: string; reason: string | null }[]>(
      `SELECT action, reason FROM audit_entry WHERE object_id = $1 AND action = 'course.facts_imported'`,
      [caseId],
    );
    expect(rows).toEqual([{ action: 'course.facts_imported', reason: '8 facts' }]);
  });

  it('takes more values than one statement does', async () => {
    const lines = [HEAD, ...Array.from({ length: 1_440 }, (_, minute) => `1;${minute};132;84;72;98`)];
    const imported = bodyOf<FactsImported>(await send({ ...bodyFor(lines), accepted: 1_440 }), 201);
    expect(imported).toMatchObject({ rows: 1_440, values: 5_760 });
  });
});
