import { Injectable } from '@nestjs/common';
import { DOCUMENTS_PER_CASE_MAX, type AttachDocument } from '@consilium/contracts';
import { documentRefusal, textKind } from '@consilium/domain';
import { v7 as uuidv7 } from 'uuid';
import { CaseAccess } from '../cases/case-access';
import { CaseAudit } from '../cases/case-audit';
import type { Viewer } from '../platform/access/viewer';
import { ProblemException, notFound } from '../platform/problems/problem';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { RoomTexts } from '../rooms/room-texts';
import { RoomsService } from '../rooms/rooms.service';
import { stateOf } from './document-presenter';
import { DocumentsRepository, type DocumentRow } from './documents.repository';

/** Attaching a document to a case and taking it away. What is stored is a text that has passed the gate, and nothing of its file. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly access: CaseAccess,
    private readonly audit: CaseAudit,
    private readonly documents: DocumentsRepository,
    private readonly rooms: RoomsService,
    private readonly texts: RoomTexts,
    private readonly transactions: Transactions,
  ) {}

  /** Before a file is read. Throws like `attach`. */
  requireAttach(viewer: Viewer, caseId: string): Promise<void> {
    return this.access.require(viewer, caseId, 'document.attach');
  }

  /** The same `clientId` again answers with the document that it attached. */
  attach(
    viewer: Viewer,
    caseId: string,
    { title, text, kind, clientId }: AttachDocument,
  ): Promise<{ id: string; created: boolean }> {
    return this.access.change(viewer, caseId, 'document.attach', async (tx, { row }) => {
      const before = clientId ? await this.documents.findByClient(tx, caseId, viewer.memberId, clientId) : null;
      if (before) return { id: sameAgain(before, { title, text }), created: false };
      if ((await this.documents.count(tx, caseId)) >= DOCUMENTS_PER_CASE_MAX)
        throw new ProblemException('document.too_many');
      const id = uuidv7();
      const { seq, at } = await this.rooms.append(tx, {
        roomId: row.roomId,
        actor: viewer,
        type: 'document.attached',
        audited: false,
        data: { documentId: id, text: title },
      });
      await this.documents.insert(tx, {
        id,
        caseId,
        roomId: row.roomId,
        seq,
        text,
        kind: kind === 'pdf' ? kind : textKind(text),
        clientId: clientId ?? null,
        attachedBy: viewer.memberId,
        attachedAt: at,
      });
      await this.audit.append(tx, viewer, 'document.attached', row, { object: { type: 'document', id } });
      return { id, created: true };
    });
  }

  /** Its text goes for good, and its title with it, also out of the log; that it was there stays. */
  async remove(viewer: Viewer, caseId: string, id: string): Promise<void> {
    const { row, membership } = await this.access.authorize(viewer, caseId, 'document.remove');
    await this.transactions.run(async (tx) => {
      // Rooms are locked before what belongs to them, as a report does.
      const seq = (await this.documents.find(caseId, id))?.seq;
      const carried = seq === undefined ? null : await this.texts.lock(tx, row.roomId, Number(seq));
      const document = await this.documents.find(caseId, id, tx);
      if (!document || !carried) throw notFound();
      const refusal = documentRefusal(
        'document.remove',
        viewer,
        { state: stateOf(document), attachedBy: document.attachedBy },
        membership.role,
      );
      if (refusal) throw new ProblemException(refusal);
      await this.documents.remove(tx, id, viewer.memberId);
      await this.texts.hide(tx, carried, 'retracted', { actor: viewer, sessionId: viewer.sessionId });
      await this.tell(tx, viewer, row, id);
    });
  }

  private async tell(
    tx: Tx,
    viewer: Viewer,
    row: Parameters<CaseAudit['append']>[3],
    documentId: string,
  ): Promise<void> {
    await this.rooms.append(tx, {
      roomId: row.roomId,
      actor: viewer,
      type: 'document.removed',
      audited: false,
      data: { documentId },
    });
    await this.audit.append(tx, viewer, 'document.removed', row, { object: { type: 'document', id: documentId } });
  }
}

/** What is gone by now cannot be compared. */
function sameAgain(before: DocumentRow, { title, text }: { title: string; text: string }): string {
  if (before.text !== null && (before.text !== text || before.title !== title))
    throw new ProblemException('document.client_id_reused');
  return before.id;
}
