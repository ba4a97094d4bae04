import { Injectable } from '@nestjs/common';
import type { ReportedEvent, ReportEvent } from '@consilium/contracts';
import { v7 as uuidv7 } from 'uuid';
import type { Viewer } from '../../platform/access/viewer';
import { ProblemException, notFound } from '../../platform/problems/problem';
import { Transactions, type Tx } from '../../platform/transactions/transactions';
import type { CarriedText } from '../../rooms/carried-text';
import { RoomAccess } from '../../rooms/room-access';
import { RoomTexts } from '../../rooms/room-texts';
import type { Membership } from '../../rooms/room-types';
import { TextExposure } from '../../rooms/text-exposure';
import { IncidentsRepository } from '../incidents/incidents.repository';
import { Quarantine } from '../quarantine/quarantine';
import { IncidentOpening } from './incident-opening';
import { OwnReports, type ReportWords } from './own-reports';

/**
 * A member says that an identifier stands in an event. In one transaction its text leaves the log and every copy for the quarantine, the log
 * says that it is hidden, and an incident opens that knows who may have had it. Nobody in the room learns who reported.
 */
@Injectable()
export class ReportsService {
  constructor(
    private readonly access: RoomAccess,
    private readonly exposure: TextExposure,
    private readonly incidents: IncidentsRepository,
    private readonly opening: IncidentOpening,
    private readonly own: OwnReports,
    private readonly quarantine: Quarantine,
    private readonly texts: RoomTexts,
    private readonly transactions: Transactions,
  ) {}

  async report(viewer: Viewer, roomId: string, seq: number, report: ReportEvent): Promise<ReportedEvent> {
    const membership = await this.access.require(viewer, roomId);
    if (seq < membership.firstSeq) throw notFound();
    const caseCode = membership.room.label;
    const reported = await this.transactions.run(async (tx): Promise<ReportedEvent | null> => {
      const text = await this.texts.lock(tx, roomId, seq);
      if (!text) throw notFound();
      const known = await this.incidents.quarantined(tx, roomId, text.seq);
      if (!known && text.hidden) throw new ProblemException('room.event_hidden');
      if (!known && text.events.length === 0) throw new ProblemException('privacy.nothing_to_report');
      if (!known && (await this.opening.isOneTooMany(tx, viewer, text))) return null;
      if (known) await this.opening.join(tx, viewer, { id: known, roomId, caseCode }, report);
      const id = known ?? (await this.open(tx, viewer, membership, text, report));
      return { roomId, seq: text.seq, undoUntil: await this.opening.undoUntil(tx, viewer, id) };
    });
    return reported ?? this.opening.refuse(viewer, { objectType: 'room', objectId: roomId, roomId, caseCode });
  }

  async describe(viewer: Viewer, roomId: string, seq: number, words: ReportWords): Promise<void> {
    await this.access.require(viewer, roomId);
    return this.own.describe(viewer, (tx) => this.incidentAt(tx, roomId, seq), words);
  }

  async undo(viewer: Viewer, roomId: string, seq: number): Promise<void> {
    await this.access.require(viewer, roomId);
    return this.own.undo(viewer, (tx) => this.incidentAt(tx, roomId, seq));
  }

  /** The open incident of an event. */
  private async incidentAt(tx: Tx, roomId: string, seq: number): Promise<string | undefined> {
    const text = await this.texts.lock(tx, roomId, seq);
    if (!text) throw notFound();
    return this.incidents.quarantined(tx, roomId, text.seq);
  }

  private async open(
    tx: Tx,
    viewer: Viewer,
    { roomId, room }: Membership,
    text: CarriedText,
    report: ReportEvent,
  ): Promise<string> {
    const id = uuidv7();
    const exposed = await this.exposure.exposedTo(tx, text);
    const hidden = await this.texts.hide(tx, text, 'reported', null);
    await this.opening.open(
      tx,
      viewer,
      {
        id,
        origin: { place: 'event', roomId, seq: text.seq, eventType: text.type },
        authorId: text.authorId,
        postedAt: text.at,
        hiddenAt: new Date(hidden.at),
        seq: hidden.seq,
        exposed,
        caseCode: room.label,
        digest: text.digest,
        subject: { kind: room.subjectKind, id: room.subjectId },
      },
      report,
    );
    await this.quarantine.keep(tx, id, text.events);
    return id;
  }
}
