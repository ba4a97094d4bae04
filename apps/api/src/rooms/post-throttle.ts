import { Inject, Injectable } from '@nestjs/common';
import { ProblemException } from '../platform/problems/problem';
import { SETTINGS, type Settings } from '../platform/settings';
import { Buckets, retrySeconds } from '../platform/throttle/buckets';

/** Messages of one member in one room: POST_BURST at once, then POST_PER_10S in ten seconds (SEC-14). Counted per server. */
@Injectable()
export class PostThrottle {
  private readonly buckets: Buckets;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.buckets = new Buckets({ burst: settings.postBurst, refill: settings.postPer10s, windowMs: 10_000 });
  }

  /** Throws `room.throttled` with the seconds until the next try. */
  take(memberId: string, roomId: string): void {
    const retryAfterMs = this.count(memberId, roomId);
    if (retryAfterMs !== null) throw new ProblemException('room.throttled', { retryAfter: retrySeconds(retryAfterMs) });
  }

  /** Counts one message, unless it is one too many: then answers the milliseconds until it is not. */
  count(memberId: string, roomId: string): number | null {
    return this.buckets.count(`${roomId}:${memberId}`);
  }
}
