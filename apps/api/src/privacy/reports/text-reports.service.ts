import { Injectable } from '@nestjs/common';
import type { ReportedText, ReportEvent, TextsBesideLog } from '@consilium/contracts';
import { v7 as uuidv7 } from 'uuid';
import type { Viewer } from '../../platform/access/viewer';
import { ProblemException, notFound } from '../../platform/problems/problem';
import { Transactions, type Tx } from '../../platform/transactions/transactions';
import { TextExposure } from '../../rooms/text-exposure';
import { isHidden, SealedTexts } from '../../sealed-texts/sealed-texts';
import type { AskedText, ReportableText, TextSource } from '../../sealed-texts/text-source';
import { IncidentOpening } from './incident-opening';

/** Which text of which record is reported. */
export interface ReportedRecord {
  place: TextsBesideLog;
  recordId: string;
  asked: AskedText;
}

/**
 * A member says that an identifier stands in a text beside the log: of a case, a meeting, a report. In one transaction it is hidden in every row
 * that has it, and the same incident opens as for a text of the log.
 */
@Injectable()
export class TextReportsService {
  constructor(
    private readonly exposure: TextExposure,
    private readonly opening: IncidentOpening,
    private readonly sealed: SealedTexts,
    private readonly transactions: Transactions,
  ) {}

  async report(viewer: Viewer, record: ReportedRecord, report: ReportEvent): Promise<ReportedText> {
    const { place, recordId, asked } = record;
    const source = this.sealed.source(place);
    await source.authorize(viewer, recordId, asked);
    const [reported, found] = await this.transactions.run(
      async (tx): Promise<[ReportedText | null, ReportableText]> => {
        if (!(await source.lock(tx, recordId))) throw notFound();
        const text = await source.find(tx, recordId, asked);
        const id = await this.hide(tx, viewer, { ...record, source, text }, report);
        return [id === null ? null : { id, undoUntil: await this.opening.undoUntil(tx, viewer, id) }, text];
      },
    );
    const { roomId } = found;
    const object = { objectType: place, objectId: recordId, roomId, caseCode: roomId === null ? null : found.label };
    return reported ?? this.opening.refuse(viewer, object);
  }

  /** The incident that holds the text now; null where it would be one report too many. */
  private async hide(
    tx: Tx,
    viewer: Viewer,
    { place, recordId, asked: { field }, source, text }: ReportedRecord & { source: TextSource; text: ReportableText },
    report: ReportEvent,
  ): Promise<string | null> {
    const { roomId, label, authorId, subject } = text;
    const caseCode = roomId === null ? null : label;
    const written = text.texts.filter((one) => !isHidden(one));
    if (written.length === 0) {
      const known = await this.sealed.holding(tx, text);
      if (known === undefined) throw new ProblemException('privacy.nothing_to_report');
      await this.opening.join(tx, viewer, { id: known, roomId, caseCode }, report);
      return known;
    }
    if (await this.opening.isOneTooMany(tx, viewer, { roomId, authorId })) return null;
    const id = uuidv7();
    const exposed = [
      ...(roomId === null ? [] : this.exposure.present(roomId)),
      ...(await this.sealed.exposed(tx, place, recordId, { ...text, texts: written })),
    ];
    const seq = await source.tell(tx, { recordId, field }, 'hidden');
    await this.opening.open(
      tx,
      viewer,
      {
        id,
        origin: { place, roomId, recordId, field, label },
        authorId,
        postedAt: new Date(Math.min(...written.map(({ at }) => at.getTime()))),
        hiddenAt: new Date(),
        seq,
        exposed,
        caseCode,
        subject,
      },
      report,
    );
    await this.sealed.hide(tx, id, recordId, { ...text, texts: written });
    return id;
  }
}
