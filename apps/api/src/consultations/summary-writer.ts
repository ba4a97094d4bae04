import { Injectable } from '@nestjs/common';
import {
  DISCIPLINES,
  type AttendanceOfDiscipline,
  type ConsultationState,
  type Discipline,
  type PhaseTime,
  type Takeaway,
} from '@consilium/contracts';
import { outlineOf, phaseTimes, type SummaryOutline } from '@consilium/domain';
import type { Tx } from '../platform/transactions/transactions';
import { RoomReading } from '../rooms/room-reading';
import { Attendance } from './attendance.service';
import { HoldsRepository, type HoldRow } from './holds/holds.repository';

/** The shape of `consultation_summary.outline`; a later one gets another number. */
export const SUMMARY_FORMAT = 2;

/** What is kept of a consultation that ended: people, times, and places in the log. */
export interface StoredSummary
  extends
    Omit<SummaryOutline, 'concerns' | 'observations'>,
    Partial<Pick<SummaryOutline, 'concerns' | 'observations'>> {
  attendance: AttendanceOfDiscipline[];
  phases: PhaseTime[];
  summaryBackSeq: number | null;
  /** The event that says why nobody said it back. */
  passedOverSeq: number | null;
  openHoldSeqs: number[];
  /** What the presenter takes from it; absent in what was written before there was such a thing. */
  takeaway?: Takeaway | null;
  /** Whether its meeting's series takes the case up again, where who ended it said so. */
  leftOpen?: boolean;
  /** Since format 2: the version of the presentation that was talked about, and the holds as they stood. */
  caseVersion?: number;
  holds?: StoredHold[];
  /** Disciplines of the case that nobody came from; not there in what was written before they were kept, as concerns and observations are not. */
  absent?: Discipline[];
}

export type StoredHold = Pick<HoldRow, 'state' | 'outcome' | 'askedSeq' | 'answeredSeq' | 'liftedSeq' | 'withdrawnSeq'>;

/** More messages than this since the consultation before are not looked through. */
const MESSAGES_MAX = 5000;

/** Writes the summary of a consultation in the transaction that ends it. */
@Injectable()
export class SummaryWriter {
  constructor(
    private readonly attendance: Attendance,
    private readonly holds: HoldsRepository,
    private readonly reading: RoomReading,
  ) {}

  /** Those of them that go on: who ended it said so, or said nothing and something is open. */
  async withOpenPoints(tx: Tx, consultationIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>(
      `SELECT consultation_id AS id FROM consultation_summary
       WHERE consultation_id = ANY($1::uuid[])
         AND coalesce((outline->>'leftOpen')::boolean, jsonb_array_length(outline->'openQuestions') + jsonb_array_length(outline->'openHoldSeqs') > 0)`,
      [consultationIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private async absentFrom(
    tx: Tx,
    roomId: string,
    attendance: readonly AttendanceOfDiscipline[],
  ): Promise<Discipline[]> {
    const rows = await tx.query<{ discipline: Discipline }>(
      `SELECT DISTINCT m.discipline FROM room_member p JOIN member m ON m.id = p.member_id
       WHERE p.room_id = $1 AND p.removed_at IS NULL AND m.discipline IS NOT NULL AND (p.expires_at IS NULL OR p.expires_at > now())`,
      [roomId],
    );
    const came = new Set(attendance.map(({ discipline }) => discipline));
    return rows
      .map(({ discipline }) => discipline)
      .filter((discipline) => !came.has(discipline))
      .sort((a, b) => DISCIPLINES.indexOf(a) - DISCIPLINES.indexOf(b));
  }

  /** The summary of an end that was taken back. */
  async takeBack(tx: Tx, consultationId: string): Promise<void> {
    await tx.query('DELETE FROM consultation_summary WHERE consultation_id = $1', [consultationId]);
  }

  async write(tx: Tx, roomId: string, facts: ConsultationState, leftOpen: boolean | undefined): Promise<void> {
    const [from] = await tx.query<{
      started_seq: string;
      case_version: number;
      before_seq: string;
      discuss_seq: string | null;
    }>(
      `SELECT c.started_seq, (SELECT k.version FROM clinical_case k WHERE k.room_id = c.room_id) AS case_version,
         coalesce((SELECT max(s.ended_seq) FROM consultation_summary s WHERE s.room_id = c.room_id), 0) AS before_seq,
         (SELECT min(r.began_seq) FROM consultation_run r WHERE r.consultation_id = c.id AND r.phase NOT IN ('present', 'clarify')) AS discuss_seq
       FROM consultation c WHERE c.id = $1`,
      [facts.id],
    );
    const messages = await this.reading.messageHeads(tx, roomId, Number(from!.before_seq), MESSAGES_MAX);
    const attendance = await this.attendance.of(tx, facts);
    const stored: StoredSummary = {
      ...outlineOf(messages, Number(from!.started_seq)),
      attendance,
      absent: await this.absentFrom(tx, roomId, attendance),
      phases: phaseTimes(facts, Date.parse(facts.endedAt ?? '')),
      summaryBackSeq: facts.summaryBack?.seq ?? null,
      passedOverSeq: facts.summaryBack || from!.discuss_seq === null ? null : Number(from!.discuss_seq),
      openHoldSeqs: (await this.holds.open(roomId, tx)).map(({ seq }) => seq),
      caseVersion: from!.case_version,
      holds: (await this.holds.ofRoom(roomId, tx))
        .reverse()
        .filter((hold) => isOfConsultation(hold, Number(from!.started_seq)))
        .map(toStored),
      takeaway: facts.takeaway,
      ...(leftOpen !== undefined && { leftOpen }),
    };
    await tx.query(
      'INSERT INTO consultation_summary (consultation_id, room_id, ended_seq, format, outline) VALUES ($1, $2, $3, $4, $5)',
      [facts.id, roomId, facts.seq, SUMMARY_FORMAT, JSON.stringify(stored)],
    );
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
