import { Injectable } from '@nestjs/common';
import type { DocumentText, DocumentView, Page } from '@consilium/contracts';
import { CaseAccess } from '../cases/case-access';
import { CaseAudit } from '../cases/case-audit';
import type { Viewer } from '../platform/access/viewer';
import { notFound } from '../platform/problems/problem';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { presentDocument } from './document-presenter';
import { DocumentsRepository } from './documents.repository';

/** What a member may read of a case's documents: whoever may read the case. Every read is recorded. */
@Injectable()
export class DocumentViewsService {
  constructor(
    private readonly access: CaseAccess,
    private readonly audit: CaseAudit,
    private readonly documents: DocumentsRepository,
    private readonly transactions: Transactions,
  ) {}

  /** Newest first, those that are removed or hidden too. */
  async list(viewer: Viewer, caseId: string): Promise<Page<DocumentView>> {
    const { row, membership } = await this.access.authorize(viewer, caseId, 'document.listed');
    const rows = await this.documents.list(caseId);
    await this.audit.append(this.transactions, viewer, 'document.listed', row);
    return { items: rows.map((document) => presentDocument(viewer, document, membership.role)), nextCursor: null };
  }

  /** Of every document that the case has or had. */
  idsOf(tx: Tx, caseId: string): Promise<string[]> {
    return this.documents.idsOf(tx, caseId);
  }

  /** A document whose text is gone is not found. */
  async text(viewer: Viewer, caseId: string, id: string): Promise<DocumentText> {
    const { row, membership } = await this.access.authorize(viewer, caseId, 'document.viewed');
    const document = await this.documents.find(caseId, id);
    if (!document || document.text === null) throw notFound();
    await this.audit.append(this.transactions, viewer, 'document.viewed', row, { object: { type: 'document', id } });
    return { ...presentDocument(viewer, document, membership.role), text: document.text };
  }

  /** The document as a change left it: part of that change, not a read of its own. */
  async changed(viewer: Viewer, caseId: string, id: string): Promise<DocumentView> {
    const { membership } = await this.access.authorize(viewer, caseId);
    const document = await this.documents.find(caseId, id);
    if (!document) throw notFound();
    return presentDocument(viewer, document, membership.role);
  }
}
