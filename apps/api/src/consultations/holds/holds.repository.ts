import { Injectable } from '@nestjs/common';
import type { CaseOnHold, HoldOutcome, OpenHold, StandingHold } from '@consilium/contracts';
import { holdState, type HoldAsked } from '@consilium/domain';
import { In, IsNull } from 'typeorm';
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
    const holds = await on.manager.find(SafetyHold, {
      where: { roomId, answeredSeq: IsNull(), withdrawnSeq: IsNull() },
      order: { askedSeq: 'ASC' },
    });
    const asked = await this.reading.signed(
      holds.map((hold) => ({ roomId, seq: Number(hold.askedSeq) })),
      on,
    );
    return holds.flatMap(({ id, askedBy }, place) => {
      const event = asked[place];
      return event ? { id, by: askedBy, discipline: event.discipline, at: event.at.toISOString(), seq: event.seq } : [];
    });
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
    const standing = new Map<string, StandingHold[]>();
    for (const [place, { roomId, id }] of holds.entries()) {
      const event = answered[place];
      if (!event) continue;
      const { authorId, discipline, at, seq } = event;
      standing.set(roomId, [
        ...(standing.get(roomId) ?? []),
        { holdId: id, since: at.toISOString(), discipline, by: authorId ?? '', seq },
      ]);
    }
    return standing;
  }

  /** Why the cases of these rooms are on hold: the oldest of each. */
  async casesOnHold(roomIds: readonly string[]): Promise<Map<string, CaseOnHold>> {
    const standing = await this.standing(roomIds);
    return new Map(
      [...standing].map(([roomId, [oldest]]) => [
        roomId,
        { holdId: oldest!.holdId, since: oldest!.since, discipline: oldest!.discipline },
      ]),
    );
  }
}
