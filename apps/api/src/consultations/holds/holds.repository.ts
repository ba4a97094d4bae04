import { Injectable } from '@nestjs/common';
import type { HoldOutcome, OpenHold, StandingHold } from '@consilium/contracts';
import { holdState, type HoldAsked } from '@consilium/domain';
import { In, IsNull } from 'typeorm';
import type { HoldMarks } from '../../cases/case-marks';
import { notFound } from '../../platform/problems/problem';
import { Transactions, type Reader, type Tx } from '../../platform/transactions/transactions';
import { RoomReading, type Signed } from '../../rooms/room-reading';
import { SafetyHold } from './safety-hold.entity';

/** A hold as it is kept: who asked, where it stands, and the places of its events in the log. */
export interface HoldRow extends HoldAsked {
  id: string;
  roomId: string;
  outcome: HoldOutcome | null;
  askedSeq: number;
  answeredSeq: number | null;
  liftedSeq: number | null;
  withdrawnSeq: number | null;
}

const seqOf = (seq: string | null): number | null => (seq === null ? null : Number(seq));
const toRow = (hold: SafetyHold): HoldRow => ({
  id: hold.id,
  roomId: hold.roomId,
  by: hold.askedBy,
  outcome: hold.outcome,
  askedSeq: Number(hold.askedSeq),
  answeredSeq: seqOf(hold.answeredSeq),
  liftedSeq: seqOf(hold.liftedSeq),
  withdrawnSeq: seqOf(hold.withdrawnSeq),
  state: holdState({ outcome: hold.outcome, lifted: hold.liftedSeq !== null, withdrawn: hold.withdrawnSeq !== null }),
});

const OPEN = { answeredSeq: IsNull(), withdrawnSeq: IsNull() };
const STANDING = { outcome: 'hold' as const, liftedSeq: IsNull() };

/** The rows of safety holds; their words stand in the log. */
@Injectable()
export class HoldsRepository {
  constructor(
    private readonly reading: RoomReading,
    private readonly transactions: Transactions,
  ) {}

  async insert(
    tx: Tx,
    { id, roomId, by, seq }: { id: string; roomId: string; by: string; seq: number },
  ): Promise<void> {
    await tx.manager.insert(SafetyHold, { id, roomId, askedBy: by, askedSeq: String(seq) });
  }

  /** Locked until the transaction ends. */
  async lock(tx: Tx, roomId: string, id: string): Promise<HoldRow> {
    const hold = await tx.manager.findOne(SafetyHold, { where: { id, roomId }, lock: { mode: 'pessimistic_write' } });
    if (!hold) throw notFound();
    return toRow(hold);
  }

  async answer(tx: Tx, id: string, { outcome, seq }: { outcome: HoldOutcome; seq: number }): Promise<void> {
    await tx.manager.update(SafetyHold, { id }, { answeredSeq: String(seq), outcome });
  }

  async lift(tx: Tx, id: string, seq: number): Promise<void> {
    await tx.manager.update(SafetyHold, { id }, { liftedSeq: String(seq) });
  }

  async withdraw(tx: Tx, id: string, seq: number): Promise<void> {
    await tx.manager.update(SafetyHold, { id }, { withdrawnSeq: String(seq) });
  }

  /** All of the room, the newest first. */
  async ofRoom(roomId: string, on: Reader = this.transactions): Promise<HoldRow[]> {
    return (await on.manager.find(SafetyHold, { where: { roomId }, order: { askedSeq: 'DESC' } })).map(toRow);
  }

  /** Those that nobody answered yet, the oldest first. */
  async open(roomId: string, on: Reader = this.transactions): Promise<OpenHold[]> {
    const holds = await on.manager.find(SafetyHold, { where: { ...OPEN, roomId }, order: { askedSeq: 'ASC' } });
    return (await this.dated(holds, on)).map(({ hold: { id, askedBy }, event: { discipline, at, seq } }) => ({
      id,
      by: askedBy,
      discipline,
      at: at.toISOString(),
      seq,
    }));
  }

  /** What keeps the room on hold, in the order of the answers. */
  async standing(roomId: string, on: Reader = this.transactions): Promise<StandingHold[]> {
    const holds = await on.manager.find(SafetyHold, { where: { ...STANDING, roomId }, order: { answeredSeq: 'ASC' } });
    return (await this.dated(holds, on)).map(({ hold: { id }, event: { authorId, discipline, at, seq } }) => ({
      holdId: id,
      since: at.toISOString(),
      discipline,
      by: authorId ?? '',
      seq,
    }));
  }

  /** What the cases of these rooms say of their holds: the oldest that keeps it on hold, and the oldest that waits for an answer. */
  async marksOf(roomIds: readonly string[], on: Reader = this.transactions): Promise<Map<string, HoldMarks>> {
    if (roomIds.length === 0) return new Map();
    const where = { roomId: In(roomIds) };
    const holds = await on.manager.find(SafetyHold, {
      where: [
        { ...where, ...OPEN },
        { ...where, ...STANDING },
      ],
    });
    const marks = new Map<string, HoldMarks>();
    // The newest first, so that the oldest stands.
    const dated = (await this.dated(holds, on)).toSorted((a, b) => b.event.seq - a.event.seq);
    for (const { hold, event } of dated) {
      const mark = { holdId: hold.id, since: event.at.toISOString() };
      marks.set(hold.roomId, {
        ...marks.get(hold.roomId),
        ...(hold.answeredSeq === null ? { openHold: mark } : { onHold: { ...mark, discipline: event.discipline } }),
      });
    }
    return marks;
  }

  /** Each with the event of its answer, or of its question where nobody answered. */
  private async dated(holds: readonly SafetyHold[], on: Reader): Promise<{ hold: SafetyHold; event: Signed }[]> {
    const events = await this.reading.signed(
      holds.map(({ roomId, askedSeq, answeredSeq }) => ({ roomId, seq: Number(answeredSeq ?? askedSeq) })),
      on,
    );
    return holds.flatMap((hold, place) => {
      const event = events[place];
      return event ? [{ hold, event }] : [];
    });
  }
}
