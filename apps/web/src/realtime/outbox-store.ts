import type { FieldFinding, MessageKind, ProblemCode, TextOverride } from '@consilium/contracts';
import type { NamedText } from '@consilium/domain';
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';

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

interface Schema extends DBSchema {
  unsent: { key: [string, string]; value: UnsentMessage; indexes: { member: string } };
  tabDrafts: { key: [string, string, string]; value: TabDraft; indexes: { place: [string, string] } };
}

const NAME = 'consilium.rooms';

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(NAME, 2, {
    upgrade(db, before, _now, transaction) {
      if (before < 1) db.createObjectStore('unsent', { keyPath: ['memberId', 'clientId'] }).createIndex('member', 'memberId');
      const drafts = db.createObjectStore('tabDrafts', { keyPath: ['memberId', 'roomId', 'tab'] });
      drafts.createIndex('place', ['memberId', 'roomId']);
      if (before === 1) void takeOver(db as unknown as IDBPDatabase, transaction as unknown as IDBPTransaction<unknown, string[], 'versionchange'>);
    },
    terminated: () => (opened = undefined),
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Drafts were kept once for all tabs together: they are as a closed tab's. */
async function takeOver(db: IDBPDatabase, transaction: IDBPTransaction<unknown, string[], 'versionchange'>): Promise<void> {
  for (const draft of (await transaction.objectStore('drafts').getAll()) as Draft[]) await transaction.objectStore('tabDrafts').put({ ...draft, tab: 'before', at: 0 });
  db.deleteObjectStore('drafts');
}

/** Everything that a member wrote and the server does not have, on this device. Every read and write names the member. */
export const deviceStore = {
  async unsent(memberId: string): Promise<UnsentMessage[]> {
    const all = await (await database()).getAllFromIndex('unsent', 'member', memberId);
    return all.sort((a, b) => a.createdAt - b.createdAt || a.clientId.localeCompare(b.clientId));
  },
  async keep(message: UnsentMessage): Promise<void> {
    await (await database()).put('unsent', message);
  },
  async forget(memberId: string, clientId: string): Promise<void> {
    await (await database()).delete('unsent', [memberId, clientId]);
  },
  /** What every tab keeps of one place. */
  async drafts(memberId: string, key: string): Promise<TabDraft[]> {
    return (await database()).getAllFromIndex('tabDrafts', 'place', [memberId, key]);
  },
  /** What every tab keeps that was written in a case. */
  async draftsInCase(memberId: string, caseId: string): Promise<TabDraft[]> {
    const all = await (await database()).getAll('tabDrafts', IDBKeyRange.bound([memberId], [memberId, []]));
    return all.filter((draft) => draft.caseId === caseId);
  },
  async keepDraft(draft: TabDraft): Promise<void> {
    await (await database()).put('tabDrafts', draft);
  },
  async forgetDraft(memberId: string, key: string, tab: string): Promise<void> {
    await (await database()).delete('tabDrafts', [memberId, key, tab]);
  },
};

export type DeviceStore = typeof deviceStore;
