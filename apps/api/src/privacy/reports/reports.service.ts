import { Inject, Injectable } from '@nestjs/common';
import type { ReportedEvent, ReportEvent } from '@consilium/contracts';
import {
  deadlineOf,
  incidentTransition,
  isReportOneTooMany,
  RECENT_MESSAGES,
  refusalToUndo,
  undoUntil,
} from '@consilium/domain';
import { v7 as uuidv7 } from 'uuid';
import { InboxService } from '../../inbox/inbox.service';
import type { Viewer } from '../../platform/access/viewer';
import { auditActor } from '../../platform/audit/audit';
import { DeniedRecorder } from '../../platform/audit/denied';
import { ProblemException, notFound } from '../../platform/problems/problem';
import { SETTINGS, type Settings } from '../../platform/settings';
import { Transactions, type Tx } from '../../platform/transactions/transactions';
import type { CarriedText } from '../../rooms/carried-text';
import { RoomAccess } from '../../rooms/room-access';
import { RoomTexts } from '../../rooms/room-texts';
import type { Membership } from '../../rooms/room-types';
import { TextExposure } from '../../rooms/text-exposure';
import { IncidentPeople } from '../incidents/incident-people';
import { IncidentRecord } from '../incidents/incident-record';
import type { IncidentRow } from '../incidents/incident-row';
import { IncidentsRepository } from '../incidents/incidents.repository';
import { recorded } from '../incidents/incidents.service';
import { Quarantine } from '../quarantine/quarantine';

/** A member's own report with the incident that it opened or joined, both locked. */
interface OwnReport {
  text: CarriedText;
  incident: IncidentRow;
  report: { at: Date; reason: string; hidText: boolean; reports: number };
}

const THROTTLED = 'privacy.report_throttled';

/**
 * A member says that an identifier stands in an event. In one transaction its text leaves the log and every copy for the quarantine, the log
 * says that it is hidden, and an incident opens that knows who may have had it. Nobody in the room learns who reported.
 */
@Injectable()
export class ReportsService {
  constructor(
    private readonly access: RoomAccess,
    private readonly denied: DeniedRecorder,
    private readonly exposure: TextExposure,
    private readonly inbox: InboxService,
    private readonly incidents: IncidentsRepository,
    private readonly people: IncidentPeople,
    private readonly quarantine: Quarantine,
    private readonly record: IncidentRecord,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly texts: RoomTexts,
    private readonly transactions: Transactions,
  ) {}

  async report(viewer: Viewer, roomId: string, seq: number, report: ReportEvent): Promise<ReportedEvent> {
    const membership = await this.access.require(viewer, roomId);
    if (seq < membership.firstSeq) throw notFound();
    const reported = await this.transactions.run(async (tx): Promise<ReportedEvent | null> => {
      const text = await this.texts.lock(tx, roomId, seq);
      if (!text) throw notFound();
      const known = await this.incidents.quarantined(tx, roomId, text.seq);
      if (known) await this.join(tx, viewer, membership, known, report);
      else if (text.hidden) throw new ProblemException('room.event_hidden');
      else if (text.events.length === 0) throw new ProblemException('privacy.nothing_to_report');
      else if (await this.isOneTooMany(tx, viewer, text)) return null;
      else await this.open(tx, viewer, membership, text, report);
      return { roomId, seq: text.seq, undoUntil: await this.undoUntilOf(tx, viewer, roomId, text.seq) };
    });
    if (reported) return reported;
    await this.denied.record({
      actor: auditActor(viewer),
      action: 'incident.reported',
      objectType: 'room',
      objectId: roomId,
      roomId,
      caseCode: membership.room.label,
      reason: THROTTLED,
    });
    throw new ProblemException(THROTTLED, { retryAfter: 3600 });
  }

  private async undoUntilOf(tx: Tx, { memberId }: Viewer, roomId: string, seq: number): Promise<string | null> {
    const id = await this.incidents.quarantined(tx, roomId, seq);
    const own = id === undefined ? null : await this.incidents.reportOf(tx, id, memberId);
    return own?.hidText ? undoUntil(own.at).toISOString() : null;
  }

  /** The words of an own report that hid the text without any. */
  async describe(
    viewer: Viewer,
    roomId: string,
    seq: number,
    { reason, category }: Required<Pick<ReportEvent, 'reason'>> & Pick<ReportEvent, 'category'>,
  ): Promise<void> {
    await this.onOwn(viewer, roomId, seq, async (tx, { incident, report }) => {
      if (report.reason !== '') throw new ProblemException('privacy.report_described');
      await this.incidents.describeReport(tx, incident.id, {
        memberId: viewer.memberId,
        reason,
        category: category ?? null,
      });
      await this.record.act(tx, viewer, 'described', {
        ...recorded(incident),
        ...(category && { categories: [category] }),
      });
    });
  }

