import type { DirectoryEntry, MemberDetail, Page, PracticeView } from '@consilium/contracts';
import { v7 } from 'uuid';
import { startTestApp, type TestApp } from '../../../../test/support/app';
import { createSignedInMember, createTestMember, requestApi, type SignedIn } from '../../../../test/support/people';

let test: TestApp;
let viewer: SignedIn;
const find = async (query = '', as = viewer): Promise<Page<DirectoryEntry>> =>
  (await as.request('GET', `/members${query}`)).body as Page<DirectoryEntry>;
const names = ({ items }: Page<DirectoryEntry>) => items.map(({ displayName }) => displayName);
const licence = (number: string, expiresOn: string, verified: boolean, prescriber = true, jurisdiction = 'US-WA') => ({
  jurisdiction,
  number,
  expiresOn,
  verified,
  prescriber,
});

beforeAll(async () => {
  test = await startTestApp();
  viewer = await createSignedInMember(test, {
    displayName: 'Viewer',
    discipline: 'nurse',
    practice: 'Northbeck Psychiatry',
  });
  await createTestMember(test, {
    displayName: 'Wren Alderquist',
    discipline: 'therapist',
    practice: 'Fennelside',
    modalities: ['IFS', 'EMDR'],
    availability: 'limited',
    availabilityNote: 'Tuesday mornings',
    training: [
      { programme: 'Fluence 100%_certificate', year: 2024, supervisedHours: 40, supervisor: 'Noor Hallivane' },
      { programme: 'Somatic basics' },
    ],
  });
  await createTestMember(test, {
    displayName: 'idris Vallorane',
    discipline: 'psychiatrist',
    practice: 'Northbeck Psychiatry',
    licences: [licence('W-1', '2099-01-01', true), licence('W-2', '2020-01-01', true, true, 'US-ID')],
  });
  await createTestMember(test, {
    displayName: 'Petra Sundergale',
    discipline: 'anesthesiologist',
    licences: [licence('W-3', '2099-01-01', false)],
  });
  await createTestMember(test, {
    displayName: 'Juno Calderbeck',
    discipline: 'coordinator',
    licences: [],
    password: undefined,
  });
  const gone = await createTestMember(test, { displayName: 'Gone Away', discipline: 'therapist' });
  await test.database.query('UPDATE member SET disabled_at = now() WHERE id = $1', [gone.id]);
});
afterAll(() => test.close());

