import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditReads } from '../platform/audit/audit-reads';
import type { Tx } from '../platform/transactions/transactions';
import { Once } from '../platform/flow';
import { PrivacyKey } from '../platform/keys/privacy-key';
import type { CarriedText } from '../rooms/carried-text';
import { exposedBy, TextHolders, type Exposed, type TextHolder } from '../rooms/text-holders';
import { DocumentsRepository } from './documents.repository';

/**
 * A document belongs to its `document.attached` in the log, so a report of that event is a report of the document: its text is sealed at once,
 * comes back with a release and is gone with a purge.
 */
@Injectable()
export class TextsInDocuments implements TextHolder, OnModuleInit {
  constructor(
    private readonly audit: AuditReads,
    private readonly copies: TextHolders,
    private readonly documents: DocumentsRepository,
    private readonly key: PrivacyKey,
    private readonly once: Once,
  ) {}

  onModuleInit(): void {
    this.copies.register(this);
  }

  /** Who opened it, as the audit log knows. */
  async exposed(tx: Tx, { roomId, seq, type }: CarriedText): Promise<Exposed[]> {
    if (type !== 'document.attached') return [];
    const id = await this.documents.idAt(tx, { roomId, seq });
    const views = id === null ? [] : await this.audit.actsOn(tx, ['document.viewed'], [id]);
    return views.map((view) => exposedBy(view, 'document_viewed'));
  }

  /** Asked first when it is hidden: sealed. Asked again when it is purged: gone. */
  async forget(tx: Tx, { roomId, seq, type, hidden }: CarriedText): Promise<void> {
    if (type !== 'document.attached') return;
    if (hidden) {
      const id = await this.documents.idAt(tx, { roomId, seq });
      if (id !== null) await this.once.forgetBody(tx, id);
      return this.documents.clearText(tx, { roomId, seq });
    }
    const document = await this.documents.lockAt(tx, { roomId, seq });
    if (!document || document.text === null) return;
    await this.documents.setText(tx, document.id, {
      text: null,
      sealed: this.key.seal('quarantine.text', boundTo(document.id), document.text),
    });
  }

  async restore(tx: Tx, { roomId, seq, type }: CarriedText): Promise<void> {
    if (type !== 'document.attached') return;
    const document = await this.documents.lockAt(tx, { roomId, seq });
    if (!document?.sealed || document.removedAt) return;
    const text = this.key.open('quarantine.text', boundTo(document.id), document.sealed);
    // The title was sealed with the same key and has been opened; what does not open now was changed.
    if (text === null) throw new Error('A sealed document does not open');
    await this.documents.setText(tx, document.id, { text, sealed: null });
  }
}

const boundTo = (documentId: string): string => `document ${documentId}`;
