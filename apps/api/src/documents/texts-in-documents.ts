import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../platform/transactions/transactions';
import { PrivacyKey } from '../platform/keys/privacy-key';
import type { CarriedText } from '../rooms/carried-text';
import { TextCopies, type Exposed, type TextCopy } from '../rooms/text-copies';

/**
 * A document belongs to its `document.attached` in the log, so a report of that event is a report of the document: its text is sealed at once,
 * comes back with a release and is gone with a purge.
 */
@Injectable()
export class TextsInDocuments implements TextCopy, OnModuleInit {
  constructor(
    private readonly copies: TextCopies,
    private readonly key: PrivacyKey,
  ) {}

  onModuleInit(): void {
    this.copies.register(this);
  }

  /** Who opened it, as the audit log knows. */
  async exposed(tx: Tx, { roomId, seq, type }: CarriedText): Promise<Exposed[]> {
    if (type !== 'document.attached') return [];
    const rows = await tx.query<{ actor_id: string; at: Date; session_hash: string | null }>(
      `SELECT a.actor_id, a.at, a.session_hash FROM audit_entry a JOIN case_document d ON a.object_id = d.id::text
       WHERE d.room_id = $1 AND d.seq = $2 AND a.action = 'document.viewed' AND a.outcome = 'ok' AND a.actor_id IS NOT NULL ORDER BY a.id`,
      [roomId, seq],
    );
    return rows.map((row) => ({ memberId: row.actor_id, how: 'document_viewed', at: row.at, session: row.session_hash }));
  }

  /** Asked first when it is hidden: sealed. Asked again when it is purged: gone. */
  async forget(tx: Tx, { roomId, seq, type, hidden }: CarriedText): Promise<void> {
    if (type !== 'document.attached') return;
    if (hidden) return void (await tx.query('UPDATE case_document SET text = NULL, sealed = NULL WHERE room_id = $1 AND seq = $2', [roomId, seq]));
    const [document] = await tx.query<{ id: string; text: string | null }>('SELECT id, text FROM case_document WHERE room_id = $1 AND seq = $2 FOR UPDATE', [roomId, seq]);
    if (!document || document.text === null) return;
    await tx.query('UPDATE case_document SET text = NULL, sealed = $2 WHERE id = $1', [document.id, this.key.seal('quarantine.text', boundTo(document.id), document.text)]);
  }

  async restore(tx: Tx, { roomId, seq, type }: CarriedText): Promise<void> {
    if (type !== 'document.attached') return;
    const [document] = await tx.query<{ id: string; sealed: Buffer | null }>('SELECT id, sealed FROM case_document WHERE room_id = $1 AND seq = $2 AND removed_at IS NULL FOR UPDATE', [roomId, seq]);
    if (!document?.sealed) return;
    const text = this.key.open('quarantine.text', boundTo(document.id), document.sealed);
    // The title was sealed with the same key and has been opened; what does not open now was changed.
    if (text === null) throw new Error('A sealed document does not open');
    await tx.query('UPDATE case_document SET text = $2, sealed = NULL WHERE id = $1', [document.id, text]);
  }
}

const boundTo = (documentId: string): string => `document ${documentId}`;
