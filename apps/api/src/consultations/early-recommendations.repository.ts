import { Injectable } from '@nestjs/common';
import type { Discipline } from '@consilium/contracts';
import { IsNull, Not } from 'typeorm';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { HeldRecommendation } from './held-recommendation.entity';

export type EarlyRow = HeldRecommendation;

interface NewEarly {
  id: string;
  roomId: string;
  consultationId: string;
  author: { memberId: string; discipline: Discipline | null };
  clientId: string;
  text: string;
  replyTo: number | null;
}

/** Recommendations that wait outside the room's log, as rows. One that was opened or withdrawn keeps its row without its text. */
@Injectable()
export class EarlyRecommendationsRepository {
  constructor(private readonly transactions: Transactions) {}

  async insert(tx: Tx, { author, replyTo, ...early }: NewEarly): Promise<void> {
    const { memberId: authorId, discipline: authorDiscipline } = author;
    const row = { ...early, authorId, authorDiscipline, replyTo: replyTo === null ? null : String(replyTo) };
    await tx.manager.insert(HeldRecommendation, row);
  }

  /** What still waits of an author's in a room, in the order of writing. */
  waitingOf(roomId: string, authorId: string): Promise<EarlyRow[]> {
    return this.transactions.manager.find(HeldRecommendation, {
      where: { roomId, authorId, text: Not(IsNull()) },
      order: { place: 'ASC' },
    });
  }

  /** What still waits of an author's in a room. Locked. */
  lockOf(tx: Tx, roomId: string, authorId: string): Promise<EarlyRow[]> {
    return tx.manager.find(HeldRecommendation, {
      where: { roomId, authorId, text: Not(IsNull()) },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** What still waits for a consultation, in the order of writing. Locked. */
  lockWaiting(tx: Tx, consultationId: string): Promise<EarlyRow[]> {
    return tx.manager.find(HeldRecommendation, {
      where: { consultationId, text: Not(IsNull()) },
      order: { place: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The author's own. Locked. */
  lockOwn(tx: Tx, roomId: string, authorId: string, id: string): Promise<EarlyRow | null> {
    return tx.manager.findOne(HeldRecommendation, {
      where: { id, roomId, authorId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  isOpened(tx: Tx, id: string): Promise<boolean> {
    return tx.manager.existsBy(HeldRecommendation, { id, openedSeq: Not(IsNull()) });
  }

  async edit(tx: Tx, id: string, text: string): Promise<void> {
    await tx.manager.update(HeldRecommendation, { id }, { text, version: () => 'version + 1' });
  }

  async withdraw(tx: Tx, id: string): Promise<void> {
    await tx.manager.update(HeldRecommendation, { id }, { text: null, withdrawnAt: () => 'clock_timestamp()' });
  }

  /** Its text stands in the log now. */
  async opened(tx: Tx, id: string, seq: number): Promise<void> {
    await tx.manager.update(HeldRecommendation, { id }, { text: null, openedSeq: String(seq) });
  }

  /** Whether one of this consultation stands in the log by now. */
  anyOpened(tx: Tx, consultationId: string): Promise<boolean> {
    return tx.manager.existsBy(HeldRecommendation, { consultationId, openedSeq: Not(IsNull()) });
  }

  /** The one that stands at this place of the log. */
  async idAt(tx: Tx, { roomId, seq }: { roomId: string; seq: number }): Promise<string | null> {
    const where = { roomId, openedSeq: String(seq) };
    return (await tx.manager.findOne(HeldRecommendation, { where, select: { id: true } }))?.id ?? null;
  }
}
