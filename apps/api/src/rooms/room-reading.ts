import { Injectable } from '@nestjs/common';
import type { Discipline, MessageKind } from '@consilium/contracts';
import { Transactions, type Tx } from '../platform/transactions/transactions';

/** What stands in an event as it was worded when the log ended at some seq. */
export interface Worded {
  seq: number;
  authorId: string | null;
  discipline: Discipline | null;
  at: Date;
  /** Empty when it was purged. */
  text: string;
  hidden: boolean;
}

/** A message without its text. */
export interface MessageHead {
  seq: number;
  authorId: string | null;
  discipline: Discipline | null;
  kind: MessageKind;
  replyTo?: number;
}

const TEXTS = `
  SELECT e.seq, e.actor_id, e.actor_discipline, e.at, e.purged_at IS NOT NULL AS hidden,
    CASE WHEN e.purged_at IS NOT NULL THEN '' ELSE coalesce(
      (SELECT c.data->>'text' FROM room_event c
       WHERE e.type = 'message.posted' AND c.room_id = e.room_id AND c.seq > e.seq AND c.seq <= $3 AND c.type = 'message.corrected'
         AND (c.data->>'seq')::bigint = e.seq AND c.purged_at IS NULL ORDER BY c.seq DESC LIMIT 1),
      e.data->>'text', '') END AS text
  FROM room_event e WHERE e.room_id = $1 AND e.seq = ANY($2::bigint[]) ORDER BY e.seq`;

const HEADS = `
  SELECT seq, actor_id, actor_discipline, data->>'kind' AS kind, (data->>'replyTo')::bigint AS reply_to
  FROM room_event WHERE room_id = $1 AND seq > $2 AND type = 'message.posted' AND purged_at IS NULL ORDER BY seq DESC LIMIT $3`;

/** Reads of a room's log for other features. Permission is the feature's own question. */
@Injectable()
export class RoomReading {
  constructor(private readonly transactions: Transactions) {}

  /** The wording of these events when the log ended at `upTo`; what was purged since is gone here too. In seq order. */
  async texts(roomId: string, seqs: readonly number[], upTo: number): Promise<Worded[]> {
    if (seqs.length === 0) return [];
    const rows = await this.transactions.query<{
      seq: string;
      actor_id: string | null;
      actor_discipline: Discipline | null;
      at: Date;
      hidden: boolean;
      text: string;
    }>(TEXTS, [roomId, seqs, upTo]);
    return rows.map((row) => ({
      seq: Number(row.seq),
      authorId: row.actor_id,
      discipline: row.actor_discipline,
      at: row.at,
      text: row.text,
      hidden: row.hidden,
    }));
  }

  /** The newest `limit` messages after a seq, in seq order. */
  async messageHeads(tx: Pick<Tx, 'query'>, roomId: string, after: number, limit: number): Promise<MessageHead[]> {
    const rows = await tx.query<{
      seq: string;
      actor_id: string | null;
      actor_discipline: Discipline | null;
      kind: MessageKind;
      reply_to: string | null;
    }>(HEADS, [roomId, after, limit]);
    return rows.reverse().map((row) => ({
      seq: Number(row.seq),
      authorId: row.actor_id,
      discipline: row.actor_discipline,
      kind: row.kind,
      ...(row.reply_to && { replyTo: Number(row.reply_to) }),
    }));
  }

  /** Whether the log has a message of this author with this `clientId`. */
  async isLogged(tx: Pick<Tx, 'query'>, roomId: string, authorId: string, clientId: string): Promise<boolean> {
    return (
      (
        await tx.query('SELECT 1 FROM room_event WHERE room_id = $1 AND actor_id = $2 AND client_id = $3', [
          roomId,
          authorId,
          clientId,
        ])
      ).length > 0
    );
  }
}
