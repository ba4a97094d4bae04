import * as fc from 'fast-check';
import { fullBucket, isFull, take } from './token-bucket';

const rule = { burst: 20, refill: 10, windowMs: 10_000 };

function run(times: number[]): boolean[] {
  let bucket = fullBucket(rule, 0);
  return times.map((now) => {
    const taken = take(bucket, rule, now);
    bucket = taken.bucket;
    return taken.retryAfterMs === null;
  });
}

describe('token bucket', () => {
  it('lets a burst of 20 through and refuses the 21st', () => {
    expect(run(Array<number>(21).fill(0))).toEqual([...Array<boolean>(20).fill(true), false]);
  });

  it('lets an act cost more than is there, and the next one waits until it is paid', () => {
    const first = take(fullBucket(rule, 0), rule, 0, 50);
    expect(first).toEqual({ bucket: { tokens: -30, at: 0 }, retryAfterMs: null });
    expect(take(first.bucket, rule, 0).retryAfterMs).toBe(31_000);
    expect(take(first.bucket, rule, 31_000).retryAfterMs).toBeNull();
  });

  it('says when the next one is free, and it is', () => {
    let bucket = fullBucket(rule, 0);
    for (let i = 0; i < 20; i++) bucket = take(bucket, rule, 0).bucket;
    const refused = take(bucket, rule, 0);
    expect(refused.retryAfterMs).toBe(1000);
    expect(take(refused.bucket, rule, 999).retryAfterMs).not.toBeNull();
    expect(take(refused.bucket, rule, 1000).retryAfterMs).toBeNull();
  });

  it('never lets more through than burst + refill, whatever the times, also when the clock jumps back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 200 }), (times) => {
        const allowed = run(times).filter(Boolean).length;
        expect(allowed).toBeLessThanOrEqual(rule.burst + (Math.max(0, ...times) * rule.refill) / rule.windowMs);
      }),
    );
  });

  it('is full again after a quiet time', () => {
    const { bucket } = take(fullBucket(rule, 0), rule, 0);
    expect(isFull(bucket, rule, 0)).toBe(false);
    expect(isFull(bucket, rule, 1000)).toBe(true);
  });
});
