import { Injectable } from '@nestjs/common';
import { seesIncident } from '@consilium/domain';
import type { Viewer } from '../../platform/access/viewer';
import { auditActor } from '../../platform/audit/audit';
import { DeniedRecorder } from '../../platform/audit/denied';
import { ProblemException, notFound } from '../../platform/problems/problem';
import { Transactions } from '../../platform/transactions/transactions';
import { actorOf, isOfficer, isSiteLead, type IncidentRow } from './incident-row';
import { IncidentsRepository } from './incidents.repository';

/** The one door to incidents: privacy officers, and the site leads of the author's practice. For everybody else an incident does not exist; attempts are recorded. */
@Injectable()
export class IncidentAccess {
  constructor(
    private readonly denied: DeniedRecorder,
    private readonly incidents: IncidentsRepository,
    private readonly transactions: Transactions,
  ) {}

  async require(viewer: Viewer, id: string): Promise<IncidentRow> {
    const row = await this.incidents.find(this.transactions, id);
    if (row && seesIncident(actorOf(viewer, row))) return row;
    await this.deny(viewer, id);
    throw notFound();
  }

  /** Of whose authors the viewer may list incidents: of all (undefined), or of one practice. */
  async listable(viewer: Viewer): Promise<{ practiceId?: string }> {
    if (isOfficer(viewer)) return {};
    if (isSiteLead(viewer)) return { practiceId: viewer.practice.id };
    await this.deny(viewer, null);
    throw new ProblemException('permission.denied');
  }

  private async deny(viewer: Viewer, id: string | null): Promise<void> {
    await this.denied.record({
      actor: auditActor(viewer),
      action: 'incident.read',
      objectType: 'incident',
      objectId: id,
    });
  }
}
