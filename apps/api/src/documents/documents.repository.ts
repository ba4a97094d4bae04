import { Injectable } from '@nestjs/common';
import type { Discipline, DocumentKind } from '@consilium/contracts';
import { Transactions, type Tx } from '../platform/transactions/transactions';

/** A document with its title as the room's log has it now. */
export interface DocumentRow {
  id: string;
  case_id: string;
  room_id: string;
  seq: string;
  kind: DocumentKind;
  length: number;
  title: string;
  /** Null once it is removed or hidden; not read for lists. */
  text: string | null;
  hidden: boolean;
  attached_by: string;
  attached_at: Date;
  removed_at: Date | null;
  display_name: string;
  discipline: Discipline | null;
}

const columns = (text: string): string => `d.id, d.case_id, d.room_id, d.seq, d.kind, d.length, ${text} AS text, d.removed_at IS NULL AND d.text IS NULL AS hidden,
  coalesce(e.data->>'text', '') AS title, d.attached_by, d.attached_at, d.removed_at, m.display_name, m.discipline`;
const FROM = `FROM case_document d JOIN member m ON m.id = d.attached_by LEFT JOIN room_event e ON e.room_id = d.room_id AND e.seq = d.seq`;

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

@Injectable()
export class DocumentsRepository {
  constructor(private readonly transactions: Transactions) {}

  async insert(tx: Tx, { id, caseId, roomId, seq, kind, text, clientId, attachedBy, attachedAt }: NewDocument): Promise<void> {
    await tx.query(
      'INSERT INTO case_document (id, case_id, room_id, seq, kind, length, text, client_id, attached_by, attached_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      [id, caseId, roomId, seq, kind, text.length, text, clientId, attachedBy, attachedAt],
    );
  }

  /** Newest first, without texts. */
  list(caseId: string): Promise<DocumentRow[]> {
    return this.transactions.query<DocumentRow>(`SELECT ${columns('NULL')} ${FROM} WHERE d.case_id = $1 ORDER BY d.attached_at DESC, d.id DESC`, [caseId]);
  }

  /** Locked when read in a transaction. */
  async find(caseId: string, id: string, tx?: Tx): Promise<DocumentRow | null> {
    const [row] = await (tx ?? this.transactions).query<DocumentRow>(`SELECT ${columns('d.text')} ${FROM} WHERE d.case_id = $1 AND d.id = $2 ${tx ? 'FOR UPDATE OF d' : ''}`, [caseId, id]);
    return row ?? null;
  }

  /** The document that this member attached under this key. */
  async findByClient(tx: Tx, caseId: string, memberId: string, clientId: string): Promise<DocumentRow | null> {
    const [row] = await tx.query<DocumentRow>(`SELECT ${columns('d.text')} ${FROM} WHERE d.case_id = $1 AND d.attached_by = $2 AND d.client_id = $3`, [caseId, memberId, clientId]);
    return row ?? null;
  }

  async count(tx: Tx, caseId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>('SELECT count(*)::int AS count FROM case_document WHERE case_id = $1 AND removed_at IS NULL', [caseId]);
    return row!.count;
  }

  /** The text goes; that the document was there, and who took it away, stays. */
  async remove(tx: Tx, id: string, memberId: string): Promise<void> {
    await tx.query('UPDATE case_document SET text = NULL, removed_at = now(), removed_by = $2 WHERE id = $1', [id, memberId]);
  }
}