describe('the directory', () => {
  it('needs a session', async () => {
    for (const path of ['/members', `/members/${viewer.id}`, '/practices'])
      expect((await requestApi(test.url, 'GET', path)).status).toBe(401);
  });

  it('lists everybody who is not disabled, by name', async () => {
    expect(names(await find())).toEqual([
      'idris Vallorane',
      'Juno Calderbeck',
      'Petra Sundergale',
      'Viewer',
      'Wren Alderquist',
    ]);
  });

  it('shows what colleagues choose by, and no licence number or e-mail', async () => {
    const page = await find('?q=wren');
    expect(page.items).toEqual([
      {
        id: expect.any(String),
        displayName: 'Wren Alderquist',
        discipline: 'therapist',
        roles: [],
        practice: { id: expect.any(String), name: 'Fennelside' },
        modalities: ['EMDR', 'IFS'],
        standing: 'full',
        prescriber: false,
        jurisdictions: ['US-OR'],
        availability: 'limited',
        availabilityNote: 'Tuesday mornings',
        training: [
          { programme: 'Fluence 100%_certificate', year: 2024, supervisedHours: 40, supervisor: 'Noor Hallivane' },
          { programme: 'Somatic basics' },
        ],
      },
    ]);
    expect(JSON.stringify(await find())).not.toMatch(/W-1|example\.test/);
  });

  it('tells who may act and who can comment only', async () => {
    const standing = Object.fromEntries(
      (await find()).items.map((entry) => [entry.displayName, [entry.standing, entry.prescriber, entry.jurisdictions]]),
    );
    expect(standing).toMatchObject({
      'idris Vallorane': ['full', true, ['US-WA']],
      'Petra Sundergale': ['comment_only', false, []],
      'Juno Calderbeck': ['full', false, []],
    });
  });

  it.each([
    ['?discipline=therapist', ['Wren Alderquist']],
    ['?modality=IFS', ['Wren Alderquist']],
    ['?modality=DBT', []],
    ['?availability=can_consult&discipline=psychiatrist', ['idris Vallorane']],
    ['?availability=limited', ['Wren Alderquist']],
    ['?training=fluence', ['Wren Alderquist']],
    ['?training=100%25_', ['Wren Alderquist']],
    ['?training=%25', ['Wren Alderquist']],
    ['?q=northbeck', ['idris Vallorane', 'Viewer']],
    ['?q=_', []],
    ['?q=%25', []],
    ['?q=%27%3B%20DROP%20TABLE%20member', []],
  ])('finds by %s', async (query, expected) => expect(names(await find(query))).toEqual(expected));

  it('finds a name whatever stands on or between its letters', async () => {
    const joined = await createTestMember(test, {
      displayName: 'Jose\u0301 Val\u200ddivia',
      discipline: 'therapist',
      practice: 'Fennelside',
    });
    for (const typed of ['jose', 'José', 'VALDIVIA', 'Val\u00addivia'])
      expect(names(await find(`?q=${encodeURIComponent(typed)}`))).toEqual(['Jose\u0301 Val\u200ddivia']);
    await test.database.query('UPDATE member SET disabled_at = now() WHERE id = $1', [joined.id]);
  });

  it('pages by name without gaps, doubles or an end that moves', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    let pages = 0;
    for (; cursor !== null; pages++) {
      const page: Page<DirectoryEntry> = await find(`?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...names(page));
      cursor = page.nextCursor;
    }
    expect(pages).toBe(3);
    expect(seen).toEqual(names(await find()));
  });

  it('clamps a limit that is too large and refuses what is no filter', async () => {
    expect((await viewer.request('GET', '/members?limit=100000')).status).toBe(200);
    for (const query of [
      '?limit=0',
      '?limit=x',
      '?cursor=nonsense',
      '?discipline=wizard',
      '?modality=IFS&modality=CBT',
      '?salary=1',
      '?q=',
      '?q=%00',
    ]) {
      expect((await viewer.request('GET', `/members${query}`)).status).toBe(400);
    }
  });

  it('lists the practices', async () => {
    const { items } = (await viewer.request('GET', '/practices')).body as Page<PracticeView>;
    expect(items.map(({ name }) => name)).toEqual(['Fennelside', 'Northbeck Psychiatry', 'Testerton Practice']);
  });
});

describe('a member in the directory', () => {
  const look = async (as: SignedIn, id: string): Promise<MemberDetail> =>
    (await as.request('GET', `/members/${id}`)).body as MemberDetail;

  it('shows licence numbers to themselves and to admins only', async () => {
    const owner = await createSignedInMember(test, {
      discipline: 'psychiatrist',
      licences: [licence('SECRET-9', '2099-01-01', true)],
    });
    const admin = await createSignedInMember(test, { roles: ['admin'] });
    const numbers = {
      licences: [
        {
          number: 'SECRET-9',
          jurisdiction: 'US-WA',
          prescriber: true,
          verified: true,
          current: true,
          expiresOn: '2099-01-01',
        },
      ],
    };
    expect(await look(owner, owner.id)).toMatchObject(numbers);
    expect(await look(admin, owner.id)).toMatchObject(numbers);
    for (const roles of [[], ['site_lead'], ['privacy_officer'], ['clinical_governance']] as const) {
      const other = await createSignedInMember(test, { roles });
      const seen = await look(other, owner.id);
      expect(seen.displayName).toBe(owner.displayName);
      expect(JSON.stringify(seen)).not.toMatch(/SECRET-9|licences|example\.test/);
    }
  });

  it('is as absent when disabled as when unknown', async () => {
    const gone = await createTestMember(test);
    await test.database.query('UPDATE member SET disabled_at = now() WHERE id = $1', [gone.id]);
    const answers = await Promise.all(
      [gone.id, v7(), 'not-an-id'].map((id) => viewer.request('GET', `/members/${id}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    for (const { body } of answers) expect(body).toEqual(answers[0]!.body);
  });
});
