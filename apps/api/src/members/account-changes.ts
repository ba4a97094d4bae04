import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Audit, type AuditActor } from '../platform/audit/audit';
import type { Tx } from '../platform/transactions/transactions';
import { newSecret, secretHash } from '../auth/one-time-secret';
import type { PasswordOwner } from '../auth/password-choice';
import { SessionEndings } from '../auth/session-endings';

/** SQL: the invitation in row `i`, of the member in row `m`, can be accepted. */
const WORKS = 'i.used_at IS NULL AND i.expires_at > now() AND m.disabled_at IS NULL';

/** What is done to a member's account by others. Each is audited in the caller's transaction; false or null: no such account now. */
@Injectable()
export class AccountChanges {
  constructor(
    private readonly audit: Audit,
    private readonly endings: SessionEndings,
  ) {}

  /** A one-time link's secret; earlier links of the member stop working. Only its hash is kept. */
  async invite(tx: Tx, actor: AuditActor, memberId: string, hours: number): Promise<string> {
    const secret = newSecret();
    await tx.query('DELETE FROM invitation WHERE member_id = $1 AND used_at IS NULL', [memberId]);
    const sql = `INSERT INTO invitation (id, member_id, token_hash, expires_at) VALUES ($1, $2, $3, now() + $4 * interval '1 hour')`;
    await tx.query(sql, [v7(), memberId, secretHash(secret), hours]);
    await this.record(tx, actor, 'member.invited', memberId);
    return secret;
  }

  /** Whose invitation this is, while it works. */
  async invited(reader: Pick<Tx, 'query'>, secret: string): Promise<PasswordOwner | undefined> {
    const sql = `SELECT m.email, m.display_name AS "displayName" FROM invitation i JOIN member m ON m.id = i.member_id WHERE i.token_hash = $1 AND ${WORKS}`;
    return (await reader.query<PasswordOwner>(sql, [secretHash(secret)]))[0];
  }

  /** Uses an invitation up and sets the password; sessions opened with an earlier one end. Answers the member's id. */
  async acceptInvitation(tx: Tx, secret: string, passwordHash: string): Promise<string | null> {
    const sql = `
      WITH used AS (
        UPDATE invitation i SET used_at = now() FROM member m
        WHERE i.token_hash = $1 AND m.id = i.member_id AND ${WORKS} RETURNING i.member_id)
      UPDATE member SET password_hash = $2 FROM used WHERE id = used.member_id RETURNING id`;
    const [row] = await tx.query<{ id: string }>(sql, [secretHash(secret), passwordHash]);
    if (!row) return null;
    const actor = { memberId: row.id, role: null, sessionId: null };
    await this.record(tx, actor, 'invitation.accepted', row.id);
    await this.endings.end(tx, { memberId: row.id }, 'password_changed', actor);
    return row.id;
  }

  /** Ends every session and refuses new ones (SEC-22). */
  async disable(tx: Tx, actor: AuditActor, memberId: string): Promise<boolean> {
    const rows = await tx.query(
      'UPDATE member SET disabled_at = now(), version = version + 1 WHERE id = $1 AND disabled_at IS NULL RETURNING id',
      [memberId],
    );
    if (rows.length === 0) return false;
    await tx.query('DELETE FROM invitation WHERE member_id = $1 AND used_at IS NULL', [memberId]);
    await this.record(tx, actor, 'member.disabled', memberId);
    await this.endings.end(tx, { memberId }, 'account_disabled', actor);
    return true;
  }

  async enable(tx: Tx, actor: AuditActor, memberId: string): Promise<boolean> {
    const rows = await tx.query(
      'UPDATE member SET disabled_at = NULL, version = version + 1 WHERE id = $1 AND disabled_at IS NOT NULL RETURNING id',
      [memberId],
    );
    if (rows.length === 0) return false;
    await this.record(tx, actor, 'member.enabled', memberId);
    return true;
  }

  /** Says that somebody looked the licence up at its board. Answers whether there is such a licence. */
  async verifyLicence(tx: Tx, actor: AuditActor, licenceId: string): Promise<boolean> {
    const rows = await tx.query('UPDATE licence SET verified_at = now(), verified_by = $2 WHERE id = $1 RETURNING id', [
      licenceId,
      actor.memberId,
    ]);
    if (rows.length === 0) return false;
    await this.audit.append(tx, { actor, action: 'licence.verified', objectType: 'licence', objectId: licenceId });
    return true;
  }

  private record(tx: Tx, actor: AuditActor, action: string, memberId: string): Promise<void> {
    return this.audit.append(tx, { actor, action, objectType: 'member', objectId: memberId });
  }
}
