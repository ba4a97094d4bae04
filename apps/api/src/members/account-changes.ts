import { Injectable } from '@nestjs/common';
import type { Act } from '../platform/audit/acts';
import { Audit, type AuditActor } from '../platform/audit/audit';
import type { Queries } from '../platform/sql';
import type { Tx } from '../platform/transactions/transactions';
import { newSecret, secretHash } from '../auth/one-time-secret';
import type { PasswordOwner } from '../auth/password-choice';
import { SessionEndings } from '../auth/session-endings';
import { AccountsRepository } from './accounts.repository';

/** What is done to a member's account by others. Each is audited in the caller's transaction; false or null: no such account now. */
@Injectable()
export class AccountChanges {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly audit: Audit,
    private readonly endings: SessionEndings,
  ) {}

  /** A one-time link's secret; earlier links of the member stop working. Only its hash is kept. */
  async invite(tx: Tx, actor: AuditActor, memberId: string, hours: number): Promise<string> {
    const secret = newSecret();
    await this.accounts.invite(tx, memberId, secretHash(secret), hours);
    await this.record(tx, actor, 'member.invited', memberId);
    return secret;
  }

  /** Whose invitation this is, while it works. */
  invited(on: Queries, secret: string): Promise<PasswordOwner | null> {
    return this.accounts.invited(on, secretHash(secret));
  }

  /** Uses an invitation up and sets the password; sessions opened with an earlier one end. Answers the member's id. */
  async acceptInvitation(tx: Tx, secret: string, passwordHash: string): Promise<string | null> {
    const id = await this.accounts.acceptInvitation(tx, secretHash(secret), passwordHash);
    if (id === null) return null;
    const actor = { memberId: id, role: null, sessionId: null };
    await this.record(tx, actor, 'invitation.accepted', id);
    await this.endings.end(tx, { memberId: id }, 'password_changed', actor);
    return id;
  }

  /** Ends every session and refuses new ones (SEC-22). */
  async disable(tx: Tx, actor: AuditActor, memberId: string): Promise<boolean> {
    if (!(await this.accounts.disable(tx, memberId))) return false;
    await this.accounts.takeInvitationsBack(tx, memberId);
    await this.record(tx, actor, 'member.disabled', memberId);
    await this.endings.end(tx, { memberId }, 'account_disabled', actor);
    return true;
  }

  async enable(tx: Tx, actor: AuditActor, memberId: string): Promise<boolean> {
    if (!(await this.accounts.enable(tx, memberId))) return false;
    await this.record(tx, actor, 'member.enabled', memberId);
    return true;
  }

  /** Says that somebody looked the licence up at its board. Answers whether there is such a licence. */
  async verifyLicence(tx: Tx, actor: AuditActor, licenceId: string): Promise<boolean> {
    if (!(await this.accounts.verifyLicence(tx, licenceId, actor.memberId))) return false;
    await this.audit.append(tx, { actor, action: 'licence.verified', objectType: 'licence', objectId: licenceId });
    return true;
  }

  private record(tx: Tx, actor: AuditActor, action: Act, memberId: string): Promise<void> {
    return this.audit.append(tx, { actor, action, objectType: 'member', objectId: memberId });
  }
}
