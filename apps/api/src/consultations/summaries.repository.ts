import { Injectable } from '@nestjs/common';
import type { RowIn } from '../platform/sql';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { ConsultationSummary } from './consultation-summary.entity';
import { SUMMARY_FORMAT, type StoredSummary } from './stored-summary';
import { SUMMARY, WITH_OPEN_POINTS } from './summaries.sql';

export type SummaryRow = RowIn<typeof SUMMARY>;

/** Summaries of consultations that ended, as rows. */
@Injectable()
export class SummariesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The latest of the room, or that of one consultation. */
  find(roomId: string, consultationId: string | undefined): Promise<SummaryRow | null> {
    return SUMMARY.first(this.transactions, roomId, consultationId ?? null);
  }

  ofRoom(tx: Tx, roomId: string): Promise<Pick<ConsultationSummary, 'consultationId' | 'outline'>[]> {
    return tx.manager.find(ConsultationSummary, {
      select: { consultationId: true, outline: true },
      where: { roomId },
    });
  }

  async insert(
    tx: Tx,
    { outline, endedSeq, ...ids }: { consultationId: string; roomId: string; endedSeq: number; outline: StoredSummary },
  ): Promise<void> {
    await tx.manager.insert(ConsultationSummary, {
      ...ids,
      endedSeq: String(endedSeq),
      format: SUMMARY_FORMAT,
      outline,
    });
  }

  async remove(tx: Tx, consultationId: string): Promise<void> {
    await tx.manager.delete(ConsultationSummary, { consultationId });
  }

  /** Those of these consultations that go on: who ended it said so, or said nothing and something is open. */
  async withOpenPoints(tx: Tx, consultationIds: readonly string[]): Promise<Set<string>> {
    const rows = await WITH_OPEN_POINTS.all(tx, consultationIds);
    return new Set(rows.map(({ consultationId }) => consultationId));
  }
}
