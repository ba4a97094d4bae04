import { Injectable } from '@nestjs/common';
import type { SessionEndReason } from '@consilium/contracts';
import { Audit, SYSTEM_ACTOR, type AuditActor } from '../platform/audit/audit';
import { Bus } from '../platform/bus/bus';
import { noticeSessionEnds } from '../platform/nodes';
import type { Tx } from '../platform/transactions/transactions';
import { SessionsRepository, type EndedSession, type Which } from './sessions.repository';

/** The only place where sessions end: the row, its audit row, and after the commit the word to the sockets, of this process at once, of others by the database (SEC-10). */
@Injectable()
export class SessionEndings {
  constructor(
    private readonly audit: Audit,
    private readonly bus: Bus,
    private readonly sessions: SessionsRepository,
  ) {}

  /** Ends what still lives; answers how many. Without an actor the session itself acts. */
  async end(tx: Tx, which: Which, reason: SessionEndReason, actor?: AuditActor): Promise<number> {
    return this.record(tx, await this.sessions.end(tx, which, reason), actor);
  }

  /** Ends every session there is; answers how many. */
  async endEverybodys(tx: Tx, reason: SessionEndReason, actor: AuditActor): Promise<number> {
    let ended = 0;
    for (const memberId of await this.sessions.signedIn(tx)) ended += await this.end(tx, { memberId }, reason, actor);
    return ended;
  }

  /** Ends a batch of those past their idle or absolute limit (SEC-11); answers how many. */
  async endDue(tx: Tx, batch: number): Promise<number> {
    return this.record(tx, await this.sessions.endDue(tx, batch), SYSTEM_ACTOR);
  }

  private async record(tx: Tx, rows: EndedSession[], actor?: AuditActor): Promise<number> {
    for (const { id, memberId, endReason: reason } of rows) {
      const by = actor ?? { memberId, role: null, sessionId: id };
      await this.audit.append(tx, { actor: by, action: 'session.ended', objectType: 'session', objectId: id, reason });
      tx.afterCommit(() => void this.bus.emit('session.ended', { sessionId: id, memberId, reason }));
    }
    await noticeSessionEnds(
      tx,
      rows.map(({ id, memberId, endReason: reason }) => ({ sessionId: id, memberId, reason })),
    );
    return rows.length;
  }
}
