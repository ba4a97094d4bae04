import { fullBucket, isFull, take, type Bucket, type BucketRule } from '@consilium/domain';

/** Full buckets are forgotten once this many are kept, so that memory follows the active ones only. */
const SWEEP_AT = 10_000;

/** Token buckets by key, counted per server. */
export class Buckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly rule: BucketRule) {}

  /** Counts one act, unless it is one too many: then answers the milliseconds until it is not. */
  count(key: string): number | null {
    const now = performance.now();
    const { bucket, retryAfterMs } = take(this.buckets.get(key) ?? fullBucket(this.rule, now), this.rule, now);
    this.buckets.set(key, bucket);
    if (this.buckets.size > SWEEP_AT) this.sweep(now);
    return retryAfterMs;
  }

  private sweep(now: number): void {
    for (const [key, bucket] of this.buckets) if (isFull(bucket, this.rule, now)) this.buckets.delete(key);
  }
}

/** Whole seconds until another try makes sense, for `retryAfter`. */
export const retrySeconds = (retryAfterMs: number): number => Math.max(1, Math.ceil(retryAfterMs / 1000));
