import type { CaseVersionView, Page, RoomEvent, RoomEventsPage } from '@consilium/contracts';
import type { CasePresentation } from '@consilium/clinical';
import { startTestApp, type TestApp } from '../../../../test/support/app';
import { newClientId } from '../../../../test/support/case-room';
import {
  addCaseMember,
  bodyOf,
  completeAnswers,
  createCase,
  createOpenCase,
  refusal,
} from '../../../../test/support/cases';
import { createSignedInMember, type SignedIn } from '../../../../test/support/people';
import type { CaseView } from './case-presenter';

describe('the history of a case', () => {
  let test: TestApp;
  let owner: SignedIn;
  let reader: SignedIn;

  beforeAll(async () => {
    test = await startTestApp();
    [owner, reader] = await Promise.all([
      createSignedInMember(test, { discipline: 'therapist' }),
      createSignedInMember(test, { discipline: 'pharmacist' }),
    ]);
  });
  afterAll(() => test?.close());

  const edit = async (id: string, version: number, answers: object): Promise<CaseView> =>
    bodyOf(await owner.request('PATCH', `/cases/${id}`, { version, ...answers }));
  const versions = async (id: string): Promise<CaseVersionView[]> =>
    bodyOf<Page<CaseVersionView>>(await owner.request('GET', `/cases/${id}/versions`)).items;
  const at = async (id: string, version: number): Promise<CasePresentation> =>
    bodyOf(await owner.request('GET', `/cases/${id}/versions/${version}`));
  const events = async (roomId: string): Promise<RoomEvent[]> =>
    bodyOf<RoomEventsPage>(await owner.request('GET', `/rooms/${roomId}/events`)).items;
  const told = async (roomId: string) =>
    (await events(roomId))
      .filter(({ type }) => type !== 'member.added' && !type.startsWith('alert.'))
      .map(({ type, data }) => ({ type, data }));

  it('keeps nothing but the present while a draft is filled in, and tells the room nothing', async () => {
    const draft = await createCase(owner, { title: 'First' });
    await edit(draft.id, 1, { title: 'Second' });
    await edit(draft.id, 2, { ageBand: '45-54' });
    expect(await versions(draft.id)).toMatchObject([
      { version: 3, fields: ['title', 'ageBand'], editedBy: { memberId: owner.id, displayName: owner.displayName } },
    ]);
    expect((await owner.request('GET', `/cases/${draft.id}/versions/2`)).status).toBe(404);
    expect(await told(draft.roomId)).toEqual([]);
  });

  it('keeps the version before each edit once the case is open', async () => {
    const open = await createOpenCase(owner);
    const seen: [number, CasePresentation][] = [[open.version, await at(open.id, open.version)]];
    const EDITS = [
      {
        currentMeds: [
          { ingredient: 'venlafaxine', atc: 'N06AX16', doseMg: 150 },
          { ingredient: 'clonazepam', doseMg: 0.5 },
        ],
      },
      {
        scales: [
          { scale: 'phq9', relDay: -7, total: 21 },
          { scale: 'phq9', relDay: 3, total: 16 },
        ],
        labs: [],
      },
      { currentMeds: [{ ingredient: 'clonazepam', doseMg: 0.5 }], traumaNote: 'Named in session.', asa: null },
      { labs: null, primaryDx: 'not_recorded', question: 'Another question?' },
    ];
    let { version } = open;
    for (const answers of EDITS) {
      ({ version } = await edit(open.id, version, answers));
      seen.push([version, await at(open.id, version)]);
    }
    for (const [number, presentation] of seen) expect(await at(open.id, number)).toEqual(presentation);
    expect(new Set(seen.map(([, presentation]) => JSON.stringify(presentation))).size).toBe(5);
    expect((await at(open.id, open.version)).currentMeds).toEqual(completeAnswers.currentMeds);
    expect((await versions(open.id)).map(({ version: number, fields }) => [number, fields])).toEqual([
      [6, ['question', 'primaryDx', 'labs']],
      [5, ['traumaNote', 'currentMeds', 'asa']],
      [4, ['scales', 'labs']],
      [3, ['currentMeds']],
      [2, expect.arrayContaining(['title', 'consentToConsult'])],
    ]);
    expect(await told(open.roomId)).toEqual([
      { type: 'case.opened', data: { status: 'open' } },
      { type: 'case.edited', data: { version: 3, fields: ['currentMeds'] } },
      { type: 'case.edited', data: { version: 4, fields: ['scales', 'labs'] } },
      { type: 'case.edited', data: { version: 5, fields: ['traumaNote', 'currentMeds', 'asa'] } },
      { type: 'case.edited', data: { version: 6, fields: ['question', 'primaryDx', 'labs'] } },
    ]);
    for (const number of ['0', '7', '99999999999', 'x', '-1'])
      expect((await owner.request('GET', `/cases/${open.id}/versions/${number}`)).status).toBe(404);
  });

  it('begins with the first message, in a draft as well', async () => {
    const draft = await createCase(owner, { title: 'Before' });
    await addCaseMember(owner, draft.id, reader);
    bodyOf(
      await reader.request('POST', `/rooms/${draft.roomId}/messages`, {
        clientId: newClientId(),
        text: 'Which dose was it?',
      }),
      201,
    );
    const changed = await edit(draft.id, 1, { title: 'After' });
    expect(changed.discussionBegan).toBe(true);
    expect(await at(draft.id, 1)).toMatchObject({ title: 'Before' });
    expect(await at(draft.id, 2)).toMatchObject({ title: 'After' });
    expect((await told(draft.roomId)).at(-1)).toEqual({ type: 'case.edited', data: { version: 2, fields: ['title'] } });
    expect(
      bodyOf<Page<CaseVersionView>>(await reader.request('GET', `/cases/${draft.id}/versions`)).items,
    ).toHaveLength(2);
  });

  it('records a change of status as a version of its own', async () => {
    const open = await createOpenCase(owner);
    const closed = await edit(open.id, open.version, { status: 'closed' });
    expect((await versions(open.id))[0]).toMatchObject({ version: closed.version, fields: ['status'] });
    expect(await at(open.id, closed.version)).toMatchObject({ title: completeAnswers.title });
    expect((await told(open.roomId)).at(-1)).toEqual({ type: 'case.closed', data: { status: 'closed' } });
  });

  it('is audited: reads of the case and of its versions, and edits with hashes of before and after', async () => {
    const open = await createOpenCase(owner);
    await edit(open.id, open.version, { title: 'Changed?' });
    await at(open.id, 2);
    await owner.request('GET', `/cases/${open.id}`);
    const rows = await test.database.query<
      { action: string; reason: string | null; before_hash: string | null; after_hash: string | null }[]
    >(
      'SELECT action, reason, before_hash, after_hash FROM audit_entry WHERE object_id = $1 AND actor_id = $2 ORDER BY id',
      [open.id, owner.id],
    );
    expect(rows.map(({ action, reason }) => [action, reason])).toEqual([
      ['case.created', null],
      ['case.opened', null],
      ['case.edited', 'title'],
      ['case.viewed', 'version 2'],
      ['case.viewed', null],
    ]);
    expect(rows[2]!.before_hash).toBe(rows[0]!.after_hash);
    expect(rows[2]!.after_hash).not.toBe(rows[2]!.before_hash);
    expect(JSON.stringify(rows)).not.toContain('Changed?');
  });

  it("is the owner's to write", async () => {
    const open = await createOpenCase(owner);
    await addCaseMember(owner, open.id, reader, 'treating');
    expect(
      refusal(await reader.request('PATCH', `/cases/${open.id}`, { version: open.version, title: 'Mine?' })),
    ).toEqual([403, 'permission.denied']);
    expect(await versions(open.id)).toHaveLength(1);
  });
});
