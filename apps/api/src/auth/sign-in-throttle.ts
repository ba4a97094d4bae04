import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { ProblemException } from '../platform/problems/problem';
import { SETTINGS, type Settings } from '../platform/settings';
import { KeyedMutex } from '../platform/transactions/keyed-mutex';

/** Whom a failure counts against. `address` is absent where a session already says who asks. */
export interface Attempt {
  account: string;
  address?: string;
}

/** Failures of an account within the window from which on a used-up address counts against it too. */
const TRIES_BESIDE = 2;

const throttled = (waitMs: number): ProblemException =>
  new ProblemException('session.throttled', { retryAfter: Math.max(1, Math.ceil(waitMs / 1000)) });

/** Keys are hashed: the table holds no e-mail and no address. */
const keyOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * Failed attempts per account and per address, kept in the database so that all servers count together (SEC-19).
 * Attempts on the same account or from the same address take turns, so that asking in parallel gains nothing; only a
 * failure is counted, so a success neither uses up a chance nor gives one back.
 */
@Injectable()
export class SignInThrottle {
  private readonly accounts: RateLimiterPostgres;
  private readonly addresses: RateLimiterPostgres;
  private readonly gate = new KeyedMutex();

  constructor(@InjectDataSource() dataSource: DataSource, @Inject(SETTINGS) settings: Settings) {
    const shared = {
      storeClient: dataSource,
      storeType: 'typeorm',
      tableName: 'sign_in_failure',
      tableCreated: true,
      duration: settings.loginWindowMinutes * 60,
    };
    this.accounts = new RateLimiterPostgres({ ...shared, keyPrefix: 'account', points: settings.loginFailures });
    this.addresses = new RateLimiterPostgres({
      ...shared,
      keyPrefix: 'address',
      points: settings.loginFailuresPerAddress,
    });
  }

  /**
   * Runs `work` in its turn. Throws `session.throttled` with the seconds to wait where too many failed before on the account. From an address that
   * is used up an account that was hardly tried has its turn still, so that nobody shuts out the others behind it: there a failure is the same refusal.
   */
  async run<T>(attempt: Attempt, work: () => Promise<T>): Promise<T> {
    const inTurn = (key: string, next: () => Promise<T>) => this.gate.run(key, next);
    const checked = async () => {
      const addressWait = await this.refuseExhausted(attempt);
      return work().catch((error: unknown) => {
        throw addressWait !== null && error instanceof ProblemException ? throttled(addressWait) : error;
      });
    };
    const onAccount = () => inTurn(`account:${attempt.account}`, checked);
    return attempt.address === undefined ? onAccount() : inTurn(`address:${attempt.address}`, onAccount);
  }

  /** Counts a failure; true when it was the last one that is allowed for the account or the address. */
  async failed(attempt: Attempt): Promise<boolean> {
    const counted = await Promise.all(this.keys(attempt).map(([limiter, key]) => limiter.penalty(key)));
    return counted.some(({ remainingPoints }) => remainingPoints === 0);
  }

  /** Answers how long an address that is used up has to wait, in milliseconds; null for any other. */
  private async refuseExhausted(attempt: Attempt): Promise<number | null> {
    const [account, address] = await Promise.all(this.keys(attempt).map(([limiter, key]) => limiter.get(key)));
    if (account && account.remainingPoints <= 0) throw throttled(account.msBeforeNext);
    if (!address || address.remainingPoints > 0) return null;
    if ((account?.consumedPoints ?? 0) >= TRIES_BESIDE) throw throttled(address.msBeforeNext);
    return address.msBeforeNext;
  }

  private keys({ account, address }: Attempt): [RateLimiterPostgres, string][] {
    const account_: [RateLimiterPostgres, string] = [this.accounts, keyOf(account)];
    return address === undefined ? [account_] : [account_, [this.addresses, keyOf(address)]];
  }
}
