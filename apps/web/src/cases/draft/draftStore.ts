import type { PresentationField, PresentationPatch } from '@consilium/clinical';
import type { TextOverride } from '@consilium/contracts';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Answers } from '../../privacy/check/answers';
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

/** A request for a new case whose answer has not come: sent again exactly as it was, it makes no second one. */
export interface Creation {
  clientId: string;
  fields: PresentationPatch;
  overrides: readonly TextOverride[];
}

interface OfCase {
  memberId: string;
  caseKey: string;
}

interface Schema extends DBSchema {
  edits: { key: [string, string, string]; value: KeptEdit; indexes: { byCase: [string, string]; byMember: string } };
  /** Which case a `new:UUID` became, so that a reload finds it. */
  created: { key: [string, string]; value: OfCase & { caseId: string } };
  creations: { key: [string, string]; value: OfCase & { creation: Creation } };
  /** What the author said to doubtful findings in edits that are kept here. */
  reasons: { key: [string, string]; value: OfCase & { reasons: Answers['reasons'] } };
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
    this.database = openDB<Schema>(name, 2, {
      upgrade(database, before) {
        if (before < 1) {
          const edits = database.createObjectStore('edits', { keyPath: ['memberId', 'caseKey', 'field'] });
          edits.createIndex('byCase', ['memberId', 'caseKey']);
          edits.createIndex('byMember', 'memberId');
          database.createObjectStore('created', { keyPath: ['memberId', 'caseKey'] });
        }
        database.createObjectStore('creations', { keyPath: ['memberId', 'caseKey'] });
        database.createObjectStore('reasons', { keyPath: ['memberId', 'caseKey'] });
      },
      // A tab with a newer page waits for this one to let go of the store.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
  }

  async keep(edit: KeptEdit): Promise<void> {
    await (await this.database).put('edits', edit);
  }

  async load(memberId: string, caseKey: string): Promise<KeptEdit[]> {
    return (await this.database).getAllFromIndex('edits', 'byCase', [memberId, caseKey]);
  }

  async keepCreation(memberId: string, caseKey: string, creation: Creation): Promise<void> {
    await (await this.database).put('creations', { memberId, caseKey, creation });
  }

  async creation(memberId: string, caseKey: string): Promise<Creation | null> {
    return (await (await this.database).get('creations', [memberId, caseKey]))?.creation ?? null;
  }

  /** It made nothing. What it made is found by `move`. */
  async forgetCreation(memberId: string, caseKey: string): Promise<void> {
    await (await this.database).delete('creations', [memberId, caseKey]);
  }

  async keepReasons(memberId: string, caseKey: string, reasons: Answers['reasons']): Promise<void> {
    await (await this.database).put('reasons', { memberId, caseKey, reasons });
  }

  async reasons(memberId: string, caseKey: string): Promise<Answers['reasons']> {
    return (await (await this.database).get('reasons', [memberId, caseKey]))?.reasons ?? {};
  }

  /** Forgets what the server has now, and with the last of it the reasons. A field that was worded anew meanwhile stays. */
  async forget(memberId: string, caseKey: string, marks: ReadonlyMap<PresentationField, string>): Promise<void> {
    const transaction = (await this.database).transaction(['edits', 'reasons'], 'readwrite');
    const edits = transaction.objectStore('edits');
    await Promise.all(
      [...marks].map(async ([field, mark]) => {
        const kept = await edits.get([memberId, caseKey, field]);
        if (kept?.mark === mark) await edits.delete([memberId, caseKey, field]);
      }),
    );
    if ((await edits.index('byCase').count([memberId, caseKey])) === 0) await transaction.objectStore('reasons').delete([memberId, caseKey]);
    await transaction.done;
  }

  /** Everything that was kept under `caseKey` belongs to the case that the server made of it. */
  async move(memberId: string, caseKey: string, caseId: string): Promise<void> {
    const transaction = (await this.database).transaction(['edits', 'created', 'creations', 'reasons'], 'readwrite');
    const edits = transaction.objectStore('edits');
    for (const edit of await edits.index('byCase').getAll([memberId, caseKey])) {
      await edits.delete([memberId, caseKey, edit.field]);
      const newer = await edits.get([memberId, caseId, edit.field]);
      if (!newer) await edits.put({ ...edit, caseKey: caseId });
    }
    const reasons = transaction.objectStore('reasons');
    const said = await reasons.get([memberId, caseKey]);
    if (said) await reasons.put({ ...said, caseKey: caseId });
    await reasons.delete([memberId, caseKey]);
    await transaction.objectStore('creations').delete([memberId, caseKey]);
    await transaction.objectStore('created').put({ memberId, caseKey, caseId });
    await transaction.done;
  }

  async caseIdOf(memberId: string, caseKey: string): Promise<string | null> {
    return (await (await this.database).get('created', [memberId, caseKey]))?.caseId ?? null;
  }

  async discard(memberId: string, caseKey: string): Promise<void> {
    const transaction = (await this.database).transaction(['edits', 'creations', 'reasons'], 'readwrite');
    const edits = transaction.objectStore('edits');
    for (const edit of await edits.index('byCase').getAll([memberId, caseKey])) {
      await edits.delete([memberId, caseKey, edit.field]);
    }
    await transaction.objectStore('creations').delete([memberId, caseKey]);
    await transaction.objectStore('reasons').delete([memberId, caseKey]);
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
