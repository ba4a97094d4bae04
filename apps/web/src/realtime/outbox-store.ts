import type { FieldFinding, MessageKind, ProblemCode, TextOverride } from '@consilium/contracts';
import type { NamedText } from '@consilium/domain';
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { KEPT_MS, SealedRows, Turns, type SealedRow } from './sealed-rows';

/** A message that the server has not acknowledged. It belongs to its author's id and to nobody else. */
export interface UnsentMessage {
  memberId: string;
  clientId: string;
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
  /** Epoch milliseconds; the order of sending. */
  createdAt: number;
  state: 'waiting' | 'refused';
  /** What its author wrote after it in this room has gone. */
  overtaken?: true;
  /** Why it was refused. */
  problem?: { code: ProblemCode; detail: string; findings?: FieldFinding[] };
}

/** Text under change that is not the next message: a correction, a refused message that is being mended, or a held recommendation. */
export type DraftEdit = NamedText & EditedText;
type EditedText =
  | { what: 'correct'; seq: number; eventId?: string; clientId: string }
  /** `findings`: for which it was refused, in the text as it was sent. */
  | { what: 'fix'; clientId: string; kind: MessageKind; replyTo?: number; replyToId?: string; findings?: FieldFinding[]; refused?: string }
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
const messages = new SealedRows<UnsentMessage, (typeof MESSAGE_CLEAR)[number]>('unsent', MESSAGE_CLEAR, ['clientId']);
const drafts = new SealedRows<TabDraft, (typeof DRAFT_CLEAR)[number]>('draft', DRAFT_CLEAR, ['roomId', 'tab']);

interface Schema extends DBSchema {
  unsent: { key: [string, string]; value: SealedRow<Pick<UnsentMessage, (typeof MESSAGE_CLEAR)[number]>>; indexes: { member: string } };
  tabDrafts: { key: [string, string, string]; value: SealedRow<Pick<TabDraft, (typeof DRAFT_CLEAR)[number]>>; indexes: { place: [string, string] } };
}

type Database = IDBPDatabase<Schema>;

const NAME = 'consilium.rooms';

let opened: Promise<Database> | undefined;
/** Members of whom nothing is left in clear. */
let carriedOver = new Set<string>();

