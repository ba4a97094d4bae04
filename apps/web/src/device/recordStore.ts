import type { RecordFacts } from '@consilium/contracts';
import { openDB, type DBSchema } from 'idb';
import { DeviceDatabase, write } from './deviceDatabase';
import { KEPT_MS, SealedRows, type SealedRow } from './sealedRows';
import type { UnsentItem, UnsentStore } from './unsent';

/** Facts of one moment of a case that the server has not acknowledged. */
export interface UnsentRecord extends UnsentItem {
  caseId: string;
  record: Omit<RecordFacts, 'clientId'>;
}

const CLEAR = ['memberId', 'clientId', 'caseId', 'createdAt', 'state', 'overtaken'] as const;
const records = new SealedRows<UnsentRecord, (typeof CLEAR)[number]>(CLEAR);

interface Schema extends DBSchema {
  unsent: {
    key: [string, string];
    value: SealedRow<Pick<UnsentRecord, (typeof CLEAR)[number]>>;
    indexes: { member: string };
  };
}

const device = new DeviceDatabase<Schema>({
  async open(onGone) {
    const db = await openDB<Schema>('consilium.records', 1, {
      upgrade(made) {
        made.createObjectStore('unsent', { keyPath: ['memberId', 'clientId'] }).createIndex('member', 'memberId');
      },
      terminated: onGone,
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    for (const { memberId, clientId, createdAt } of await db.getAll('unsent'))
      if (createdAt < Date.now() - KEPT_MS) await db.delete('unsent', [memberId, clientId]);
    return db;
  },
  // No version kept records in clear.
  carryOver: () => Promise.resolve(),
});

/** What a member recorded of cases and the server does not have, on this device, sealed for them alone. */
export const recordStore: UnsentStore<UnsentRecord> = {
  unsent: (memberId) =>
    device.ask(memberId, async (db) => {
      const all = records.open(await db.getAllFromIndex('unsent', 'member', memberId));
      return all.sort((a, b) => a.createdAt - b.createdAt || a.clientId.localeCompare(b.clientId));
    }),
  keep: (record) =>
    device.ask(record.memberId, (db) => write(db, 'unsent', (store) => store.put(records.seal(record)))),
  forget: (memberId, clientId) =>
    device.ask(null, (db) => write(db, 'unsent', (store) => store.delete([memberId, clientId]))),
};
