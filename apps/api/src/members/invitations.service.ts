import { Injectable } from '@nestjs/common';
import { ProblemException } from '../platform/problems/problem';
import { Transactions } from '../platform/transactions/transactions';
import { looksLikeSecret } from '../auth/one-time-secret';
import { refuseGuessable, refuseShort } from '../auth/password-choice';
import { hashPassword } from '../auth/passwords';
import type { RequestSource } from '../auth/request-source';
import { SignInThrottle } from '../auth/sign-in-throttle';
import { AccountChanges } from './account-changes';

/** A new member follows a one-time link and chooses a password. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly throttle: SignInThrottle,
    private readonly changes: AccountChanges,
  ) {}

  /** Throws `session.password_weak` (or `_common`, `_own`: the link works on), `invitation.not_valid` (unknown, used, expired alike) or `session.throttled`. */
  async accept(secret: string, password: string, source: RequestSource): Promise<void> {
    refuseShort(password);
    const attempt = { account: `invitations:${source.address}` };
    await this.throttle.run(attempt, async () => {
      const memberId = looksLikeSecret(secret) ? await this.use(secret, password) : null;
      if (memberId) return;
      await this.throttle.failed(attempt);
      throw new ProblemException('invitation.not_valid');
    });
  }

  private async use(secret: string, password: string): Promise<string | null> {
    // Only whoever holds a link makes us think about a password.
    const owner = await this.changes.invited(this.transactions, secret);
    if (!owner) return null;
    await refuseGuessable(password, owner);
    const passwordHash = await hashPassword(password);
    return this.transactions.run((tx) => this.changes.acceptInvitation(tx, secret, passwordHash));
  }
}
