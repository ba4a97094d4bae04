import { Inject, Injectable } from '@nestjs/common';
import { ProblemException } from '../platform/problems/problem';
import { SETTINGS, type Settings } from '../platform/settings';
import type { Tx } from '../platform/transactions/transactions';
import { Buckets, retrySeconds } from '../platform/throttle/buckets';

/**
 * What one member appends in one room: POST_BURST messages at once, then POST_PER_10S in ten seconds (SEC-14), and as many acts of every other
 * kind: a hand, a hold, a phase, a member. Messages and acts are counted apart, so that whoever writes much can still ask for a hold. Per server.
 */
@Injectable()
export class PostThrottle {
  private readonly buckets: Buckets;
  private readonly acts: Buckets;
  private readonly counted = new WeakMap<Tx, Set<string>>();

  constructor(@Inject(SETTINGS) settings: Settings) {
    const rule = { burst: settings.postBurst, refill: settings.postPer10s, windowMs: 10_000 };
    this.buckets = new Buckets(rule);
    this.acts = new Buckets(rule);
  }

  /** Throws `room.throttled` with the seconds until the next try. */
  take(memberId: string, roomId: string): void {
    const retryAfterMs = this.count(memberId, roomId);
    if (retryAfterMs !== null) throw new ProblemException('room.throttled', { retryAfter: retrySeconds(retryAfterMs) });
  }

  /** One act, however many events it appends: those of one transaction count once. Throws `room.throttled`. */
  takeAct(tx: Tx, memberId: string, roomId: string): void {
    const key = `${roomId}:${memberId}`;
    const counted = this.counted.get(tx) ?? new Set();
    this.counted.set(tx, counted);
    if (counted.has(key)) return;
    counted.add(key);
    refuseAct(this.acts.count(key));
  }

  /** Before the transaction of an act, so that nothing is locked for one that is too many. Throws `room.throttled`. */
  requireAct(memberId: string, roomId: string): void {
    refuseAct(this.acts.wait(`${roomId}:${memberId}`));
  }

  /** Counts one message, unless it is one too many: then answers the milliseconds until it is not. */
  count(memberId: string, roomId: string): number | null {
    return this.buckets.count(`${roomId}:${memberId}`);
  }
}

function refuseAct(retryAfterMs: number | null): void {
  if (retryAfterMs !== null)
    throw new ProblemException('room.throttled', {
      retryAfter: retrySeconds(retryAfterMs),
      detail: 'Too many changes in this room; wait a moment.',
    });
}