  /** A slip: the text comes back for everybody, and the incident is closed with that on record. */
  async undo(viewer: Viewer, roomId: string, seq: number): Promise<void> {
    await this.onOwn(viewer, roomId, seq, async (tx, { text, incident, report }) => {
      const { status, textState, pendingAction } = incident;
      const refused = refusalToUndo(
        viewer.memberId,
        { ...report, reporterId: viewer.memberId, status, text: textState, pending: pendingAction !== null },
        new Date(),
      );
      if (refused) throw new ProblemException(refused);
      const kept = await this.quarantine.read(tx, incident.id);
      await this.quarantine.empty(tx, incident.id);
      await this.texts.restore(tx, text, kept);
      await this.record.act(tx, viewer, 'undone', recorded(incident));
      await this.incidents.change(tx, incident, { textState: 'released', status: 'closed' });
      await this.inbox.over(tx, incident.id, 'released');
    });
  }

  /** What happens to the open incident of an event that this member reported; whether others did tells nobody. The room is locked before the incident. */
  private async onOwn(
    viewer: Viewer,
    roomId: string,
    seq: number,
    work: (tx: Tx, found: OwnReport) => Promise<void>,
  ): Promise<void> {
    await this.access.require(viewer, roomId);
    await this.transactions.run(async (tx) => {
      const text = await this.texts.lock(tx, roomId, seq);
      const id = text && (await this.incidents.quarantined(tx, roomId, text.seq));
      const incident = id && (await this.incidents.lock(tx, id));
      const report = id && (await this.incidents.reportOf(tx, id, viewer.memberId));
      if (!text) throw notFound();
      if (!incident || !report) throw new ProblemException('privacy.not_reported');
      await work(tx, { text, incident, report });
    });
  }

  /** The open incident of this event gets another reporter. */
  private async join(
    tx: Tx,
    viewer: Viewer,
    { roomId, room }: Membership,
    incidentId: string,
    { reason = '', category }: ReportEvent,
  ): Promise<void> {
    const added = await this.incidents.addReport(tx, incidentId, {
      memberId: viewer.memberId,
      reason,
      category: category ?? null,
      hidText: false,
    });
    if (added)
      await this.record.act(tx, viewer, 'reported', {
        id: incidentId,
        roomId,
        caseCode: room.label,
        ...(category && { categories: [category] }),
      });
  }

  private async open(
    tx: Tx,
    viewer: Viewer,
    { roomId, room }: Membership,
    text: CarriedText,
    { reason = '', category }: ReportEvent,
  ): Promise<void> {
    const exposed = await this.exposure.of(tx, text);
    const hidden = await this.texts.hide(tx, text, 'reported', null);
    const id = uuidv7();
    const at = new Date(hidden.at);
    const contained = incidentTransition('detected', 'contain')!.to;
    await this.incidents.insert(tx, {
      id,
      roomId,
      seq: text.seq,
      eventType: text.type,
      authorId: text.authorId,
      status: contained,
      categories: category ? [category] : [],
      postedAt: text.at,
      discoveredAt: at,
      containedAt: at,
      deadlineAt: deadlineOf(at),
    });
    await this.quarantine.keep(tx, id, text.events);
    await this.incidents.addReport(tx, id, {
      memberId: viewer.memberId,
      reason,
      category: category ?? null,
      hidText: true,
    });
    await this.incidents.addExposures(tx, id, exposed);
    const incident = {
      id,
      roomId,
      caseCode: room.label,
      digest: text.digest,
      ...(category && { categories: [category] }),
    };
    await this.record.act(tx, viewer, 'reported', incident);
    await this.record.act(tx, null, 'contained', incident);
    await this.inbox.notify(tx, {
      kind: 'privacy.incident',
      sourceId: id,
      concernsId: id,
      dueAt: deadlineOf(at),
      at,
      subject: { kind: 'incident', id },
      to: { memberIds: await this.people.officers(tx) },
    });
    if (text.authorId) {
      await this.inbox.notify(tx, {
        kind: 'privacy.hidden',
        sourceId: id,
        concernsId: id,
        at,
        subject: { kind: room.subjectKind, id: room.subjectId },
        roomId,
        seq: hidden.seq,
        to: { memberIds: [text.authorId] },
      });
    }
  }

  /** Asked under the room's lock, so that reports at the same moment count each other. One's own text hides as a retraction would. */
  private async isOneTooMany(tx: Tx, viewer: Viewer, { roomId, authorId }: CarriedText): Promise<boolean> {
    if (authorId === viewer.memberId) return false;
    const reported = await this.incidents.hiddenBy(tx, viewer.memberId, roomId, RECENT_MESSAGES);
    return isReportOneTooMany(reported, {
      perHour: this.settings.reportsPerHour,
      sharePercent: this.settings.reportsSharePercent,
    });
  }
}
