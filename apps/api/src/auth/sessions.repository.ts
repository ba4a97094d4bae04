import { Injectable } from '@nestjs/common';
import type { SessionEndReason } from '@consilium/contracts';
import { IsNull, MoreThan } from 'typeorm';
import type { RowIn } from '../platform/sql';
import { Prepared } from '../platform/transactions/prepared';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { Session } from './session.entity';
import {
  AUTHENTICATE,
  END_ALL,
  END_BEYOND,
  END_BY_TOKEN,
  END_DUE,
  END_ONE,
  ENDED_WITHIN,
  SHORTEN_IDLE,
  SIGNED_IN,
  START,
  TOUCH,
} from './sessions.sql';

/** Which of a member's sessions end: one by its id, one by its token, all (but one), or those beyond so many that were used last. */
export type Which =
  | { id: string; memberId: string }
  | { tokenHash: Buffer }
  | { memberId: string; exceptId?: string }
  | { memberId: string; beyond: number };

export interface NewSession {
  id: string;
  tokenHash: Buffer;
  memberId: string;
  idleMinutes: number;
  absoluteHours: number;
  device: string;
  network: string;
}

export type EndedSession = RowIn<typeof END_DUE>;
export type FoundViewer = RowIn<typeof AUTHENTICATE>;

@Injectable()
export class SessionsRepository {
  constructor(
    private readonly prepared: Prepared,
    private readonly transactions: Transactions,
  ) {}

  /** Those of these tokens' sessions that count; `n` is the token's place, from 1. */
  viewers(tokenHashes: Buffer[]): Promise<FoundViewer[]> {
    return this.prepared.rows(AUTHENTICATE, [tokenHashes]);
  }

  /** Moves the idle end forward; null once the session counts no more. */
  async touch(id: string, idleMinutes: number): Promise<Date | null> {
    const [row] = await this.prepared.rows(TOUCH, [id, idleMinutes]);
    return row?.idleExpiresAt ?? null;
  }

  shortenIdle(tx: Tx, memberIds: readonly string[], idleMinutes: number): Promise<void> {
    return SHORTEN_IDLE.run(tx, memberIds, idleMinutes);
  }

  insert(tx: Tx, { id, tokenHash, memberId, idleMinutes, absoluteHours, device, network }: NewSession): Promise<void> {
    return START.run(tx, id, tokenHash, memberId, idleMinutes, absoluteHours, device, network);
  }

  find(id: string): Promise<Session | null> {
    return this.transactions.manager.findOneBy(Session, { id, endedAt: IsNull() });
  }

  /** A member's live ones, the last used first. */
  live(memberId: string): Promise<Session[]> {
    const now = new Date();
    return this.transactions.manager.find(Session, {
      where: { memberId, endedAt: IsNull(), idleExpiresAt: MoreThan(now), expiresAt: MoreThan(now) },
      order: { lastActiveAt: 'DESC', id: 'DESC' },
    });
  }

  /** Members with a session that has not ended. */
  async signedIn(tx: Tx): Promise<string[]> {
    return (await SIGNED_IN.all(tx)).map(({ memberId }) => memberId);
  }

  /** Those that ended within so many seconds. */
  endedWithin(seconds: number): Promise<RowIn<typeof ENDED_WITHIN>[]> {
    return ENDED_WITHIN.all(this.transactions, seconds);
  }

  /** Ends what still lives. */
  end(tx: Tx, which: Which, reason: SessionEndReason): Promise<EndedSession[]> {
    if ('tokenHash' in which) return END_BY_TOKEN.all(tx, reason, which.tokenHash);
    if ('beyond' in which) return END_BEYOND.all(tx, reason, which.memberId, which.beyond);
    if ('id' in which) return END_ONE.all(tx, reason, which.id, which.memberId);
    return END_ALL.all(tx, reason, which.memberId, which.exceptId ?? null);
  }

  /** Ends a batch of those past their idle or absolute limit. */
  endDue(tx: Tx, batch: number): Promise<EndedSession[]> {
    return END_DUE.all(tx, batch);
  }
}
