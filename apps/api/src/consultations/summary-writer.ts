import { Injectable } from '@nestjs/common';
import {
  DISCIPLINES,
  type AttendanceOfDiscipline,
  type ConsultationState,
  type Discipline,
} from '@consilium/contracts';
import { outlineOf, phaseTimes } from '@consilium/domain';
import { PresentationStore } from '../cases/presentation/presentation-store';
import type { Tx } from '../platform/transactions/transactions';
import { RoomReading } from '../rooms/room-reading';
import { RoomsService } from '../rooms/rooms.service';
import { Attendance } from './attendance.service';
import { ConsultationsRepository } from './consultations.repository';
import { HoldsRepository, type HoldRow } from './holds/holds.repository';
import type { StoredHold, StoredSummary } from './stored-summary';
import { SummariesRepository } from './summaries.repository';

/** More messages than this since the consultation before are not looked through. */
const MESSAGES_MAX = 5000;

/** Writes the summary of a consultation in the transaction that ends it. */
@Injectable()
export class SummaryWriter {
  constructor(
    private readonly attendance: Attendance,
    private readonly consultations: ConsultationsRepository,
    private readonly holds: HoldsRepository,
    private readonly presentations: PresentationStore,
    private readonly reading: RoomReading,
    private readonly rooms: RoomsService,
    private readonly summaries: SummariesRepository,
  ) {}

  /** Those of them that go on: who ended it said so, or said nothing and something is open. */
  withOpenPoints(tx: Tx, consultationIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.summaries.withOpenPoints(tx, consultationIds);
  }

  /** The summary of an end that was taken back. */
  takeBack(tx: Tx, consultationId: string): Promise<void> {
    return this.summaries.remove(tx, consultationId);
  }

  async write(tx: Tx, roomId: string, facts: ConsultationState, leftOpen: boolean | undefined): Promise<void> {
    const { startedSeq, beforeSeq, discussSeq } = await this.consultations.summaryBounds(tx, facts.id);
    const messages = await this.reading.messageHeads(tx, roomId, beforeSeq, MESSAGES_MAX);
    const attendance = await this.attendance.byDiscipline(tx, facts);
    const outline: StoredSummary = {
      ...outlineOf(messages, startedSeq),
      attendance,
      absent: await this.absentFrom(tx, roomId, attendance),
      phases: phaseTimes(facts, Date.parse(facts.endedAt ?? '')),
      summaryBackSeq: facts.summaryBack?.seq ?? null,
      passedOverSeq: facts.summaryBack ? null : discussSeq,
      openHoldSeqs: (await this.holds.open(roomId, tx)).map(({ seq }) => seq),
      caseVersion: await this.presentations.versionNow(tx, (await this.rooms.subjectOf(tx, roomId)).id),
      holds: (await this.holds.ofRoom(roomId, tx))
        .reverse()
        .filter((hold) => isOfConsultation(hold, startedSeq))
        .map(toStored),
      takeaway: facts.takeaway,
      ...(leftOpen !== undefined && { leftOpen }),
    };
    await this.summaries.insert(tx, { consultationId: facts.id, roomId, endedSeq: facts.seq, outline });
  }

  private async absentFrom(
    tx: Tx,
    roomId: string,
    attendance: readonly AttendanceOfDiscipline[],
  ): Promise<Discipline[]> {
    const came = new Set(attendance.map(({ discipline }) => discipline));
    return (await this.rooms.disciplinesOf(tx, roomId))
      .filter((discipline) => !came.has(discipline))
      .sort((a, b) => DISCIPLINES.indexOf(a) - DISCIPLINES.indexOf(b));
  }
}

/** Something happened to it since the consultation began, or it stands now. */
const isOfConsultation = (
  { state, askedSeq, answeredSeq, liftedSeq, withdrawnSeq }: HoldRow,
  startedSeq: number,
): boolean =>
  state === 'open' ||
  state === 'on_hold' ||
  [askedSeq, answeredSeq, liftedSeq, withdrawnSeq].some((seq) => seq !== null && seq >= startedSeq);

const toStored = ({ state, outcome, askedSeq, answeredSeq, liftedSeq, withdrawnSeq }: HoldRow): StoredHold => ({
  state,
  outcome,
  askedSeq,
  answeredSeq,
  liftedSeq,
  withdrawnSeq,
});
