import { Injectable } from '@nestjs/common';
import type { ReportEvent } from '@consilium/contracts';
import { refusalToUndo } from '@consilium/domain';
import { InboxService } from '../../inbox/inbox.service';
import type { Viewer } from '../../platform/access/viewer';
import { ProblemException } from '../../platform/problems/problem';
import { Transactions, type Tx } from '../../platform/transactions/transactions';
import { HeldTexts, type HeldText } from '../incidents/held-texts';
import { IncidentRecord } from '../incidents/incident-record';
import type { IncidentRow } from '../incidents/incident-row';
import { IncidentsRepository } from '../incidents/incidents.repository';
import { recorded } from '../incidents/incidents.service';

export type ReportWords = Required<Pick<ReportEvent, 'reason'>> & Pick<ReportEvent, 'category'>;

/** A member's own report with the incident that it opened or joined, both locked, after the place of the text. */
interface OwnReport {
  text: HeldText;
  incident: IncidentRow;
  report: { at: Date; reason: string; hidText: boolean; reports: number };
}

/** Which incident is meant, asked in the transaction that acts on it. */
type FindsIncident = (tx: Tx) => Promise<string | undefined>;

/** What a member does about a report of their own: gives it its words, or takes a slip back. */
@Injectable()
export class OwnReports {
  constructor(
    private readonly held: HeldTexts,
    private readonly inbox: InboxService,
    private readonly incidents: IncidentsRepository,
    private readonly record: IncidentRecord,
    private readonly transactions: Transactions,
  ) {}

  /** The words of an own report that hid the text without any. */
  async describe(viewer: Viewer, find: FindsIncident, { reason, category }: ReportWords): Promise<void> {
    await this.onOwn(viewer, find, async (tx, { incident, report }) => {
      if (report.reason !== '') throw new ProblemException('privacy.report_described');
      const words = { memberId: viewer.memberId, reason, category: category ?? null };
      await this.incidents.describeReport(tx, incident.id, words);
      await this.record.act(tx, viewer, 'described', {
        ...recorded(incident),
        ...(category && { categories: [category] }),
      });
    });
  }

  /** A slip: the text comes back for everybody, and the incident is closed with that on record. */
  async undo(viewer: Viewer, find: FindsIncident): Promise<void> {
    await this.onOwn(viewer, find, async (tx, { text, incident, report }) => {
      const { status, textState, pendingAction } = incident;
      const refused = refusalToUndo(
        viewer.memberId,
        { ...report, reporterId: viewer.memberId, status, text: textState, pending: pendingAction !== null },
        new Date(),
      );
      if (refused) throw new ProblemException(refused);
      await text.restore();
      await this.record.act(tx, viewer, 'undone', recorded(incident));
      await this.incidents.change(tx, incident, { textState: 'released', status: 'closed' });
      await this.inbox.over(tx, incident.id, 'released');
    });
  }

  /** Whether others reported a text, and whether there is such an incident, tells nobody anything. */
  private async onOwn(
    viewer: Viewer,
    find: FindsIncident,
    work: (tx: Tx, own: OwnReport) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      const id = await find(tx);
      const found = id === undefined ? null : await this.incidents.find(tx, id);
      const text = found && (await this.held.lock(tx, found));
      const incident = found && (await this.incidents.lock(tx, found.id));
      const report = found && (await this.incidents.reportOf(tx, found.id, viewer.memberId));
      if (!text || !incident || incident.textState !== 'quarantined' || !report)
        throw new ProblemException('privacy.not_reported');
      await work(tx, { text, incident, report });
    });
  }
}
