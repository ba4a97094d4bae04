import { Inject, Injectable } from '@nestjs/common';
import { ProblemException } from '../../platform/problems/problem';
import { SETTINGS, type Settings } from '../../platform/settings';
import { Buckets, retrySeconds } from '../../platform/throttle/buckets';

/** How many answers of the engine, and rows of the audit log, one member can ask for: measured like posts (POST_BURST, POST_PER_10S), per server. */
@Injectable()
export class GateThrottle {
  private readonly asked: Buckets;

  constructor(@Inject(SETTINGS) { postBurst, postPer10s }: Settings) {
    this.asked = new Buckets({ burst: postBurst, refill: postPer10s, windowMs: 10_000 });
  }

  /** Before a scan that was asked for, a request for a second look, and what a blocked text writes down. Throws `privacy.throttled`. */
  takeAsked(memberId: string): void {
    refuse(this.asked.count(memberId));
  }
}

function refuse(retryAfterMs: number | null): void {
  if (retryAfterMs !== null) throw new ProblemException('privacy.throttled', { retryAfter: retrySeconds(retryAfterMs) });
}
