import { Injectable } from '@nestjs/common';
import type { RowIn } from '../platform/sql';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import {
  ACCOUNT_BY_EMAIL,
  ACCOUNT_BY_ID,
  ACCOUNTS_WITH_PASSWORD,
  CHANGE_PASSWORD,
  HOLD_ACCOUNT,
  PASSWORD_OWNER,
} from './credentials.sql';
import type { PasswordOwner } from './password-choice';

export type Account = RowIn<typeof ACCOUNT_BY_ID>;

/** What sign-in reads and writes of members: who they are by e-mail, and the hash of their password. */
@Injectable()
export class CredentialsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** `demo`: whether members of the demo count. */
  byEmail(email: string, demo: boolean): Promise<Account | null> {
    return ACCOUNT_BY_EMAIL.first(this.transactions, email, demo);
  }

  byId(id: string, demo: boolean): Promise<Account | null> {
    return ACCOUNT_BY_ID.first(this.transactions, id, demo);
  }

  owner(id: string): Promise<PasswordOwner | null> {
    return PASSWORD_OWNER.first(this.transactions, id);
  }

  /** False once the password is another or the member is disabled. */
  async hold(tx: Tx, id: string, passwordHash: string): Promise<boolean> {
    return (await HOLD_ACCOUNT.first(tx, id, passwordHash)) !== null;
  }

  /** False where the password is no longer the one that was proven. */
  async change(tx: Tx, id: string, proven: string, next: string): Promise<boolean> {
    return (await CHANGE_PASSWORD.first(tx, id, proven, next)) !== null;
  }

  withPassword(emails: readonly string[]): Promise<RowIn<typeof ACCOUNTS_WITH_PASSWORD>[]> {
    return ACCOUNTS_WITH_PASSWORD.all(this.transactions, emails);
  }
}
