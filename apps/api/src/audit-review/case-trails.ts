import { Injectable } from '@nestjs/common';
import { CaseViewsService } from '../cases/case-views.service';
import { DocumentViewsService } from '../documents/document-views.service';
import type { CaseTrail } from '../platform/audit/audit-reads';
import type { Tx } from '../platform/transactions/transactions';
import { IncidentsService } from '../privacy/incidents/incidents.service';

/** What belongs to a case, so that one question of the audit log finds everything of it. */
@Injectable()
export class CaseTrails {
  constructor(
    private readonly cases: CaseViewsService,
    private readonly documents: DocumentViewsService,
    private readonly incidents: IncidentsService,
  ) {}

  /** `asked`: code or id of a case. One that is gone is found by what its rows say alone. */
  async find(tx: Tx, asked: string): Promise<CaseTrail> {
    const found = await this.cases.named(tx, asked);
    if (!found) return { asked, rooms: [], codes: [], objects: [] };
    const { id, code, roomId } = found;
    const [documents, incidents] = [await this.documents.idsOf(tx, id), await this.incidents.idsOf(tx, roomId)];
    return { asked, rooms: [roomId], codes: [code], objects: [id, roomId, ...documents, ...incidents] };
  }
}
