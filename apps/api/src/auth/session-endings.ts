import { Injectable } from '@nestjs/common';
import type { SessionEndReason } from '@consilium/contracts';
import { Audit, type AuditActor } from '../platform/audit/audit';
import { Bus } from '../platform/bus/bus';
import { noticeSessionEnds } from '../platform/nodes';
import type { Tx } from '../platform/transactions/transactions';
import { END_DUE } from './sessions.sql';

/** Which of a member's sessions end: one by its id, one by its token, all (but one), or those beyond so many that were used last. */
export type Which =
  | { id: string; memberId: string }
  | { tokenHash: Buffer }
  | { memberId: string; exceptId?: string }
  | { memberId: string; beyond: number };

interface EndedRow {
  id: string;
  member_id: string;
  end_reason: SessionEndReason;
}

const SYSTEM: AuditActor = { memberId: null, role: 'system', sessionId: null };

/** The only place where sessions end: the row, its audit row, and after the commit the word to the sockets, of this process at once, of others by the database (SEC-10). */
@Injectable()
export class SessionEndings {
  constructor(
    private readonly audit: Audit,
    private readonly bus: Bus,
  ) {}

  /** Ends what still lives; answers how many. Without an actor the session itself acts. */
  async end(tx: Tx, which: Which, reason: SessionEndReason, actor?: AuditActor): Promise<number> {
    const [condition, values] = conditionOf(which);
    const sql = `UPDATE session SET ended_at = now(), end_reason = $1 WHERE ended_at IS NULL AND ${condition} RETURNING id, member_id, end_reason`;
    return this.record(tx, await tx.query<EndedRow>(sql, [reason, ...values]), actor);
  }

  /** Ends a batch of those past their idle or absolute limit (SEC-11); answers how many. */
  async endDue(tx: Tx, batch: number): Promise<number> {
    return this.record(tx, await tx.query<EndedRow>(END_DUE, [batch]), SYSTEM);
  }

  private async record(tx: Tx, rows: EndedRow[], actor?: AuditActor): Promise<number> {
    for (const { id, member_id: memberId, end_reason: reason } of rows) {
      const by = actor ?? { memberId, role: null, sessionId: id };
      await this.audit.append(tx, { actor: by, action: 'session.ended', objectType: 'session', objectId: id, reason });
      tx.afterCommit(() => void this.bus.emit('session.ended', { sessionId: id, memberId, reason }));
    }
    await noticeSessionEnds(
      tx,
      rows.map(({ id, member_id: memberId, end_reason: reason }) => ({ sessionId: id, memberId, reason })),
    );
    return rows.length;
  }
}

function conditionOf(which: Which): [string, unknown[]] {
  if ('tokenHash' in which) return ['token_hash = $2', [which.tokenHash]];
  if ('beyond' in which)
    return [
      'id IN (SELECT id FROM session WHERE member_id = $2 AND ended_at IS NULL ORDER BY last_active_at DESC, started_at DESC OFFSET $3)',
      [which.memberId, which.beyond],
    ];
  if ('id' in which) return ['id = $2 AND member_id = $3', [which.id, which.memberId]];
  return ['member_id = $2 AND id IS DISTINCT FROM $3::uuid', [which.memberId, which.exceptId ?? null]];
}
