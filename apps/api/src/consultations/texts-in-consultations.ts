import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../platform/transactions/transactions';
import type { CarriedText } from '../rooms/carried-text';
import { TextHolders, type Exposed, type TextHolder } from '../rooms/text-holders';
import { seqsOf } from './summaries.service';
import type { StoredSummary } from './summary-writer';

/**
 * Where consultations touch a text of the log: summaries quote it (they keep places, so nothing is left in them when it is hidden), and a
 * recommendation that was held keeps a digest of what was sent first.
 */
@Injectable()
export class TextsInConsultations implements TextHolder, OnModuleInit {
  constructor(private readonly copies: TextHolders) {}

  onModuleInit(): void {
    this.copies.register(this);
  }

  /** Who looked at or took away a summary that quotes it, as the audit log knows. */
  async exposed(tx: Tx, { roomId, events }: CarriedText): Promise<Exposed[]> {
    const summaries = await tx.query<{ consultation_id: string; outline: StoredSummary }>(
      'SELECT consultation_id, outline FROM consultation_summary WHERE room_id = $1',
      [roomId],
    );
    const quoting = summaries.filter(({ outline }) =>
      seqsOf(outline).some((seq) => events.some((event) => event.seq === seq)),
    );
    if (quoting.length === 0) return [];
    const rows = await tx.query<{ actor_id: string; action: string; at: Date; session_hash: string | null }>(
      `SELECT a.actor_id, a.action, a.at, a.session_hash FROM audit_entry a JOIN room_member m ON m.room_id = a.room_id AND m.member_id = a.actor_id
       WHERE a.room_id = $1 AND a.action IN ('summary.viewed', 'summary.exported') AND a.outcome = 'ok' AND a.object_id = ANY($2::text[]) AND m.first_seq <= $3 ORDER BY a.id`,
      [roomId, quoting.map(({ consultation_id }) => consultation_id), events.at(-1)?.seq],
    );
    return rows.map((row) => ({
      memberId: row.actor_id,
      how: row.action === 'summary.exported' ? 'summary_exported' : 'summary_viewed',
      at: row.at,
      session: row.session_hash,
    }));
  }

  /** A digest without a salt gives a short text away. Without it the log itself answers for a repeated `clientId`. */
  async forget(tx: Tx, { roomId, seq }: CarriedText): Promise<void> {
    await tx.query('UPDATE held_recommendation SET posted_digest = NULL WHERE room_id = $1 AND opened_seq = $2', [
      roomId,
      seq,
    ]);
  }
}
