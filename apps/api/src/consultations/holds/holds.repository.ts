import { Injectable } from '@nestjs/common';
import type { CaseOnHold, Discipline, HoldOutcome, OpenHold, StandingHold } from '@consilium/contracts';
import { holdState, type HoldAsked } from '@consilium/domain';
import { notFound } from '../../platform/problems/problem';
import { Transactions, type Tx } from '../../platform/transactions/transactions';

type Reader = Pick<Tx, 'query'>;

interface StoredHold {
  id: string;
  room_id: string;
  asked_by: string;
  asked_seq: string;
  answered_seq: string | null;
  outcome: HoldOutcome | null;
  lifted_seq: string | null;
  withdrawn_seq: string | null;
}

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
const toRow = (row: StoredHold): HoldRow => ({
  id: row.id,
  roomId: row.room_id,
  by: row.asked_by,
  outcome: row.outcome,
  askedSeq: Number(row.asked_seq),
  answeredSeq: seqOf(row.answered_seq),
  liftedSeq: seqOf(row.lifted_seq),
  withdrawnSeq: seqOf(row.withdrawn_seq),
  state: holdState({ outcome: row.outcome, lifted: row.lifted_seq !== null, withdrawn: row.withdrawn_seq !== null }),
});

const OPEN = 'h.answered_seq IS NULL AND h.withdrawn_seq IS NULL';
const STANDING = `h.outcome = 'hold' AND h.lifted_seq IS NULL`;

/** The rows of safety holds; their words stand in the log. */
@Injectable()
export class HoldsRepository {
  constructor(private readonly transactions: Transactions) {}

  async insert(
    tx: Tx,
    { id, roomId, by, seq }: { id: string; roomId: string; by: string; seq: number },
  ): Promise<void> {
    await tx.query('INSERT INTO safety_hold (id, room_id, asked_by, asked_seq) VALUES ($1, $2, $3, $4)', [
      id,
      roomId,
      by,
      seq,
    ]);
  }

  /** Locked until the transaction ends. */
  async lock(tx: Tx, roomId: string, id: string): Promise<HoldRow> {
    const [row] = await tx.query<StoredHold>('SELECT * FROM safety_hold WHERE id = $1 AND room_id = $2 FOR UPDATE', [
      id,
      roomId,
    ]);
    if (!row) throw notFound();
    return toRow(row);
  }

  async answer(tx: Tx, id: string, { outcome, seq }: { outcome: HoldOutcome; seq: number }): Promise<void> {
    await tx.query('UPDATE safety_hold SET answered_seq = $2, outcome = $3 WHERE id = $1', [id, seq, outcome]);
  }

  async lift(tx: Tx, id: string, seq: number): Promise<void> {
    await tx.query('UPDATE safety_hold SET lifted_seq = $2 WHERE id = $1', [id, seq]);
  }

  async withdraw(tx: Tx, id: string, seq: number): Promise<void> {
    await tx.query('UPDATE safety_hold SET withdrawn_seq = $2 WHERE id = $1', [id, seq]);
  }

  /** All of the room, the newest first. */
  async ofRoom(roomId: string, reader: Reader = this.transactions): Promise<HoldRow[]> {
    return (
      await reader.query<StoredHold>('SELECT * FROM safety_hold WHERE room_id = $1 ORDER BY asked_seq DESC', [roomId])
    ).map(toRow);
  }

  /** Those that nobody answered yet, the oldest first. */
  async open(roomId: string, reader: Reader = this.transactions): Promise<OpenHold[]> {
    const rows = await reader.query<{ id: string; by: string; discipline: Discipline | null; at: Date; seq: string }>(
      `SELECT h.id, h.asked_by AS by, e.actor_discipline AS discipline, e.at, e.seq FROM safety_hold h JOIN room_event e ON e.room_id = h.room_id AND e.seq = h.asked_seq
       WHERE h.room_id = $1 AND ${OPEN} ORDER BY h.asked_seq`,
      [roomId],
    );
    return rows.map(({ seq, at, ...hold }) => ({ ...hold, at: at.toISOString(), seq: Number(seq) }));
  }

  /** What keeps these rooms on hold, in the order of the answers. */
  async standing(roomIds: readonly string[], reader: Reader = this.transactions): Promise<Map<string, StandingHold[]>> {
    if (roomIds.length === 0) return new Map();
    const rows = await reader.query<{
      room_id: string;
      id: string;
      by: string | null;
      discipline: Discipline | null;
      at: Date;
      seq: string;
    }>(
      `SELECT h.room_id, h.id, e.actor_id AS by, e.actor_discipline AS discipline, e.at, e.seq FROM safety_hold h JOIN room_event e ON e.room_id = h.room_id AND e.seq = h.answered_seq
       WHERE h.room_id = ANY($1::uuid[]) AND ${STANDING} ORDER BY h.answered_seq`,
      [roomIds],
    );
    const standing = new Map<string, StandingHold[]>();
    for (const { room_id, id, by, discipline, at, seq } of rows) {
      standing.set(room_id, [
        ...(standing.get(room_id) ?? []),
        { holdId: id, since: at.toISOString(), discipline, by: by ?? '', seq: Number(seq) },
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
