import { Inject, Injectable } from '@nestjs/common';
import { ProblemException } from '../../platform/problems/problem';
import { SETTINGS, type Settings } from '../../platform/settings';
import { Buckets, retrySeconds } from '../../platform/throttle/buckets';

/** A member writes in several rooms; the rooms' own throttle is stricter for each. */
const ROOMS_AT_ONCE = 10;

/** How much of the engine's time, and of the audit log, one member can take: measured like posts (POST_BURST, POST_PER_10S), per server. */
@Injectable()
export class GateThrottle {
  private readonly sent: Buckets;
  private readonly asked: Buckets;

  constructor(@Inject(SETTINGS) { postBurst, postPer10s }: Settings) {
    this.sent = new Buckets({ burst: postBurst * ROOMS_AT_ONCE, refill: postPer10s * ROOMS_AT_ONCE, windowMs: 10_000 });
    this.asked = new Buckets({ burst: postBurst, refill: postPer10s, windowMs: 10_000 });
  }

  /** Before the texts of a request are scanned. Throws `privacy.throttled`. */
  takeSent(memberId: string): void {
    refuse(this.sent.count(memberId));
  }

  /** Before a scan that was asked for, a request for a second look, and what a blocked text writes down. Throws `privacy.throttled`. */
  takeAsked(memberId: string): void {
    refuse(this.asked.count(memberId));
  }
}

function refuse(retryAfterMs: number | null): void {
  if (retryAfterMs !== null) throw new ProblemException('privacy.throttled', { retryAfter: retrySeconds(retryAfterMs) });
}
