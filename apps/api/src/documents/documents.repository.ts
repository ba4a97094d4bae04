import { Injectable } from '@nestjs/common';
import type { DocumentKind } from '@consilium/contracts';
import { IsNull } from 'typeorm';
import type { Queries, RowIn } from '../platform/sql';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { RoomLookups } from '../rooms/room-lookups';
import { CaseDocument } from './case-document.entity';
import { DOCUMENT, DOCUMENTS_OF_CASE, LOCKED_DOCUMENT } from './documents.sql';

/** With its title as the room's log has it now; empty once that is hidden. */
export type DocumentRow = RowIn<typeof DOCUMENT> & { title: string };

export interface NewDocument {
  id: string;
  caseId: string;
  roomId: string;
  seq: number;
  kind: DocumentKind;
  text: string;
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
  constructor(
    private readonly lookups: RoomLookups,
    private readonly transactions: Transactions,
  ) {}

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
  async list(caseId: string): Promise<DocumentRow[]> {
    return this.titled(this.transactions, await DOCUMENTS_OF_CASE.all(this.transactions, caseId));
  }

  /** Locked when read in a transaction. */
  async find(caseId: string, id: string, tx?: Tx): Promise<DocumentRow | null> {
    const on = tx ?? this.transactions;
    const [found] = await this.titled(on, await (tx ? LOCKED_DOCUMENT : DOCUMENT).all(on, caseId, id));
    return found ?? null;
  }

  async idsOf(tx: Tx, caseId: string): Promise<string[]> {
    return (await tx.manager.find(CaseDocument, { where: { caseId }, select: { id: true } })).map(({ id }) => id);
  }

  count(tx: Tx, caseId: string): Promise<number> {
    return tx.manager.countBy(CaseDocument, { caseId, removedAt: IsNull() });
  }

  /** The text goes; that the document was there, and who took it away, stays. */
  async remove(tx: Tx, id: string, memberId: string): Promise<void> {
    await tx.manager.update(CaseDocument, { id }, { text: null, removedAt: () => 'now()', removedBy: memberId });
  }

  async idAt(tx: Tx, { roomId, seq }: Place): Promise<string | null> {
    const where = { roomId, seq: String(seq) };
    return (await tx.manager.findOne(CaseDocument, { where, select: { id: true } }))?.id ?? null;
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

  private async titled(on: Queries, rows: readonly RowIn<typeof DOCUMENT>[]): Promise<DocumentRow[]> {
    const [first] = rows;
    if (!first) return [];
    const seqs = rows.map(({ seq }) => seq);
    const titles = await this.lookups.textsAt(on, first.roomId, seqs);
    return rows.map((row) => ({ ...row, title: titles.get(row.seq) ?? '' }));
  }

  async clearText(tx: Tx, { roomId, seq }: Place): Promise<void> {
    await tx.manager.update(CaseDocument, { roomId, seq: String(seq) }, { text: null, sealed: null });
  }
}
