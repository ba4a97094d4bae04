import { Injectable } from '@nestjs/common';
import type { HoldOutcome, OpenHold, StandingHold } from '@consilium/contracts';
import { holdState, type HoldAsked } from '@consilium/domain';
import { In, IsNull } from 'typeorm';
import type { HoldMarks } from '../../cases/case-marks';
import { notFound } from '../../platform/problems/problem';
import { Transactions, type Reader, type Tx } from '../../platform/transactions/transactions';
import { RoomReading } from '../../rooms/room-reading';
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

function groupByRoom<T>(rows: readonly (readonly [roomId: string, row: T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [roomId, row] of rows) groups.set(roomId, [...(groups.get(roomId) ?? []), row]);
  return groups;
}

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
    return (await this.openIn([roomId], on)).get(roomId) ?? [];
  }

  private async openIn(roomIds: readonly string[], on: Reader = this.transactions): Promise<Map<string, OpenHold[]>> {
    if (roomIds.length === 0) return new Map();
    const holds = await on.manager.find(SafetyHold, {
      where: { roomId: In(roomIds), answeredSeq: IsNull(), withdrawnSeq: IsNull() },
      order: { askedSeq: 'ASC' },
    });
    const asked = await this.reading.signed(
      holds.map(({ roomId, askedSeq }) => ({ roomId, seq: Number(askedSeq) })),
      on,
    );
    return groupByRoom(
      holds.flatMap(({ id, roomId, askedBy }, place) => {
        const event = asked[place];
        if (!event) return [];
        const { discipline, at, seq } = event;
        return [[roomId, { id, by: askedBy, discipline, at: at.toISOString(), seq }]];
      }),
    );
  }

  /** What keeps these rows on hold, in the order of the answers. */
  async standing(roomIds: readonly string[], on: Reader = this.transactions): Promise<Map<string, StandingHold[]>> {
    if (roomIds.length === 0) return new Map();
    const holds = await on.manager.find(SafetyHold, {
      where: { roomId: In(roomIds), outcome: 'hold', liftedSeq: IsNull() },
      order: { answeredSeq: 'ASC' },
    });
    const answered = await this.reading.signed(
      holds.map(({ roomId, answeredSeq }) => ({ roomId, seq: Number(answeredSeq) })),
      on,
    );
    return groupByRoom(
      holds.flatMap(({ id, roomId }, place) => {
        const event = answered[place];
        if (!event) return [];
        const { authorId, discipline, at, seq } = event;
        return [[roomId, { holdId: id, since: at.toISOString(), discipline, by: authorId ?? '', seq }]];
      }),
    );
  }

  /** What the cases of these rooms say of their holds: the oldest that keeps it on hold, and the oldest that waits for an answer. */
  async marksOf(roomIds: readonly string[], on: Reader = this.transactions): Promise<Map<string, HoldMarks>> {
    const standing = await this.standing(roomIds, on);
    const open = await this.openIn(roomIds, on);
    const marks = new Map<string, HoldMarks>();
    for (const [roomId, [{ holdId, since, discipline }]] of standing as Map<string, [StandingHold]>)
      marks.set(roomId, { onHold: { holdId, since, discipline } });
    for (const [roomId, [{ id, at }]] of open as Map<string, [OpenHold]>)
      marks.set(roomId, { ...marks.get(roomId), openHold: { holdId: id, since: at } });
    return marks;
  }
}
