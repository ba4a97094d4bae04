import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { ProblemCode } from '@consilium/contracts';
import { normalEmail } from '@consilium/domain';
import type { Viewer } from '../platform/access/viewer';
import { Audit, auditActor, type AuditEntry } from '../platform/audit/audit';
import { ProblemException } from '../platform/problems/problem';
import { SETTINGS, type Settings } from '../platform/settings';
import { Transactions } from '../platform/transactions/transactions';
import { CredentialsRepository, type Account } from './credentials.repository';
import { newSecret } from './one-time-secret';
import { hashPassword, passwordMatches } from './passwords';
import type { RequestSource } from './request-source';
import { SignInThrottle, type Attempt } from './sign-in-throttle';

/** A member whose password was right a moment ago. */
export interface ProvenMember {
  id: string;
  role: string | null;
  /** The hash that matched: what is done on its strength holds only while it is still the member's. */
  passwordHash: string;
}

/** Proves passwords. Every failure is throttled, audited, and told in one generic way (SEC-19). */
@Injectable()
export class Credentials implements OnModuleInit {
  private decoy = '';

  constructor(
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'demo'>,
    private readonly accounts: CredentialsRepository,
    private readonly transactions: Transactions,
    private readonly throttle: SignInThrottle,
    private readonly audit: Audit,
  ) {}

  /** The decoy costs as much to verify as a real hash, so that time does not tell which e-mails have an account. */
  async onModuleInit(): Promise<void> {
    this.decoy = await hashPassword(newSecret());
  }

  /**
   * Runs `admit` for the member of this e-mail and password, in turn with other attempts. `admit` answers null where the
   * member lost the right meanwhile. Throws `session.credentials_refused` or `session.throttled`.
   */
  async signIn<T>(
    email: string,
    password: string,
    source: RequestSource,
    admit: (member: ProvenMember) => Promise<T | null>,
  ): Promise<T> {
    const account = normalEmail(email);
    const attempt = { account: `email:${account}`, address: source.address };
    return this.throttle.run(attempt, async () => {
      const row = await this.accounts.byEmail(account, this.settings.demo);
      const proven = await this.prove(row, password);
      const admitted = proven && (await admit(proven));
      if (admitted !== null) return admitted;
      const actor = { memberId: row?.id ?? null, role: row?.role ?? null, sessionId: null };
      return this.refuse(attempt, 'session.credentials_refused', {
        actor,
        action: 'session.started',
        objectType: 'member',
        objectId: row?.id ?? null,
        network: source.network,
      });
    });
  }

  /** Asks a signed-in member for the password again. Throws `session.reauth_failed` or `session.throttled`. */
  async reauthenticate(viewer: Viewer, password: string): Promise<ProvenMember> {
    const attempt = { account: `reauthentication:${viewer.memberId}` };
    return this.throttle.run(attempt, async () => {
      const proven = await this.prove(await this.accounts.byId(viewer.memberId, this.settings.demo), password);
      if (proven) return proven;
      return this.refuse(attempt, 'session.reauth_failed', {
        actor: auditActor(viewer),
        action: 'session.reauthenticated',
        objectType: 'member',
        objectId: viewer.memberId,
      });
    });
  }

  private async prove(row: Account | null, password: string): Promise<ProvenMember | null> {
    const matches = await passwordMatches(row?.passwordHash ?? this.decoy, password);
    return matches && row?.passwordHash ? { id: row.id, role: row.role, passwordHash: row.passwordHash } : null;
  }

  private async refuse(attempt: Attempt, code: ProblemCode, entry: AuditEntry): Promise<never> {
    const exhausted = await this.throttle.failed(attempt);
    await this.transactions.run((tx) =>
      this.audit.append(tx, { ...entry, outcome: 'denied', reason: exhausted ? 'throttled' : code }),
    );
    throw new ProblemException(code);
  }
}
