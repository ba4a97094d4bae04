import { Injectable } from '@nestjs/common';
import type { DocumentKind } from '@consilium/contracts';
import { IsNull } from 'typeorm';
import type { RowIn } from '../platform/sql';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { CaseDocument } from './case-document.entity';
import { DOCUMENT, DOCUMENT_BY_CLIENT, DOCUMENT_VIEWS, DOCUMENTS_OF_CASE, LOCKED_DOCUMENT } from './documents.sql';

export type DocumentRow = RowIn<typeof DOCUMENT>;

export interface NewDocument {
  id: string;
  caseId: string;
  roomId: string;
  seq: number;
  kind: DocumentKind;
  text: string;
  clientId: string | null;
  attachedBy: string;
  attachedAt: string;
}

/** Where a document stands in the log. */
interface Place {
  roomId: string;
  seq: number;
}

@Injectable()
export class DocumentsRepository {
  constructor(private readonly transactions: Transactions) {}

  async insert(tx: Tx, { seq, text, attachedAt, ...rest }: NewDocument): Promise<void> {
    await tx.manager.insert(CaseDocument, {
      ...rest,
      seq: String(seq),
      text,
      length: text.length,
      attachedAt: new Date(attachedAt),
    });
  }

  /** Newest first, without texts. */
  list(caseId: string): Promise<DocumentRow[]> {
    return DOCUMENTS_OF_CASE.all(this.transactions, caseId);
  }

  /** Locked when read in a transaction. */
  find(caseId: string, id: string, tx?: Tx): Promise<DocumentRow | null> {
    return tx ? LOCKED_DOCUMENT.first(tx, caseId, id) : DOCUMENT.first(this.transactions, caseId, id);
  }

  /** The document that this member attached under this key. */
  findByClient(tx: Tx, caseId: string, memberId: string, clientId: string): Promise<DocumentRow | null> {
    return DOCUMENT_BY_CLIENT.first(tx, caseId, memberId, clientId);
  }

  count(tx: Tx, caseId: string): Promise<number> {
    return tx.manager.countBy(CaseDocument, { caseId, removedAt: IsNull() });
  }

  /** The text goes; that the document was there, and who took it away, stays. */
  async remove(tx: Tx, id: string, memberId: string): Promise<void> {
    await tx.manager.update(CaseDocument, { id }, { text: null, removedAt: () => 'now()', removedBy: memberId });
  }

  /** Who opened it, the first first. */
  views(tx: Tx, { roomId, seq }: Place): Promise<RowIn<typeof DOCUMENT_VIEWS>[]> {
    return DOCUMENT_VIEWS.all(tx, roomId, seq);
  }

  lockAt(tx: Tx, { roomId, seq }: Place): Promise<CaseDocument | null> {
    return tx.manager.findOne(CaseDocument, {
      where: { roomId, seq: String(seq) },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Its text as it is read, or sealed, or neither. */
  async setText(tx: Tx, id: string, kept: { text: string | null; sealed: Buffer | null }): Promise<void> {
    await tx.manager.update(CaseDocument, { id }, kept);
  }

  async clearText(tx: Tx, { roomId, seq }: Place): Promise<void> {
    await tx.manager.update(CaseDocument, { roomId, seq: String(seq) }, { text: null, sealed: null });
  }
}
