import type { PresentationField } from '@consilium/clinical';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { textOf } from '../fields/textOf';

/** One answer that the server does not have yet. `mark` tells this wording from a later one of the same field. */
export interface KeptEdit {
  memberId: string;
  /** The case's id, or `new:UUID` until the server has made the case. */
  caseKey: string;
  field: PresentationField;
  value: unknown;
  mark: string;
  /** Epoch milliseconds. */
  at: number;
}

interface Schema extends DBSchema {
  edits: { key: [string, string, string]; value: KeptEdit; indexes: { byCase: [string, string]; byMember: string } };
  /** Which case a `new:UUID` became, so that a reload finds it. */
  created: { key: [string, string]; value: { memberId: string; caseKey: string; caseId: string } };
}

export interface KeptCase {
  caseKey: string;
  fields: number;
  title: string;
  /** The last edit, epoch milliseconds. */
  at: number;
}

/** Unsent answers on this device, one row a field, under their author's id: another member who signs in here never reads them. */
export class DraftStore {
  private readonly database: Promise<IDBPDatabase<Schema>>;

  constructor(name = 'consilium.case-drafts') {
    this.database = openDB<Schema>(name, 1, {
      upgrade(database) {
        const edits = database.createObjectStore('edits', { keyPath: ['memberId', 'caseKey', 'field'] });
        edits.createIndex('byCase', ['memberId', 'caseKey']);
        edits.createIndex('byMember', 'memberId');
        database.createObjectStore('created', { keyPath: ['memberId', 'caseKey'] });
      },
    });
  }

  async keep(edit: KeptEdit): Promise<void> {
    await (await this.database).put('edits', edit);
  }

  async load(memberId: string, caseKey: string): Promise<KeptEdit[]> {
    return (await this.database).getAllFromIndex('edits', 'byCase', [memberId, caseKey]);
  }

  /** Forgets what the server has now. A field that was worded anew meanwhile stays. */
  async forget(memberId: string, caseKey: string, marks: ReadonlyMap<PresentationField, string>): Promise<void> {
    const transaction = (await this.database).transaction('edits', 'readwrite');
    await Promise.all(
      [...marks].map(async ([field, mark]) => {
        const kept = await transaction.store.get([memberId, caseKey, field]);
        if (kept?.mark === mark) await transaction.store.delete([memberId, caseKey, field]);
      }),
    );
    await transaction.done;
  }

  /** Everything that was kept under `caseKey` belongs to the case that the server made of it. */
  async move(memberId: string, caseKey: string, caseId: string): Promise<void> {
    const transaction = (await this.database).transaction(['edits', 'created'], 'readwrite');
    const edits = transaction.objectStore('edits');
    for (const edit of await edits.index('byCase').getAll([memberId, caseKey])) {
      await edits.delete([memberId, caseKey, edit.field]);
      const newer = await edits.get([memberId, caseId, edit.field]);
      if (!newer) await edits.put({ ...edit, caseKey: caseId });
    }
    await transaction.objectStore('created').put({ memberId, caseKey, caseId });
    await transaction.done;
  }

  async caseIdOf(memberId: string, caseKey: string): Promise<string | null> {
    return (await (await this.database).get('created', [memberId, caseKey]))?.caseId ?? null;
  }

  async discard(memberId: string, caseKey: string): Promise<void> {
    const transaction = (await this.database).transaction('edits', 'readwrite');
    for (const edit of await transaction.store.index('byCase').getAll([memberId, caseKey])) {
      await transaction.store.delete([memberId, caseKey, edit.field]);
    }
    await transaction.done;
  }

  /** The member's cases with something unsent, the last edited first. */
  async unsent(memberId: string): Promise<KeptCase[]> {
    const edits = await (await this.database).getAllFromIndex('edits', 'byMember', memberId);
    return [...Map.groupBy(edits, ({ caseKey }) => caseKey)]
      .map(([caseKey, of]) => ({
        caseKey,
        fields: of.length,
        title: textOf(of.find(({ field }) => field === 'title')?.value),
        at: Math.max(...of.map(({ at }) => at)),
      }))
      .toSorted((a, b) => b.at - a.at);
  }
}
