import type { FieldFinding, MessageKind, ProblemCode, TextOverride } from '@consilium/contracts';
import type { NamedText } from '@consilium/domain';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A message that the server has not acknowledged. It belongs to its author's id and to nobody else. */
export interface UnsentMessage {
  memberId: string;
  clientId: string;
  roomId: string;
  text: string;
  kind: MessageKind;
  replyTo?: number;
  /** Why findings in it may pass. */
  overrides?: TextOverride[];
  /** Epoch milliseconds; the order of sending. */
  createdAt: number;
  state: 'waiting' | 'refused';
  /** Why it was refused. */
  problem?: { code: ProblemCode; detail: string; findings?: FieldFinding[] };
}

/** Text under change that is not the next message: a correction, a refused message that is being mended, or a held recommendation. */
export type DraftEdit = NamedText & EditedText;
type EditedText =
  | { what: 'correct'; seq: number; clientId: string }
  /** `findings`: for which it was refused, in the text as it was sent. */
  | { what: 'fix'; clientId: string; kind: MessageKind; replyTo?: number; findings?: FieldFinding[]; refused?: string }
  /** `clientId`: under which it comes into the log; `correctionId`: of the correction that the text becomes where it is there by now. */
  | { what: 'held'; heldId: string; clientId: string; correctionId: string; version: number };

/** What stands in a member's composer of a room. Names stand where mentions go, with whom they name beside them. */
export interface Draft extends NamedText {
  memberId: string;
  roomId: string;
  kind: MessageKind;
  replyTo?: number;
  edit?: DraftEdit;
  /** What the author said to doubtful findings in it, by the words that were found. */
  reasons?: Readonly<Record<string, string>>;
}

interface Schema extends DBSchema {
  unsent: { key: [string, string]; value: UnsentMessage; indexes: { member: string } };
  drafts: { key: [string, string]; value: Draft };
}

const NAME = 'consilium.rooms';

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(NAME, 1, {
    upgrade(db) {
      db.createObjectStore('unsent', { keyPath: ['memberId', 'clientId'] }).createIndex('member', 'memberId');
      db.createObjectStore('drafts', { keyPath: ['memberId', 'roomId'] });
    },
    terminated: () => (opened = undefined),
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
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
  async draft(memberId: string, roomId: string): Promise<Draft | undefined> {
    return (await database()).get('drafts', [memberId, roomId]);
  },
  /** An empty draft is removed. */
  async keepDraft(draft: Draft): Promise<void> {
    const db = await database();
    if (draft.text || draft.edit) await db.put('drafts', draft);
    else await db.delete('drafts', [draft.memberId, draft.roomId]);
  },
};

export type DeviceStore = typeof deviceStore;
