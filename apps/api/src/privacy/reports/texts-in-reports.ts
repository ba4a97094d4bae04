import { Injectable, type OnModuleInit } from '@nestjs/common';
import { seesReporters } from '@consilium/domain';
import type { Viewer } from '../../platform/access/viewer';
import { AuditReads } from '../../platform/audit/audit-reads';
import { notFound } from '../../platform/problems/problem';
import { exposedBy, type Exposed } from '../../rooms/text-holders';
import type { Tx } from '../../platform/transactions/transactions';
import { SealedTexts } from '../../sealed-texts/sealed-texts';
import type { AskedText, ReportableText, TextSource, TextTable } from '../../sealed-texts/text-source';
import { IncidentAccess } from '../incidents/incident-access';
import { actorOf } from '../incidents/incident-row';
import { IncidentsRepository } from '../incidents/incidents.repository';

export const REPORT_TEXTS: readonly TextTable[] = [
  { table: 'incident_report', record: 'incident_id = $1', columns: ['reason'] },
];

/** The words of a report may hold what they warn of: whoever reads them may report them in their turn. */
@Injectable()
export class TextsInReports implements TextSource, OnModuleInit {
  readonly tables = REPORT_TEXTS;

  constructor(
    private readonly access: IncidentAccess,
    private readonly audit: AuditReads,
    private readonly incidents: IncidentsRepository,
    private readonly sealed: SealedTexts,
  ) {}

  onModuleInit(): void {
    this.sealed.register('report', this);
  }

  async authorize(viewer: Viewer, incidentId: string): Promise<void> {
    const row = await this.access.require(viewer, incidentId);
    // For whoever is not shown reports there are none.
    if (!seesReporters(actorOf(viewer, row))) throw notFound();
  }

  async lock(tx: Tx, incidentId: string): Promise<boolean> {
    return (await this.incidents.lock(tx, incidentId)) !== null;
  }

  async find(tx: Tx, incidentId: string, { itemId: memberId }: AskedText): Promise<ReportableText> {
    const row = await this.incidents.find(tx, incidentId);
    const report = (await this.incidents.reports(tx, incidentId)).find((one) => one.memberId === memberId);
    if (!row || !report) throw notFound();
    const { reason: text, at } = report;
    return {
      texts: text === '' ? [] : [{ table: 'incident_report', column: 'reason', field: 'reason', text, at }],
      authorId: report.memberId,
      roomId: row.roomId,
      keptFor: incidentId,
      label: row.label,
      subject: { kind: row.subjectKind, id: row.subjectId },
    };
  }

  /** Who read the incident. */
  async exposed(tx: Tx, incidentId: string): Promise<Exposed[]> {
    const reads = await this.audit.actsOn(tx, ['incident.viewed'], [incidentId]);
    return reads.map((read) => exposedBy(read, 'incident_viewed'));
  }

  /** Nobody has a report open but officers, who read it again. */
  async tell(): Promise<null> {
    return null;
  }
}
