import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { holdDeviceKey } from './deviceSeal';
import { recordStore, type UnsentRecord } from './recordStore';

const DAY_MS = 24 * 3_600_000;
const record = (memberId: string, clientId: string, createdAt = Date.now()): UnsentRecord => ({
  memberId,
  clientId,
  caseId: 'a-case',
  record: { relDay: 3, facts: [{ code: 'weight', entered: '71.25' }] },
  createdAt,
  state: 'waiting',
});

beforeAll(() => {
  for (const [index, member] of ['wren', 'ash'].entries())
    holdDeviceKey(member, Buffer.alloc(32, index + 1).toString('base64'));
});

it('gives a member what they recorded, in the order they did, and nobody else anything of it', async () => {
  await recordStore.keep(record('wren', 'later', 2_000_000_000_000));
  await recordStore.keep(record('wren', 'earlier', 1_999_999_999_999));
  expect((await recordStore.unsent('wren')).map(({ clientId }) => clientId)).toEqual(['earlier', 'later']);
  expect(await recordStore.unsent('ash')).toEqual([]);
  for (const id of ['earlier', 'later']) await recordStore.forget('wren', id);
  expect(await recordStore.unsent('wren')).toEqual([]);
});

it('keeps no value in clear', async () => {
  await recordStore.keep(record('wren', 'sealed'));
  const db = await openDB('consilium.records');
  const rows = JSON.stringify(await db.getAll('unsent'), (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
  db.close();
  expect(rows).toContain('a-case');
  expect(rows).not.toMatch(/weight|71\.25/);
});

it('ends what is older than seven days when the store is opened', async () => {
  await recordStore.keep(record('wren', 'old', Date.now() - 8 * DAY_MS));
  jest.resetModules();
  const again = await import('./recordStore');
  (await import('./deviceSeal')).holdDeviceKey('wren', Buffer.alloc(32, 1).toString('base64'));
  expect((await again.recordStore.unsent('wren')).map(({ clientId }) => clientId)).toEqual(['sealed']);
});
