/** A throttle of `burst` at once and then `refill` in every `windowMs`. Pure: time is an argument, in milliseconds. */
export interface Bucket {
  tokens: number;
  at: number;
}

export interface BucketRule {
  burst: number;
  refill: number;
  windowMs: number;
}

export const fullBucket = (rule: BucketRule, now: number): Bucket => ({ tokens: rule.burst, at: now });

/**
 * Takes a token, or more where an act costs more: one has to be there, the rest may be owed. `retryAfterMs` is null when it was, else the time until
 * the next one. A clock that runs backwards refills nothing.
 */
export function take(
  bucket: Bucket,
  rule: BucketRule,
  now: number,
  cost = 1,
): { bucket: Bucket; retryAfterMs: number | null } {
  const elapsed = Math.max(0, now - bucket.at);
  const tokens = Math.min(rule.burst, bucket.tokens + (elapsed * rule.refill) / rule.windowMs);
  const at = Math.max(bucket.at, now);
  if (tokens >= 1) return { bucket: { tokens: tokens - cost, at }, retryAfterMs: null };
  return { bucket: { tokens, at }, retryAfterMs: Math.ceil(((1 - tokens) * rule.windowMs) / rule.refill) };
}

/** Nothing would be lost by forgetting it: it is full again. */
export const isFull = (bucket: Bucket, rule: BucketRule, now: number): boolean =>
  bucket.tokens + ((now - bucket.at) * rule.refill) / rule.windowMs >= rule.burst;
