import { Injectable } from '@nestjs/common';
import type { HoldOutcome, HoldView, OpenHold } from '@consilium/contracts';
import { consultationRefusal, refusalToAnswerHold } from '@consilium/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Viewer } from '../platform/access/viewer';
import { isUniqueViolation } from '../platform/database';
import { ProblemException, notFound } from '../platform/problems/problem';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { RoomReading, type Worded } from '../rooms/room-reading';
import { RoomsService } from '../rooms/rooms.service';
import { ConsultationAccess, type Entered } from './consultation-access';

interface HoldRow {
  id: string;
  asked_seq: string;
  answered_seq: string | null;
}

/** Safety holds: anybody in the room may ask for one, with or without a consultation; a discipline that approves one answers (case-presentation §7, rule 7). */
@Injectable()
export class SafetyHolds {
  constructor(
    private readonly access: ConsultationAccess,
    private readonly reading: RoomReading,
    private readonly rooms: RoomsService,
    private readonly transactions: Transactions,
  ) {}

  /** Answers the hold's id. The same `clientId` again is the same hold. */
  async ask(viewer: Viewer, roomId: string, ask: { clientId: string; text: string }): Promise<string> {
    const { actor, membership } = await this.access.enter(viewer, roomId);
    const refusal = consultationRefusal('hold.ask', actor, { writable: membership.room.writable, facts: null });
    if (refusal) throw new ProblemException(refusal);
    try {
      return await this.transactions.run(async (tx) => {
        const holdId = uuidv7();
        const { seq } = await this.rooms.append(tx, {
          roomId, actor: viewer, type: 'hold.asked', data: { holdId, text: ask.text, clientId: ask.clientId }, clientId: ask.clientId, sessionId: viewer.sessionId,
        });
        await tx.query('INSERT INTO safety_hold (id, room_id, asked_seq) VALUES ($1, $2, $3)', [holdId, roomId, seq]);
        return holdId;
      });
    } catch (error) {
      const first = isUniqueViolation(error) ? await this.askedBefore(viewer, roomId, ask) : null;
      if (!first) throw error;
      return first;
    }
  }

  async answer(viewer: Viewer, roomId: string, holdId: string, answer: { outcome: HoldOutcome; text: string }): Promise<void> {
    const { actor } = await this.access.enter(viewer, roomId);
    await this.access.change(viewer, roomId, 'hold.answer', async (tx) => {
      const [hold] = await tx.query<HoldRow>('SELECT * FROM safety_hold WHERE id = $1 AND room_id = $2 FOR UPDATE', [holdId, roomId]);
      if (!hold) throw notFound();
      const refusal = refusalToAnswerHold(actor);
      if (refusal) throw new ProblemException(refusal);
      if (hold.answered_seq !== null) throw new ProblemException('hold.answered');
      const { seq } = await this.rooms.append(tx, { roomId, actor: viewer, type: 'hold.answered', data: { holdId, outcome: answer.outcome, text: answer.text }, sessionId: viewer.sessionId });
      await tx.query('UPDATE safety_hold SET answered_seq = $2 WHERE id = $1', [holdId, seq]);
    });
  }

  /** All of the room, the newest first. Reasons from before the viewer's own part of the log stay out. */
  async list(viewer: Viewer, roomId: string): Promise<HoldView[]> {
    const entered = await this.access.enter(viewer, roomId);
    const rows = await this.transactions.query<HoldRow>('SELECT * FROM safety_hold WHERE room_id = $1 ORDER BY asked_seq DESC', [roomId]);
    const seqs = rows.flatMap((row) => [row.asked_seq, ...(row.answered_seq === null ? [] : [row.answered_seq])]).map(Number);
    const texts = new Map((await this.reading.texts(roomId, seqs, Number.MAX_SAFE_INTEGER)).map((one) => [one.seq, one]));
    const outcomes = await this.outcomes(roomId, rows);
    return rows.flatMap((row) => {
      const asked = texts.get(Number(row.asked_seq));
      return asked ? [toView(entered, row, asked, texts.get(Number(row.answered_seq)), outcomes.get(row.id))] : [];
    });
  }

  /** Those that nobody answered yet, the oldest first. */
  async open(reader: Pick<Tx, 'query'>, roomId: string): Promise<OpenHold[]> {
    const rows = await reader.query<{ id: string; by: string; discipline: OpenHold['discipline']; at: Date; seq: string }>(
      `SELECT h.id, e.actor_id AS by, e.actor_discipline AS discipline, e.at, e.seq FROM safety_hold h JOIN room_event e ON e.room_id = h.room_id AND e.seq = h.asked_seq
       WHERE h.room_id = $1 AND h.answered_seq IS NULL ORDER BY h.asked_seq`, [roomId],
    );
    return rows.map(({ seq, at, ...hold }) => ({ ...hold, at: at.toISOString(), seq: Number(seq) }));
  }

  private async outcomes(roomId: string, rows: HoldRow[]): Promise<Map<string, HoldOutcome>> {
    const answered = rows.flatMap(({ answered_seq }) => answered_seq ?? []);
    if (answered.length === 0) return new Map();
    const found = await this.transactions.query<{ id: string; outcome: HoldOutcome }>(
      `SELECT data->>'holdId' AS id, data->>'outcome' AS outcome FROM room_event WHERE room_id = $1 AND seq = ANY($2::bigint[])`, [roomId, answered],
    );
    return new Map(found.map(({ id, outcome }) => [id, outcome]));
  }

  private async askedBefore(viewer: Viewer, roomId: string, ask: { clientId: string; text: string }): Promise<string | null> {
    const [row] = await this.transactions.query<{ id: string | null; text: string; hidden: boolean }>(
      `SELECT data->>'holdId' AS id, data->>'text' AS text, purged_at IS NOT NULL AS hidden FROM room_event WHERE room_id = $1 AND actor_id = $2 AND client_id = $3`, [roomId, viewer.memberId, ask.clientId],
    );
    if (row && (row.id === null || (!row.hidden && row.text !== ask.text))) throw new ProblemException('room.client_id_reused');
    return row?.id ?? null;
  }
}

function toView({ membership, actor }: Entered, row: HoldRow, asked: Worded, answered: Worded | undefined, outcome: HoldOutcome | undefined): HoldView {
  const worded = ({ seq, authorId, discipline, at, text, hidden }: Worded) => {
    const gone = hidden || seq < membership.firstSeq;
    return { by: authorId ?? '', discipline, at: at.toISOString(), seq, text: gone ? '' : text, ...(gone && { hidden: true as const }) };
  };
  return {
    id: row.id, ...worded(asked), ...(answered && outcome && { answer: { ...worded(answered), outcome } }),
    abilities: row.answered_seq === null && refusalToAnswerHold(actor) === null ? ['hold.answer'] : [],
  };
}
