import type { Problem } from '@consilium/contracts';

/** Something that the server has not acknowledged. It belongs to its author's id and to nobody else. */
export interface UnsentItem {
  memberId: string;
  /** Under which the server knows it: sent twice, it is taken once. */
  clientId: string;
  /** Epoch milliseconds; the order of sending. */
  createdAt: number;
  state: 'waiting' | 'refused';
  /** What its author wrote after it in its queue has gone. */
  overtaken?: true;
  /** Why it was refused. */
  problem?: Pick<Problem, 'code' | 'detail' | 'findings' | 'errors'>;
}

/** Where unsent items of one kind lie on the device. Every read and write names the member. */
export interface UnsentStore<Item extends UnsentItem> {
  /** In the order they were written. */
  unsent: (memberId: string) => Promise<Item[]>;
  keep: (item: Item) => Promise<void>;
  forget: (memberId: string, clientId: string) => Promise<void>;
}
