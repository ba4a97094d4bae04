import { Injectable } from '@nestjs/common';
import type { ConsultationState, ConsultationListItem, RoomEvent, WithinDays } from '@consilium/contracts';
import { In } from 'typeorm';
import type { Queries, RowIn } from '../platform/sql';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { ConsultationHand } from './consultation-hand.entity';
import { ConsultationRun } from './consultation-run.entity';
import { Consultation } from './consultation.entity';
import {
  END_LAST_RUN,
  LATEST_CONSULTATION,
  LOCK_LATEST,
  OPEN_CONSULTATIONS,
  RUNNING_CONSULTATIONS,
  SAVE_CONSULTATION,
  SAVE_PLAN,
  SHARE_LATEST,
  SUMMARY_BOUNDS,
} from './consultations.sql';

type StoredConsultation = RowIn<typeof LATEST_CONSULTATION>;

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
const withinOf = ({ takeawayDays: days, takeawayBusiness: business }: StoredConsultation): WithinDays | null =>
  days !== null && business !== null ? { days, business } : null;
const toState = (row: StoredConsultation): ConsultationState => ({
  id: row.id,
  status: row.status,
  scheduledFor: iso(row.scheduledFor),
  startedAt: iso(row.startedAt),
  endedAt: iso(row.endedAt),
  phase: row.phase,
  minutes: row.minutes,
  runs: row.runs.map(({ phase, beganAt, endedAt }) => ({
    phase,
    beganAt: new Date(beganAt).toISOString(),
    ...(endedAt !== null && { endedAt: new Date(endedAt).toISOString() }),
  })),
  facilitatorId: row.facilitatorId,
  presenterId: row.presenterId,
  summaryBack:
    row.summaryBackSeq !== null && row.summaryBackBy !== null
      ? { seq: Number(row.summaryBackSeq), by: row.summaryBackBy }
      : null,
  takeaway:
    row.takeawaySeq !== null && row.takeawayBy !== null
      ? { seq: Number(row.takeawaySeq), by: row.takeawayBy, within: withinOf(row) }
      : null,
  hands: row.hands,
  version: row.version,
  seq: Number(row.eventSeq),
});

