import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { sessionHash } from '../../platform/audit/audit';
import { safeErrorFields } from '../../platform/logging/safe-error';
import { Transactions, type Tx } from '../../platform/transactions/transactions';
import { HeardBySessions } from './heard-by-sessions';
import { RoomConnections } from './room-connections';

/** How much later than it was sent it is written down. Milliseconds. */
const SAVE_EVERY = 5_000;

/** A session that was sent an event, as the database has it. */
export interface SentSession {
  memberId: string;
  session: string;
}

/** Writes down which session was sent which part of a room's log, apart from sending it: every few seconds what is new, and the rest when the server stops. */
@Injectable()
export class HeardStore implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Rooms');
  private timer: NodeJS.Timeout | undefined;
  private saving: Promise<void> = Promise.resolve();

  constructor(
    private readonly connections: RoomConnections,
    private readonly heard: HeardBySessions,
    private readonly transactions: Transactions,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.save(), SAVE_EVERY).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.save();
  }

  /** Resolves once everything that was sent before the call is written, or is kept for the next time. */
  save(): Promise<void> {
    this.saving = this.saving.then(() => this.saveNow());
    return this.saving;
  }

  /** Who was sent the event at `seq`, by any server, also by one that is gone. */
  async of(tx: Tx, roomId: string, seqs: readonly number[]): Promise<SentSession[]> {
    const rows = await tx.query<{ member_id: string; session_hash: string }>(
      'SELECT member_id, session_hash FROM room_sent WHERE room_id = $1 AND EXISTS (SELECT FROM unnest($2::bigint[]) seq WHERE seqs @> seq)',
      [roomId, seqs],
    );
    return rows.map((row) => ({ memberId: row.member_id, session: row.session_hash }));
  }

  private async saveNow(): Promise<void> {
    this.connections.noteAllHeard();
    const news = this.heard.takeNews();
    if (news.length === 0) return;
    const rows = news.map(({ roomId, sessionId, memberId, stretches }) => ({
      room_id: roomId,
      session_hash: sessionHash(sessionId),
      member_id: memberId,
      seqs: `{${stretches.map(({ from, to }) => `[${from},${to}]`).join(',')}}`,
    }));
    try {
      await this.transactions.query(
        `INSERT INTO room_sent (room_id, session_hash, member_id, seqs)
         SELECT sent.room_id, sent.session_hash, sent.member_id, sent.seqs::int8multirange FROM jsonb_to_recordset($1::jsonb) AS sent(room_id uuid, session_hash text, member_id uuid, seqs text)
         WHERE EXISTS (SELECT FROM room WHERE id = sent.room_id) ORDER BY 1, 2
         ON CONFLICT (room_id, session_hash) DO UPDATE SET seqs = room_sent.seqs + EXCLUDED.seqs`,
        [JSON.stringify(rows)],
      );
    } catch (error) {
      this.heard.giveBack(news);
      this.logger.warn(safeErrorFields(error), 'who was sent what cannot be written down; trying again');
    }
  }
}
