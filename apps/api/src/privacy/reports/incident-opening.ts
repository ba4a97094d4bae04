import { Inject, Injectable } from '@nestjs/common';
import type { IncidentSubjectKind, ReportEvent } from '@consilium/contracts';
import { deadlineOf, incidentTransition, isReportOneTooMany, RECENT_MESSAGES, undoUntil } from '@consilium/domain';
import { InboxService } from '../../inbox/inbox.service';
import type { Viewer } from '../../platform/access/viewer';
import { auditActor } from '../../platform/audit/audit';
import { DeniedRecorder } from '../../platform/audit/denied';
import { ProblemException } from '../../platform/problems/problem';
import { SETTINGS, type Settings } from '../../platform/settings';
import type { Tx } from '../../platform/transactions/transactions';
import type { Exposed } from '../../rooms/text-holders';
import { IncidentPeople } from '../incidents/incident-people';
import { IncidentRecord, type RecordedIncident } from '../incidents/incident-record';
import { IncidentsRepository, type IncidentOrigin } from '../incidents/incidents.repository';

/** A text that was hidden just now. */
export interface HiddenText {
  id: string;
  origin: IncidentOrigin;
  authorId: string | null;
  postedAt: Date;
  hiddenAt: Date;
  /** Where the room's log says that it is hidden. */
  seq: number | null;
  exposed: readonly Exposed[];
  caseCode: string | null;
  digest?: string;
  subject: { kind: IncidentSubjectKind; id: string };
}

const THROTTLED = 'privacy.report_throttled';

/** What a report makes, wherever the text stood: an incident that knows who may have had it, the report in it, the notices. */
@Injectable()
export class IncidentOpening {
  constructor(
    private readonly denied: DeniedRecorder,
    private readonly inbox: InboxService,
    private readonly incidents: IncidentsRepository,
    private readonly people: IncidentPeople,
    private readonly record: IncidentRecord,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async open(tx: Tx, viewer: Viewer, hidden: HiddenText, { reason = '', category }: ReportEvent): Promise<void> {
    const { id, origin, authorId, postedAt, hiddenAt: at, caseCode, digest, exposed } = hidden;
    await this.incidents.insert(tx, {
      ...origin,
      id,
      authorId,
      status: incidentTransition('detected', 'contain')!.to,
      categories: category ? [category] : [],
      postedAt,
      discoveredAt: at,
      containedAt: at,
      deadlineAt: deadlineOf(at),
    });
    const report = { memberId: viewer.memberId, reason, category: category ?? null, hidText: true };
    await this.incidents.addReport(tx, id, report);
    await this.incidents.addExposures(
      tx,
      id,
      exposed.filter(({ memberId }) => memberId !== authorId),
    );
    const recorded: RecordedIncident = {
      id,
      roomId: origin.roomId,
      caseCode,
      ...(digest !== undefined && { digest }),
      ...(category && { categories: [category] }),
    };
    await this.record.act(tx, viewer, 'reported', recorded);
    await this.record.act(tx, null, 'contained', recorded);
    await this.tell(tx, hidden);
  }

  /** The open incident of this text gets another reporter. */
  async join(
    tx: Tx,
    viewer: Viewer,
    { id, roomId, caseCode }: RecordedIncident,
    { reason = '', category }: ReportEvent,
  ): Promise<void> {
    const report = { memberId: viewer.memberId, reason, category: category ?? null, hidText: false };
    if (await this.incidents.addReport(tx, id, report))
      await this.record.act(tx, viewer, 'reported', {
        id,
        roomId,
        caseCode,
        ...(category && { categories: [category] }),
      });
  }

  /** Until when this member may undo that they hid it; null where they did not. */
  async undoUntil(tx: Tx, { memberId }: Viewer, incidentId: string): Promise<string | null> {
    const own = await this.incidents.reportOf(tx, incidentId, memberId);
    return own?.hidText ? undoUntil(own.at).toISOString() : null;
  }

  /** Asked under the lock of where the text stands, so that reports at the same moment count each other. One's own text hides as a retraction would. */
  async isOneTooMany(
    tx: Tx,
    viewer: Viewer,
    text: { roomId: string | null; authorId: string | null },
  ): Promise<boolean> {
    if (text.authorId === viewer.memberId) return false;
    const reported = await this.incidents.hiddenBy(tx, viewer.memberId, text.roomId, RECENT_MESSAGES);
    return isReportOneTooMany(reported, {
      perHour: this.settings.reportsPerHour,
      sharePercent: this.settings.reportsSharePercent,
    });
  }

  /** The refusal of one report too many, on record. */
  async refuse(
    viewer: Viewer,
    object: { objectType: string; objectId: string; roomId: string | null; caseCode: string | null },
  ): Promise<never> {
    await this.denied.record({
      actor: auditActor(viewer),
      action: 'incident.reported',
      ...object,
      reason: THROTTLED,
    });
    throw new ProblemException(THROTTLED, { retryAfter: 3600 });
  }

  private async tell(
    tx: Tx,
    { id, hiddenAt: at, authorId, subject, origin: { roomId }, seq }: HiddenText,
  ): Promise<void> {
    const concerns = { sourceId: id, concernsId: id, at };
    await this.inbox.notify(tx, {
      ...concerns,
      kind: 'privacy.incident',
      dueAt: deadlineOf(at),
      subject: { kind: 'incident', id },
      to: { memberIds: await this.people.officers(tx) },
    });
    if (authorId)
      await this.inbox.notify(tx, {
        ...concerns,
        kind: 'privacy.hidden',
        subject,
        ...(roomId !== null && { roomId }),
        ...(seq !== null && { seq }),
        to: { memberIds: [authorId] },
      });
  }
}
