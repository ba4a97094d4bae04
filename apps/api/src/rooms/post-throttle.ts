import { Inject, Injectable } from '@nestjs/common';
import { fullBucket, isFull, take, type Bucket, type BucketRule } from '@consilium/domain';
import { ProblemException } from '../platform/problems/problem';
import { SETTINGS, type Settings } from '../platform/settings';

/** Full buckets are forgotten once this many are kept, so that memory follows the active posters only. */
const SWEEP_AT = 10_000;

/** Messages of one member in one room: POST_BURST at once, then POST_PER_10S in ten seconds (SEC-14). Counted per server. */
@Injectable()
export class PostThrottle {
  private readonly rule: BucketRule;
  private readonly buckets = new Map<string, Bucket>();

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.rule = { burst: settings.postBurst, refill: settings.postPer10s, windowMs: 10_000 };
  }

  /** Throws `room.throttled` with the seconds until the next try. */
  take(memberId: string, roomId: string): void {
    const retryAfterMs = this.count(memberId, roomId);
    if (retryAfterMs !== null) throw new ProblemException('room.throttled', { retryAfter: Math.max(1, Math.ceil(retryAfterMs / 1000)) });
  }

  /** Counts one message, unless it is one too many: then answers the milliseconds until it is not. */
  count(memberId: string, roomId: string): number | null {
    const now = performance.now();
    const key = `${roomId}:${memberId}`;
    const { bucket, retryAfterMs } = take(this.buckets.get(key) ?? fullBucket(this.rule, now), this.rule, now);
    this.buckets.set(key, bucket);
    if (this.buckets.size > SWEEP_AT) this.sweep(now);
    return retryAfterMs;
  }

  private sweep(now: number): void {
    for (const [key, bucket] of this.buckets) if (isFull(bucket, this.rule, now)) this.buckets.delete(key);
  }
}
