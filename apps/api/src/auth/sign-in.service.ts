import { Inject, Injectable } from '@nestjs/common';
import type { SessionView } from '@consilium/contracts';
import type { Viewer } from '../platform/access/viewer';
import { Audit, auditActor } from '../platform/audit/audit';
import { ProblemException } from '../platform/problems/problem';
import { SETTINGS, type Settings } from '../platform/settings';
import { Transactions } from '../platform/transactions/transactions';
import { CredentialsRepository } from './credentials.repository';
import { Credentials, type ProvenMember } from './credentials.service';
import { looksLikeSecret, secretHash } from './one-time-secret';
import { refuseGuessable, refuseShort } from './password-choice';
import { hashPassword } from './passwords';
import type { RequestSource } from './request-source';
import { SessionEndings } from './session-endings';
import { SessionsService } from './sessions.service';

/** Signing in, and changing the password that does it. */
@Injectable()
export class SignInService {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: CredentialsRepository,
    private readonly credentials: Credentials,
    private readonly sessions: SessionsService,
    private readonly endings: SessionEndings,
    private readonly audit: Audit,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Answers a new token. The session that this browser had before, if any, ends: its cookie is overwritten. */
  async signIn(
    email: string,
    password: string,
    source: RequestSource,
    replaced: string | undefined,
  ): Promise<{ token: string; view: SessionView }> {
    const token = await this.credentials.signIn(email, password, source, (member) =>
      this.open(member, source, replaced),
    );
    const viewer = await this.sessions.authenticate(token);
    if (!viewer) throw new ProblemException('session.credentials_refused');
    return { token, view: await this.sessions.view(viewer) };
  }

  /** Sets a new password and ends the member's other sessions (SEC-21). */
  async changePassword(viewer: Viewer, current: string, next: string): Promise<void> {
    refuseShort(next);
    const proven = await this.credentials.reauthenticate(viewer, current);
    const owner = await this.accounts.owner(viewer.memberId);
    if (owner) await refuseGuessable(next, owner);
    const passwordHash = await hashPassword(next);
    await this.transactions.run(async (tx) => {
      const changed = await this.accounts.change(tx, viewer.memberId, proven.passwordHash, passwordHash);
      if (!changed) throw new ProblemException('session.reauth_failed');
      await this.audit.append(tx, {
        actor: auditActor(viewer),
        action: 'member.password_changed',
        objectType: 'member',
        objectId: viewer.memberId,
      });
      await this.endings.end(
        tx,
        { memberId: viewer.memberId, exceptId: viewer.sessionId },
        'password_changed',
        auditActor(viewer),
      );
    });
  }

  /** Null when the member was disabled, or the password changed, since it was checked: the row is held until the session is in. */
  private async open(
    member: ProvenMember,
    source: RequestSource,
    replaced: string | undefined,
  ): Promise<string | null> {
    return this.transactions.run(async (tx) => {
      if (!(await this.accounts.hold(tx, member.id, member.passwordHash))) return null;
      if (looksLikeSecret(replaced)) await this.endings.end(tx, { tokenHash: secretHash(replaced) }, 'signed_out');
      const token = await this.sessions.start(tx, member, source);
      await this.endings.end(tx, { memberId: member.id, beyond: this.settings.sessionsPerMember }, 'ended_by_owner');
      return token;
    });
  }
}
