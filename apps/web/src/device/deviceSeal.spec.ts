import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { DraftStore } from '../cases/draft/draftStore';
import { holdDeviceKey, open, seal } from './deviceSeal';
import { deviceStore, type TabDraft, type UnsentMessage } from './outboxStore';

const DAY_MS = 24 * 3_600_000;
const WORDS = 'a thought about the second infusion';
const keyOf = (member: string): string => Buffer.alloc(32, member).toString('base64');
const message = (memberId: string, clientId: string, createdAt = Date.now()): UnsentMessage => ({
  memberId,
  clientId,
  roomId: 'room',
  text: WORDS,
  kind: 'message',
  createdAt,
  state: 'waiting',
});
const draft = (memberId: string, roomId: string, at = Date.now()): TabDraft => ({
  memberId,
  roomId,
  tab: 'one',
  at,
  text: WORDS,
  kind: 'concern',
  reasons: { 'name thought': WORDS },
});

/** Every row of every store of a database, as whoever has the device reads it: letters of bytes too. */
async function raw(name: string): Promise<Record<string, unknown>[]> {
  const db = await openDB(name);
  const rows = await Promise.all([...db.objectStoreNames].map((store) => db.getAll(store)));
  db.close();
  return rows.flat() as Record<string, unknown>[];
}
const readable = (rows: unknown): string =>
  JSON.stringify(rows, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );

/** As the version before kept it. */
async function keepInClear(): Promise<void> {
  const rooms = await openDB('consilium.rooms', 2, {
    upgrade(db) {
      db.createObjectStore('unsent', { keyPath: ['memberId', 'clientId'] }).createIndex('member', 'memberId');
      db.createObjectStore('tabDrafts', { keyPath: ['memberId', 'roomId', 'tab'] }).createIndex('place', [
        'memberId',
        'roomId',
      ]);
    },
  });
  for (const row of [message('wren', 'new'), message('wren', 'old', Date.now() - 8 * DAY_MS), message('ash', 'new')])
    await rooms.put('unsent', row);
  for (const row of [draft('wren', 'room'), draft('wren', 'undated', 0), draft('ash', 'gone', Date.now() - 8 * DAY_MS)])
    await rooms.put('tabDrafts', row);
  rooms.close();
  const cases = await openDB('consilium.case-drafts', 2, {
    upgrade(db) {
      const edits = db.createObjectStore('edits', { keyPath: ['memberId', 'caseKey', 'field'] });
      edits.createIndex('byCase', ['memberId', 'caseKey']);
      edits.createIndex('byMember', 'memberId');
      for (const store of ['created', 'creations', 'reasons'])
        db.createObjectStore(store, { keyPath: ['memberId', 'caseKey'] });
    },
  });
  const at = Date.now();
  for (const edit of [
    { field: 'title', at },
    { field: 'question', at: at - 8 * DAY_MS },
  ])
    await cases.put('edits', { memberId: 'wren', caseKey: 'case', value: WORDS, mark: 'm', ...edit });
  await cases.put('creations', {
    memberId: 'wren',
    caseKey: 'new:1',
    creation: { clientId: '1', fields: { title: WORDS }, overrides: [] },
  });
  await cases.put('reasons', { memberId: 'wren', caseKey: 'case', reasons: { 'name thought': WORDS } });
  cases.close();
}

