import { fullBucket, isFull, take, type Bucket, type BucketRule } from '@consilium/domain';

/** Full buckets are forgotten once this many are kept, so that memory follows the active ones only. */
const SWEEP_AT = 10_000;

/** Token buckets by key, counted per server. */
export class Buckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly rule: BucketRule) {}

  /** Counts one act by what it costs, unless it is one too many: then answers the milliseconds until it is not. */
  count(key: string, cost = 1): number | null {
    const now = performance.now();
    const { bucket, retryAfterMs } = take(this.buckets.get(key) ?? fullBucket(this.rule, now), this.rule, now, cost);
    this.buckets.set(key, bucket);
    if (this.buckets.size > SWEEP_AT) this.sweep(now);
    return retryAfterMs;
  }

  /** The milliseconds until one more act may be counted; null where it may be now. Counts nothing. */
  wait(key: string): number | null {
    const now = performance.now();
    return take(this.buckets.get(key) ?? fullBucket(this.rule, now), this.rule, now, 0).retryAfterMs;
  }

  /** Whether more was taken than there was. Counts nothing. */
  owes(key: string): boolean {
    const now = performance.now();
    return take(this.buckets.get(key) ?? fullBucket(this.rule, now), this.rule, now, 0).bucket.tokens < 0;
  }

  /** Takes what an act turned out to cost beside what was counted; it may be owed. */
  charge(key: string, cost: number): void {
    const now = performance.now();
    const { bucket } = take(this.buckets.get(key) ?? fullBucket(this.rule, now), this.rule, now, 0);
    this.buckets.set(key, { ...bucket, tokens: bucket.tokens - cost });
  }

  private sweep(now: number): void {
    for (const [key, bucket] of this.buckets) if (isFull(bucket, this.rule, now)) this.buckets.delete(key);
  }
}

/** Whole seconds until another try makes sense, for `retryAfter`. */
export const retrySeconds = (retryAfterMs: number): number => Math.max(1, Math.ceil(retryAfterMs / 1000));