function database(): Promise<Database> {
  opened ??= openDB<Schema>(NAME, 3, {
    upgrade(db, before, _now, transaction) {
      const old = transaction as unknown as IDBPTransaction<unknown, string[], 'versionchange'>;
      if (before < 1) db.createObjectStore('unsent', { keyPath: ['memberId', 'clientId'] }).createIndex('member', 'memberId');
      if (before < 2) db.createObjectStore('tabDrafts', { keyPath: ['memberId', 'roomId', 'tab'] }).createIndex('place', ['memberId', 'roomId']);
      if (before === 1) void takeOver(db as unknown as IDBPDatabase, old);
      if (before === 2) void dateUndated(old);
    },
    terminated: () => (opened = undefined),
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
    .then(async (db) => {
      carriedOver = new Set();
      await endOld(db);
      return db;
    })
    .catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
  return opened;
}

/** Drafts were kept once for all tabs together: they are as a closed tab's. */
async function takeOver(db: IDBPDatabase, transaction: IDBPTransaction<unknown, string[], 'versionchange'>): Promise<void> {
  for (const draft of (await transaction.objectStore('drafts').getAll()) as Draft[]) await transaction.objectStore('tabDrafts').put({ ...draft, tab: 'before', at: Date.now() });
  db.deleteObjectStore('drafts');
}

/** What was taken over so before had no date. */
async function dateUndated(transaction: IDBPTransaction<unknown, string[], 'versionchange'>): Promise<void> {
  for (const draft of (await transaction.objectStore('tabDrafts').getAll()) as TabDraft[]) if (draft.at === 0) await transaction.objectStore('tabDrafts').put({ ...draft, at: Date.now() });
}

/** Whoever they belong to. */
async function endOld(db: Database): Promise<void> {
  const before = Date.now() - KEPT_MS;
  const transaction = db.transaction(['unsent', 'tabDrafts'], 'readwrite');
  const [unsent, tabDrafts] = [transaction.objectStore('unsent'), transaction.objectStore('tabDrafts')];
  for (const { memberId, clientId, createdAt } of await unsent.getAll()) if (createdAt < before) await unsent.delete([memberId, clientId]);
  for (const { memberId, roomId, tab, at } of await tabDrafts.getAll()) if (at < before) await tabDrafts.delete([memberId, roomId, tab]);
  await transaction.done;
}

const draftsOf = (db: Database, memberId: string) => db.getAll('tabDrafts', IDBKeyRange.bound([memberId], [memberId, []]));

/** The device's store with nothing of the member in clear. */
async function databaseFor(memberId: string): Promise<Database> {
  const db = await database();
  if (carriedOver.has(memberId)) return db;
  for (const row of await messages.sealed(memberId, await db.getAllFromIndex('unsent', 'member', memberId))) await db.put('unsent', row);
  for (const row of await drafts.sealed(memberId, await draftsOf(db, memberId))) await db.put('tabDrafts', row);
  carriedOver.add(memberId);
  return db;
}

const turns = new Turns();

/** Everything that a member wrote and the server does not have, on this device, sealed for them alone. Every read and write names the member. */
export const deviceStore = {
  unsent: (memberId: string): Promise<UnsentMessage[]> =>
    turns.take(async () => {
      const all = await messages.open(await (await databaseFor(memberId)).getAllFromIndex('unsent', 'member', memberId));
      return all.sort((a, b) => a.createdAt - b.createdAt || a.clientId.localeCompare(b.clientId));
    }),
  keep: (message: UnsentMessage): Promise<void> =>
    turns.take(async () => {
      const db = await databaseFor(message.memberId);
      await db.put('unsent', await messages.seal(message));
    }),
  forget: (memberId: string, clientId: string): Promise<void> => turns.take(async () => (await database()).delete('unsent', [memberId, clientId])),
  /** What every tab keeps of one place. */
  drafts: (memberId: string, key: string): Promise<TabDraft[]> => turns.take(async () => drafts.open(await (await databaseFor(memberId)).getAllFromIndex('tabDrafts', 'place', [memberId, key]))),
  /** What every tab keeps that was written in a case. */
  draftsInCase: (memberId: string, caseId: string): Promise<TabDraft[]> =>
    turns.take(async () => drafts.open((await draftsOf(await databaseFor(memberId), memberId)).filter((draft) => draft.caseId === caseId))),
  keepDraft: (draft: TabDraft): Promise<void> =>
    turns.take(async () => {
      const db = await databaseFor(draft.memberId);
      await db.put('tabDrafts', await drafts.seal(draft));
    }),
  forgetDraft: (memberId: string, key: string, tab: string): Promise<void> => turns.take(async () => (await database()).delete('tabDrafts', [memberId, key, tab])),
  /** Forgets what certainly names somebody: at a sign-out it does not wait for its author. */
  forgetFound: (memberId: string, isFound: (text: string) => boolean): Promise<void> =>
    turns.take(async () => {
      const db = await databaseFor(memberId);
      for (const message of await messages.open(await db.getAllFromIndex('unsent', 'member', memberId))) {
        const refused = message.problem?.findings?.some(({ level }) => level === 'certain');
        if (message.state === 'refused' && (refused || isFound(message.text))) await db.delete('unsent', [memberId, message.clientId]);
      }
      for (const draft of await drafts.open(await draftsOf(db, memberId))) {
        if (isFound(draft.text) || (draft.edit && isFound(draft.edit.text))) await db.delete('tabDrafts', [memberId, draft.roomId, draft.tab]);
      }
    }),
};

export type DeviceStore = typeof deviceStore;