describe('what a member typed, on the device', () => {
  let cases: DraftStore;
  beforeAll(async () => {
    await keepInClear();
    cases = new DraftStore();
    holdDeviceKey('wren', keyOf('wren'));
  });

  it('is carried over from what was kept in clear, nothing of it lost, and ends after seven days', async () => {
    expect(await deviceStore.unsent('wren')).toMatchObject([{ clientId: 'new', text: WORDS, state: 'waiting' }]);
    expect(await deviceStore.drafts('wren', 'room')).toMatchObject([
      { text: WORDS, kind: 'concern', reasons: { 'name thought': WORDS } },
    ]);
    expect(await deviceStore.drafts('wren', 'undated')).toMatchObject([{ text: WORDS }]);
    expect(await cases.load('wren', 'case')).toMatchObject([{ field: 'title', value: WORDS, mark: 'm' }]);
    expect(await cases.creation('wren', 'new:1')).toEqual({ clientId: '1', fields: { title: WORDS }, overrides: [] });
    expect(await cases.reasons('wren', 'case')).toEqual({ 'name thought': WORDS });
    const rows = [...(await raw('consilium.rooms')), ...(await raw('consilium.case-drafts'))];
    expect(readable(rows.filter(({ memberId }) => memberId === 'wren'))).not.toMatch(/thought|infusion/);
    // Of the other member's, what is not too old waits for its author, with whose key alone it can be sealed.
    expect(rows.filter(({ memberId }) => memberId === 'ash')).toMatchObject([{ clientId: 'new' }]);
    holdDeviceKey('ash', keyOf('ash'));
    expect(await deviceStore.unsent('ash')).toMatchObject([{ text: WORDS }]);
    expect(readable(await raw('consilium.rooms'))).not.toMatch(/thought|infusion/);
  });

  it('lies there sealed: ids, keys and times alone can be read', async () => {
    await deviceStore.keep({
      ...message('wren', 'sealed'),
      state: 'refused',
      colleagues: ['Petra Sundergale'],
      problem: { code: 'request.invalid', detail: WORDS },
    });
    await deviceStore.keepDraft({
      ...draft('wren', 'sealed'),
      edit: { what: 'fix', clientId: 'c', kind: 'message', text: WORDS, refused: WORDS },
    });
    await cases.keep({
      memberId: 'wren',
      caseKey: 'sealed',
      field: 'title',
      value: { rows: [WORDS] },
      mark: 'm',
      at: Date.now(),
    });
    await cases.keepCreation('wren', 'sealed', {
      clientId: 'c',
      fields: { title: WORDS },
      overrides: [{ start: 0, end: 1, reason: WORDS }],
    });
    await cases.keepReasons('wren', 'sealed', { [WORDS]: WORDS });
    const rows = [...(await raw('consilium.rooms')), ...(await raw('consilium.case-drafts'))];
    expect(readable(rows)).not.toMatch(/thought|infusion|Sundergale/);
    expect(rows).toContainEqual({
      memberId: 'wren',
      clientId: 'sealed',
      roomId: 'room',
      createdAt: expect.any(Number),
      state: 'refused',
      sealed: expect.anything(),
    });
    await cases.keep({ memberId: 'wren', caseKey: 'new:2', field: 'title', value: WORDS, mark: 'm', at: Date.now() });
    await cases.move('wren', 'new:2', 'made');
    expect(await cases.load('wren', 'made')).toMatchObject([{ value: WORDS }]);
  });

  it('is opened by nobody else’s key, and waits for its author', async () => {
    const sealed = seal('wren', WORDS);
    expect(open('wren', sealed)).toBe(WORDS);
    expect(open('ash', sealed)).toBeNull();
    expect(open('wren', { ...sealed, bytes: sealed.bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte)) })).toBeNull();
    expect(() => seal('nobody', WORDS)).toThrow('No key');
    await deviceStore.keep(message('wren', 'waits'));
    holdDeviceKey('wren', keyOf('another server'));
    expect(await deviceStore.unsent('wren')).toEqual([]);
    expect(await cases.load('wren', 'sealed')).toEqual([]);
    holdDeviceKey('wren', keyOf('wren'));
    expect((await deviceStore.unsent('wren')).map(({ clientId }) => clientId)).toContain('waits');
  });

  it('goes with a sign-out where it names somebody for certain, and stays where it waits to be sent or says nothing', async () => {
    const found = (text: string): boolean => text.startsWith('Ann');
    await deviceStore.keepDraft({ ...draft('wren', 'found'), text: 'Ann Smith' });
    await deviceStore.keep({ ...message('wren', 'refused'), state: 'refused', text: 'Ann Smith' });
    await deviceStore.keep({ ...message('wren', 'waiting'), text: 'Ann Smith' });
    await cases.keep({
      memberId: 'wren',
      caseKey: 'found',
      field: 'question',
      value: 'Ann Smith',
      mark: 'm',
      at: Date.now(),
    });
    await Promise.all([deviceStore.forgetFound('wren', found), cases.forgetFound('wren', found)]);
    expect(await deviceStore.drafts('wren', 'found')).toEqual([]);
    expect(await deviceStore.drafts('wren', 'room')).toHaveLength(1);
    expect((await deviceStore.unsent('wren')).map(({ clientId }) => clientId)).toEqual(
      expect.arrayContaining(['new', 'waiting']),
    );
    expect((await deviceStore.unsent('wren')).map(({ clientId }) => clientId)).not.toContain('refused');
    expect(await cases.load('wren', 'found')).toEqual([]);
  });

  it('is sealed alike by a page without the browser’s cipher, as one by plain http', async () => {
    const subtle = jest.spyOn(globalThis.crypto, 'subtle', 'get').mockReturnValue(undefined as unknown as SubtleCrypto);
    try {
      holdDeviceKey('rowan', keyOf('rowan'));
      await deviceStore.keepDraft(draft('rowan', 'room'));
    } finally {
      subtle.mockRestore();
    }
    expect(await deviceStore.drafts('rowan', 'room')).toMatchObject([{ text: WORDS }]);
    expect(readable((await raw('consilium.rooms')).filter(({ memberId }) => memberId === 'rowan'))).not.toMatch(
      /thought/,
    );
  });

  it('opens what the browser’s own cipher sealed before', async () => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const key = await crypto.subtle.importKey('raw', Buffer.from(keyOf('wren'), 'base64'), 'AES-GCM', false, [
      'encrypt',
    ]);
    const bytes = new Uint8Array(
      await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(WORDS))),
    );
    expect(open('wren', { iv, bytes })).toBe(WORDS);
    expect(open('ash', { iv, bytes })).toBeNull();
    // A page by plain http kept it in its memory and wrote its name alone.
    expect(open('wren', { page: 'draft room one' } as object)).toBeNull();
  });

  it('is handed over whole in the task in which it is kept, and forgotten so', async () => {
    const handed: string[] = [];
    const note = (of: object, method: 'put' | 'delete' | 'commit') => {
      const real = (of as Record<string, () => unknown>)[method]!;
      return jest.spyOn(of as Record<string, () => unknown>, method).mockImplementation(function (
        this: unknown,
        ...given: []
      ) {
        handed.push(method);
        return real.apply(this, given);
      });
    };
    const spies = [
      note(IDBObjectStore.prototype, 'put'),
      note(IDBObjectStore.prototype, 'delete'),
      note(IDBTransaction.prototype, 'commit'),
    ];
    try {
      const kept = deviceStore.keepDraft({ ...draft('wren', 'at once'), text: WORDS });
      expect(handed.splice(0)).toEqual(['put', 'commit']);
      const edit = cases.keep({
        memberId: 'wren',
        caseKey: 'at once',
        field: 'title',
        value: WORDS,
        mark: 'm',
        at: Date.now(),
      });
      expect(handed.splice(0)).toEqual(['put', 'commit']);
      const gone = deviceStore.forgetDraft('wren', 'at once', 'one');
      expect(handed.splice(0)).toEqual(['delete', 'commit']);
      await Promise.all([kept, edit, gone]);
    } finally {
      spies.forEach((spy) => spy.mockRestore());
    }
    expect(await deviceStore.drafts('wren', 'at once')).toEqual([]);
    expect(await cases.load('wren', 'at once')).toMatchObject([{ value: WORDS }]);
  });
});
