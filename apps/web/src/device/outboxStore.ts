import type { FieldFinding, MessageKind, TextOverride } from '@consilium/contracts';
import type { NamedText } from '@consilium/domain';
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { DeviceDatabase, write } from './deviceDatabase';
import { KEPT_MS, SealedRows, type SealedRow } from './sealedRows';
import type { UnsentItem } from './unsent';

/** A message that the server has not acknowledged. */
export interface UnsentMessage extends UnsentItem {
  roomId: string;
  /** Of the case that the room belongs to: where that is closed to its author, what they wrote is found by it. */
  caseId?: string;
  text: string;
  kind: MessageKind;
  replyTo?: number;
  /** The event at `replyTo`: after a restore another one may stand there. */
  replyToId?: string;
  /** Why findings in it may pass. */
  overrides?: TextOverride[];
  /** Names of the people of its room: they are no client's. */
  colleagues?: string[];
}

/** Text under change that is not the next message: a correction, a refused message that is being mended, or a held recommendation. */
export type DraftEdit = NamedText & EditedText;
type EditedText =
  | { what: 'correct'; seq: number; eventId?: string; clientId: string }
  /** `findings`: for which it was refused, in the text as it was sent. */
  | {
      what: 'fix';
      clientId: string;
      kind: MessageKind;
      replyTo?: number;
      replyToId?: string;
      findings?: FieldFinding[];
      refused?: string;
    }
  /** `clientId`: under which it comes into the log; `correctionId`: of the correction that the text becomes where it is there by now. */
  | { what: 'held'; heldId: string; clientId: string; correctionId: string; version: number };

/** What stands in a member's composer of a room. Names stand where mentions go, with whom they name beside them. */
export interface Draft extends NamedText {
  memberId: string;
  roomId: string;
  caseId?: string;
  /** Which text it is, wherever it is shown, until it is sent. */
  id?: string;
  kind: MessageKind;
  replyTo?: number;
  replyToId?: string;
  edit?: DraftEdit;
  /** What the author said to doubtful findings in it, by the words that were found. */
  reasons?: Readonly<Record<string, string>>;
}

/** A draft as one tab keeps it. */
export interface TabDraft extends Draft {
  tab: string;
  /** Epoch milliseconds of its last change. */
  at: number;
}

const MESSAGE_CLEAR = ['memberId', 'clientId', 'roomId', 'caseId', 'createdAt', 'state', 'overtaken'] as const;
const DRAFT_CLEAR = ['memberId', 'roomId', 'tab', 'caseId', 'at'] as const;
const messages = new SealedRows<UnsentMessage, (typeof MESSAGE_CLEAR)[number]>(MESSAGE_CLEAR);
const drafts = new SealedRows<TabDraft, (typeof DRAFT_CLEAR)[number]>(DRAFT_CLEAR);

interface Schema extends DBSchema {
  unsent: {
    key: [string, string];
    value: SealedRow<Pick<UnsentMessage, (typeof MESSAGE_CLEAR)[number]>>;
    indexes: { member: string };
  };
  tabDrafts: {
    key: [string, string, string];
    value: SealedRow<Pick<TabDraft, (typeof DRAFT_CLEAR)[number]>>;
    indexes: { place: [string, string] };
  };
}

type Database = IDBPDatabase<Schema>;

const NAME = 'consilium.rooms';

