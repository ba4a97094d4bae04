import type { PresentationField, PresentationPatch } from '@consilium/clinical';
import type { TextOverride } from '@consilium/contracts';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Answers } from '../../gate/check/answers';
import { DeviceDatabase, write } from '../../device/deviceDatabase';
import { KEPT_MS, SealedRows, type SealedRow } from '../../device/sealedRows';
import { textOf } from '../../form/textOf';

/** One answer that the server does not have yet. `mark` tells this wording from a later one of the same field. */
export interface KeptEdit {
  memberId: string;
  /** The case's id, or `new:UUID` until the server has made the case. */
  caseKey: string;
  field: PresentationField;
  value: unknown;
  /** The answers that the edit knew of (see `Known`). An earlier version kept none. */
  known?: readonly unknown[];
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

interface KeptCreation extends OfCase {
  creation: Creation;
  at: number;
}

interface KeptReasons extends OfCase {
  reasons: Answers['reasons'];
  at: number;
}

const EDIT_CLEAR = ['memberId', 'caseKey', 'field', 'mark', 'at'] as const;
const CASE_CLEAR = ['memberId', 'caseKey', 'at'] as const;
const editRows = new SealedRows<KeptEdit, (typeof EDIT_CLEAR)[number]>(EDIT_CLEAR);
const creationRows = new SealedRows<KeptCreation, (typeof CASE_CLEAR)[number]>(CASE_CLEAR);
const reasonRows = new SealedRows<KeptReasons, (typeof CASE_CLEAR)[number]>(CASE_CLEAR);

type ClearOfCase = Pick<KeptReasons, (typeof CASE_CLEAR)[number]>;

interface Schema extends DBSchema {
  edits: {
    key: [string, string, string];
    value: SealedRow<Pick<KeptEdit, (typeof EDIT_CLEAR)[number]>>;
    indexes: { byCase: [string, string]; byMember: string };
  };
  /** Which case a `new:UUID` became, so that a reload finds it. */
  created: { key: [string, string]; value: OfCase & { caseId: string } };
  creations: { key: [string, string]; value: SealedRow<ClearOfCase> };
  /** What the author said to doubtful findings in edits that are kept here. */
  reasons: { key: [string, string]; value: SealedRow<ClearOfCase> };
}

type Database = IDBPDatabase<Schema>;

export interface KeptCase {
  caseKey: string;
  fields: number;
  title: string;
  /** The last edit, epoch milliseconds. */
  at: number;
}

const TYPED = ['edits', 'creations', 'reasons'] as const;

/** Ends what is too old, whoever it belongs to; what an earlier version kept without a date is of now. */
async function endOld(db: Database): Promise<void> {
  const now = Date.now();
  const transaction = db.transaction(TYPED, 'readwrite');
  for (const name of TYPED) {
    for (let row = await transaction.objectStore(name).openCursor(); row; row = await row.continue()) {
      if ((row.value.at as number | undefined) === undefined) await row.update({ ...row.value, at: now });
      else if (row.value.at < now - KEPT_MS) await row.delete();
    }
  }
  await transaction.done;
}

/** Every key of one member. */
const keysOf = (memberId: string) => IDBKeyRange.bound([memberId], [memberId, []]);

async function openDrafts(name: string, onGone: () => void): Promise<Database> {
  const opened = await openDB<Schema>(name, 3, {
    upgrade(database, before) {
      if (before < 1) {
        const edits = database.createObjectStore('edits', { keyPath: ['memberId', 'caseKey', 'field'] });
        edits.createIndex('byCase', ['memberId', 'caseKey']);
        edits.createIndex('byMember', 'memberId');
        database.createObjectStore('created', { keyPath: ['memberId', 'caseKey'] });
      }
      if (before < 2) {
        database.createObjectStore('creations', { keyPath: ['memberId', 'caseKey'] });
        database.createObjectStore('reasons', { keyPath: ['memberId', 'caseKey'] });
      }
    },
    terminated: onGone,
    // A tab with a newer page waits for this one to let go of the store.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  await endOld(opened);
  return opened;
}

/** Seals what an earlier version kept in clear. */
async function carryOver(database: Database, memberId: string): Promise<void> {
  const mine = keysOf(memberId);
  for (const row of editRows.sealed(await database.getAll('edits', mine))) await database.put('edits', row);
  for (const row of creationRows.sealed(await database.getAll('creations', mine))) await database.put('creations', row);
  for (const row of reasonRows.sealed(await database.getAll('reasons', mine))) await database.put('reasons', row);
}

/** Unsent answers on this device, one row a field, under their author's id and sealed for them: another member who signs in here never reads them. */
export class DraftStore {
  private readonly device: DeviceDatabase<Schema>;

  constructor(name = 'consilium.case-drafts') {
    this.device = new DeviceDatabase<Schema>({ open: (onGone) => openDrafts(name, onGone), carryOver });
  }

  keep(edit: KeptEdit): Promise<void> {
    return this.device.ask(edit.memberId, (database) =>
      write(database, 'edits', (edits) => edits.put(editRows.seal(edit))),
    );
  }

  load(memberId: string, caseKey: string): Promise<KeptEdit[]> {
    return this.device.ask(memberId, async (database) =>
      editRows.open(await database.getAllFromIndex('edits', 'byCase', [memberId, caseKey])),
    );
  }

  keepCreation(memberId: string, caseKey: string, creation: Creation): Promise<void> {
    return this.device.ask(memberId, (database) =>
      write(database, 'creations', (creations) =>
        creations.put(creationRows.seal({ memberId, caseKey, creation, at: Date.now() })),
      ),
    );
  }

  creation(memberId: string, caseKey: string): Promise<Creation | null> {
    return this.device.ask(memberId, async (database) => {
      const kept = await database.get('creations', [memberId, caseKey]);
      return (kept && creationRows.open([kept])[0]?.creation) ?? null;
    });
  }

  /** It made nothing. What it made is found by `move`. */
  forgetCreation(memberId: string, caseKey: string): Promise<void> {
    return this.device.ask(memberId, (database) => database.delete('creations', [memberId, caseKey]));
  }

  keepReasons(memberId: string, caseKey: string, reasons: Answers['reasons']): Promise<void> {
    return this.device.ask(memberId, (database) =>
      write(database, 'reasons', (rows) => rows.put(reasonRows.seal({ memberId, caseKey, reasons, at: Date.now() }))),
    );
  }

  reasons(memberId: string, caseKey: string): Promise<Answers['reasons']> {
    return this.device.ask(memberId, async (database) => {
      const kept = await database.get('reasons', [memberId, caseKey]);
      return (kept && reasonRows.open([kept])[0]?.reasons) ?? {};
    });
  }

  /** Forgets what the server has now, and with the last of it the reasons. A field that was worded anew meanwhile stays. */
  forget(memberId: string, caseKey: string, marks: ReadonlyMap<PresentationField, string>): Promise<void> {
    return this.device.ask(memberId, async (database) => {
      const transaction = database.transaction(['edits', 'reasons'], 'readwrite');
      const edits = transaction.objectStore('edits');
      await Promise.all(
        [...marks].map(async ([field, mark]) => {
          const kept = await edits.get([memberId, caseKey, field]);
          if (kept?.mark === mark) await edits.delete([memberId, caseKey, field]);
        }),
      );
      if ((await edits.index('byCase').count([memberId, caseKey])) === 0)
        await transaction.objectStore('reasons').delete([memberId, caseKey]);
      await transaction.done;
    });
  }

  /** Everything that was kept under `caseKey` belongs to the case that the server made of it. */
  move(memberId: string, caseKey: string, caseId: string): Promise<void> {
    return this.device.ask(memberId, async (database) => {
      const transaction = database.transaction(['edits', 'created', 'creations', 'reasons'], 'readwrite');
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
    });
  }

  caseIdOf(memberId: string, caseKey: string): Promise<string | null> {
    return this.device.ask(
      memberId,
      async (database) => (await database.get('created', [memberId, caseKey]))?.caseId ?? null,
    );
  }

  discard(memberId: string, caseKey: string): Promise<void> {
    return this.device.ask(memberId, async (database) => {
      const transaction = database.transaction(TYPED, 'readwrite');
      const edits = transaction.objectStore('edits');
      for (const edit of await edits.index('byCase').getAll([memberId, caseKey])) {
        await edits.delete([memberId, caseKey, edit.field]);
      }
      await transaction.objectStore('creations').delete([memberId, caseKey]);
      await transaction.objectStore('reasons').delete([memberId, caseKey]);
      await transaction.done;
    });
  }

  /** The member's cases with something unsent, the last edited first. */
  unsent(memberId: string): Promise<KeptCase[]> {
    return this.device.ask(memberId, async (database) => {
      const edits = editRows.open(await database.getAllFromIndex('edits', 'byMember', memberId));
      return [...Map.groupBy(edits, ({ caseKey }) => caseKey)]
        .map(([caseKey, of]) => ({
          caseKey,
          fields: of.length,
          title: textOf(of.find(({ field }) => field === 'title')?.value),
          at: Math.max(...of.map(({ at }) => at)),
        }))
        .toSorted((a, b) => b.at - a.at);
    });
  }

  /** Forgets what certainly names somebody: at a sign-out it does not wait for its author. */
  forgetFound(memberId: string, isFound: (text: string) => boolean): Promise<void> {
    return this.device.ask(memberId, async (database) => {
      const transaction = database.transaction('edits', 'readwrite');
      for (const { caseKey, field, value } of editRows.open(
        await transaction.store.index('byMember').getAll(memberId),
      )) {
        if (textsIn(value).some(isFound)) await transaction.store.delete([memberId, caseKey, field]);
      }
      await transaction.done;
    });
  }
}

/** Every text of an answer: of a field, or of the rows of a table. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** One connection to the device's store for the life of the page. */
let opened: DraftStore | undefined;
export const draftStore = (): DraftStore => (opened ??= new DraftStore());
