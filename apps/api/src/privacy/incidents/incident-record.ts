import { Injectable } from '@nestjs/common';
import type { IncidentAct } from '@consilium/contracts';
import type { Viewer } from '../../platform/access/viewer';
import { Audit, auditActor } from '../../platform/audit/audit';
import { AuditReads } from '../../platform/audit/audit-reads';
import type { Tx } from '../../platform/transactions/transactions';
import { IncidentsRepository } from './incidents.repository';

/** What of an incident its audit rows name. */
export interface RecordedIncident {
  id: string;
  roomId: string | null;
  caseCode: string | null;
  /** Digest of the reported event in its room's chain: salted, so that it tells which event and not what stood in it. */
  digest?: string;
  categories?: readonly string[];
}

/** Writes down what happens to an incident: in its own history, with notes, and in the audit log, without any text. */
@Injectable()
export class IncidentRecord {
  constructor(
    private readonly audit: Audit,
    private readonly incidents: IncidentsRepository,
    private readonly reads: AuditReads,
  ) {}

  /** `by` null: it followed from what somebody else did. */
  async act(tx: Tx, by: Viewer | null, act: IncidentAct, incident: RecordedIncident, note = ''): Promise<void> {
    await this.incidents.addAct(tx, incident.id, act, by?.memberId ?? null, note);
    await this.write(tx, by, act, incident);
  }

  /** Reading what is quarantined is recorded each time, and changes nothing. */
  textRead(tx: Tx, by: Viewer, incident: RecordedIncident): Promise<void> {
    return this.write(tx, by, 'text_read', incident);
  }

  /** As the audit log says it. */
  hasRead(tx: Tx, by: Viewer, incidentId: string): Promise<boolean> {
    return this.reads.hasActed(tx, by.memberId, 'incident.text_read', incidentId);
  }

  private async write(
    tx: Tx,
    by: Viewer | null,
    act: IncidentAct | 'text_read',
    { id, roomId, caseCode, digest, categories = [] }: RecordedIncident,
  ): Promise<void> {
    await this.audit.append(tx, {
      actor: by ? auditActor(by) : { memberId: null, role: null, sessionId: null },
      action: `incident.${act}`,
      objectType: 'incident',
      objectId: id,
      roomId,
      caseCode,
      beforeHash: digest ?? null,
      reason: categories.length > 0 ? `identifiers ${[...categories].sort().join(', ')}` : null,
    });
  }
}