/** Consultations as rows: exactly the facts that the room's log folds to. */
@Injectable()
export class ConsultationsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The room's latest consultation. */
  async latest(roomId: string, reader: Queries = this.transactions): Promise<ConsultationState | null> {
    const row = await LATEST_CONSULTATION.first(reader, roomId);
    return row && toState(row);
  }

  /** Locked until the transaction ends. Read by a second statement, so that what the lock waited for is seen. `share`: others may hold it too. */
  async lock(tx: Tx, roomId: string, strength: 'update' | 'share' = 'update'): Promise<ConsultationState | null> {
    const locked = await (strength === 'update' ? LOCK_LATEST : SHARE_LATEST).first(tx, roomId);
    return locked && this.latest(roomId, tx);
  }

  /** What runs or is planned in these rooms, with its room; at most one in each. */
  async open(roomIds: readonly string[]): Promise<[roomId: string, facts: ConsultationState][]> {
    if (roomIds.length === 0) return [];
    const rows = await OPEN_CONSULTATIONS.all(this.transactions, roomIds);
    return rows.map((row) => [row.roomId, toState(row)]);
  }

  /** The rooms in which one runs; `left`: nobody has attended it for so many hours. */
  running(hours: number): Promise<RowIn<typeof RUNNING_CONSULTATIONS>[]> {
    return RUNNING_CONSULTATIONS.all(this.transactions, hours);
  }

  anyRuns(roomIds: readonly string[]): Promise<boolean> {
    return this.transactions.manager.existsBy(Consultation, { roomId: In(roomIds), status: 'running' });
  }

  /** All of a room, the newest first. */
  async list(roomId: string): Promise<ConsultationListItem[]> {
    const rows = await this.transactions.manager.find(Consultation, {
      where: { roomId },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return rows.map((row) => ({
      id: row.id,
      status: row.status,
      scheduledFor: iso(row.scheduledFor),
      startedAt: iso(row.startedAt),
      endedAt: iso(row.endedAt),
      facilitatorId: row.facilitatorId,
    }));
  }

  /** Places in the log that the summary of a consultation is cut by. */
  async summaryBounds(
    tx: Tx,
    id: string,
  ): Promise<{ startedSeq: number; beforeSeq: number; discussSeq: number | null }> {
    const { startedSeq, beforeSeq, discussSeq } = await SUMMARY_BOUNDS.one(tx, id);
    return {
      startedSeq: Number(startedSeq),
      beforeSeq: Number(beforeSeq),
      discussSeq: discussSeq === null ? null : Number(discussSeq),
    };
  }

  /** Writes the facts as `event` left them. The caller holds the lock, or makes the consultation. */
  async save(tx: Tx, roomId: string, facts: ConsultationState, event: RoomEvent): Promise<void> {
    await SAVE_CONSULTATION.run(
      tx,
      facts.id,
      roomId,
      facts.status,
      facts.phase,
      facts.scheduledFor,
      facts.startedAt,
      event.type === 'consultation.started' ? event.seq : null,
      facts.endedAt,
      facts.facilitatorId,
      facts.presenterId,
      facts.summaryBack?.seq ?? null,
      facts.summaryBack?.by ?? null,
      facts.version,
      facts.seq,
      facts.takeaway?.seq ?? null,
      facts.takeaway?.by ?? null,
      facts.takeaway?.within?.days ?? null,
      facts.takeaway?.within?.business ?? null,
    );
    await this.saveParts(tx, facts, event);
  }

  private async saveParts(tx: Tx, facts: ConsultationState, event: RoomEvent): Promise<void> {
    switch (event.type) {
      case 'consultation.scheduled':
      case 'consultation.started':
        await this.savePlan(tx, facts);
        // What was planned and begun by a move that was taken back has not run.
        await tx.manager.delete(ConsultationRun, { consultationId: facts.id });
        if (event.type === 'consultation.started') await this.saveRun(tx, facts, event);
        return;
      case 'consultation.extended':
        return this.savePlan(tx, facts);
      case 'consultation.paused':
        return this.endRun(tx, facts);
      case 'consultation.reopened':
        await this.endRun(tx, { ...facts, runs: facts.runs.slice(0, -1) });
        return this.saveRun(tx, facts, event);
      case 'consultation.phase_changed':
      case 'consultation.resumed':
        return this.saveRun(tx, facts, event);
      case 'consultation.hand_raised':
        await tx.manager.upsert(
          ConsultationHand,
          { consultationId: facts.id, memberId: event.data.memberId, raisedSeq: String(event.seq) },
          ['consultationId', 'memberId'],
        );
        return;
      case 'consultation.hand_lowered':
        await tx.manager.delete(ConsultationHand, { consultationId: facts.id, memberId: event.data.memberId });
        return;
      case 'consultation.ended':
      case 'consultation.cancelled':
        await tx.manager.delete(ConsultationHand, { consultationId: facts.id });
        return;
      default:
    }
  }

  private savePlan(tx: Tx, { id, minutes }: ConsultationState): Promise<void> {
    return SAVE_PLAN.run(tx, id, JSON.stringify(minutes));
  }

  /** The end of the last run, as the facts have it. */
  private endRun(tx: Tx, { id, runs }: ConsultationState): Promise<void> {
    return END_LAST_RUN.run(tx, id, runs.at(-1)?.endedAt ?? null);
  }

  private async saveRun(tx: Tx, { id, phase }: ConsultationState, { seq, at }: RoomEvent): Promise<void> {
    if (phase === null) throw new Error('A run of a consultation has a phase');
    await tx.manager.insert(ConsultationRun, {
      consultationId: id,
      beganSeq: String(seq),
      phase,
      beganAt: new Date(at),
    });
  }
}