const device = new DeviceDatabase<Schema>({
  async open(onGone) {
    const db = await openDB<Schema>(NAME, 3, {
      upgrade(made, before, _now, transaction) {
        const old = transaction as unknown as IDBPTransaction<unknown, string[], 'versionchange'>;
        if (before < 1)
          made.createObjectStore('unsent', { keyPath: ['memberId', 'clientId'] }).createIndex('member', 'memberId');
        if (before < 2)
          made
            .createObjectStore('tabDrafts', { keyPath: ['memberId', 'roomId', 'tab'] })
            .createIndex('place', ['memberId', 'roomId']);
        if (before === 1) void takeOver(made as unknown as IDBPDatabase, old);
        if (before === 2) void dateUndated(old);
      },
      terminated: onGone,
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    await endOld(db);
    return db;
  },
  async carryOver(db, memberId) {
    for (const row of messages.sealed(await db.getAllFromIndex('unsent', 'member', memberId)))
      await db.put('unsent', row);
    for (const row of drafts.sealed(await db.getAll('tabDrafts', draftsOf(memberId)))) await db.put('tabDrafts', row);
  },
});

/** Drafts were kept once for all tabs together: they are as a closed tab's. */
async function takeOver(
  db: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  for (const draft of (await transaction.objectStore('drafts').getAll()) as Draft[])
    await transaction.objectStore('tabDrafts').put({ ...draft, tab: 'before', at: Date.now() });
  db.deleteObjectStore('drafts');
}

/** What was taken over so before had no date. */
async function dateUndated(transaction: IDBPTransaction<unknown, string[], 'versionchange'>): Promise<void> {
  for (const draft of (await transaction.objectStore('tabDrafts').getAll()) as TabDraft[])
    if (draft.at === 0) await transaction.objectStore('tabDrafts').put({ ...draft, at: Date.now() });
}

/** Whoever they belong to. */
async function endOld(db: Database): Promise<void> {
  const before = Date.now() - KEPT_MS;
  const transaction = db.transaction(['unsent', 'tabDrafts'], 'readwrite');
  const [unsent, tabDrafts] = [transaction.objectStore('unsent'), transaction.objectStore('tabDrafts')];
  for (const { memberId, clientId, createdAt } of await unsent.getAll())
    if (createdAt < before) await unsent.delete([memberId, clientId]);
  for (const { memberId, roomId, tab, at } of await tabDrafts.getAll())
    if (at < before) await tabDrafts.delete([memberId, roomId, tab]);
  await transaction.done;
}

const draftsOf = (memberId: string): IDBKeyRange => IDBKeyRange.bound([memberId], [memberId, []]);

/** Everything that a member wrote and the server does not have, on this device, sealed for them alone. Every read and write names the member. */
export const deviceStore = {
  unsent: (memberId: string): Promise<UnsentMessage[]> =>
    device.ask(memberId, async (db) => {
      const all = messages.open(await db.getAllFromIndex('unsent', 'member', memberId));
      return all.sort((a, b) => a.createdAt - b.createdAt || a.clientId.localeCompare(b.clientId));
    }),
  keep: (message: UnsentMessage): Promise<void> =>
    device.ask(message.memberId, (db) => write(db, 'unsent', (store) => store.put(messages.seal(message)))),
  forget: (memberId: string, clientId: string): Promise<void> =>
    device.ask(null, (db) => write(db, 'unsent', (store) => store.delete([memberId, clientId]))),
  /** What every tab keeps of one place. */
  drafts: (memberId: string, key: string): Promise<TabDraft[]> =>
    device.ask(memberId, async (db) => drafts.open(await db.getAllFromIndex('tabDrafts', 'place', [memberId, key]))),
  /** What every tab keeps that was written in a case. */
  draftsInCase: (memberId: string, caseId: string): Promise<TabDraft[]> =>
    device.ask(memberId, async (db) =>
      drafts.open((await db.getAll('tabDrafts', draftsOf(memberId))).filter((draft) => draft.caseId === caseId)),
    ),
  keepDraft: (draft: TabDraft): Promise<void> =>
    device.ask(draft.memberId, (db) => write(db, 'tabDrafts', (store) => store.put(drafts.seal(draft)))),
  forgetDraft: (memberId: string, key: string, tab: string): Promise<void> =>
    device.ask(null, (db) => write(db, 'tabDrafts', (store) => store.delete([memberId, key, tab]))),
  /** Forgets what certainly names somebody: at a sign-out it does not wait for its author. */
  forgetFound: (memberId: string, isFound: (text: string) => boolean): Promise<void> =>
    device.ask(memberId, async (db) => {
      const transaction = db.transaction(['unsent', 'tabDrafts'], 'readwrite');
      const [unsent, tabDrafts] = [transaction.objectStore('unsent'), transaction.objectStore('tabDrafts')];
      for (const message of messages.open(await unsent.index('member').getAll(memberId))) {
        const refused = message.problem?.findings?.some(({ level }) => level === 'certain');
        if (message.state === 'refused' && (refused || isFound(message.text)))
          await unsent.delete([memberId, message.clientId]);
      }
      for (const draft of drafts.open(await tabDrafts.getAll(draftsOf(memberId)))) {
        if (isFound(draft.text) || (draft.edit && isFound(draft.edit.text)))
          await tabDrafts.delete([memberId, draft.roomId, draft.tab]);
      }
      await transaction.done;
    }),
};

export type DeviceStore = typeof deviceStore;
