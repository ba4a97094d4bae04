import { Injectable } from '@nestjs/common';
import { DOCUMENTS_PER_CASE_MAX, type AttachDocument } from '@consilium/contracts';
import { documentRefusal, textKind } from '@consilium/domain';
import { CaseAccess } from '../cases/case-access';
import { CaseAudit } from '../cases/case-audit';
import type { CaseRow } from '../cases/case-row';
import type { Viewer } from '../platform/access/viewer';
import { Changes, Once } from '../platform/flow';
import { ProblemException } from '../platform/problems/problem';
import type { Tx } from '../platform/transactions/transactions';
import type { CarriedText } from '../rooms/carried-text';
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
    private readonly changes: Changes,
    private readonly documents: DocumentsRepository,
    private readonly once: Once,
    private readonly rooms: RoomsService,
    private readonly texts: RoomTexts,
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
    const key = {
      memberId: viewer.memberId,
      scope: `document:${caseId}`,
      clientId,
      body: { title, text },
      reused: 'document.client_id_reused',
    } as const;
    return this.access.change(viewer, caseId, 'document.attach', (tx, { row }) =>
      this.once.run(tx, key, (id) => this.add(tx, viewer, row, id, { title, text, kind })),
    );
  }

  private async add(
    tx: Tx,
    viewer: Viewer,
    row: CaseRow,
    id: string,
    { title, text, kind }: Omit<AttachDocument, 'clientId'>,
  ): Promise<void> {
    if ((await this.documents.count(tx, row.id)) >= DOCUMENTS_PER_CASE_MAX)
      throw new ProblemException('document.too_many');
    const { seq, at } = await this.rooms.append(tx, {
      roomId: row.roomId,
      actor: viewer,
      type: 'document.attached',
      audited: false,
      data: { documentId: id, text: title },
    });
    await this.documents.insert(tx, {
      id,
      caseId: row.id,
      roomId: row.roomId,
      seq,
      text,
      kind: kind === 'pdf' ? kind : textKind(text),
      attachedBy: viewer.memberId,
      attachedAt: at,
    });
    await this.audit.append(tx, viewer, 'document.attached', row, { object: { type: 'document', id } });
  }

  /** Its text goes for good, and its title with it, also out of the log; that it was there stays. */
  async remove(viewer: Viewer, caseId: string, id: string): Promise<void> {
    const { row, membership } = await this.access.authorize(viewer, caseId, 'document.remove');
    const object = { type: 'document', id, roomId: row.roomId, caseCode: row.code };
    await this.changes.run(
      viewer,
      { object, ability: 'document.remove' },
      {
        load: (tx) => this.locked(tx, row, id),
        permit: ({ document }) => {
          const { attachedBy } = document;
          return documentRefusal('document.remove', viewer, { state: stateOf(document), attachedBy }, membership.role);
        },
        work: async (tx, { carried }) => {
          await this.documents.remove(tx, id, viewer.memberId);
          await this.once.forgetBody(tx, id);
          await this.texts.hide(tx, carried, 'retracted', { actor: viewer, sessionId: viewer.sessionId });
          await this.rooms.append(tx, {
            roomId: row.roomId,
            actor: viewer,
            type: 'document.removed',
            audited: false,
            data: { documentId: id },
          });
        },
        act: { action: 'document.removed' },
      },
    );
  }

  /** Rooms are locked before what belongs to them, as a report does. */
  private async locked(
    tx: Tx,
    { id: caseId, roomId }: CaseRow,
    id: string,
  ): Promise<{ document: DocumentRow; carried: CarriedText } | null> {
    const seq = (await this.documents.find(caseId, id))?.seq;
    const carried = seq === undefined ? null : await this.texts.lock(tx, roomId, Number(seq));
    const document = carried && (await this.documents.find(caseId, id, tx));
    return document && { document, carried };
  }
}
