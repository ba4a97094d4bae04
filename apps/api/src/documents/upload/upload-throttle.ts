import { Inject, Injectable } from '@nestjs/common';
import { ProblemException } from '../../platform/problems/problem';
import { SETTINGS, type Settings } from '../../platform/settings';
import { Buckets, retrySeconds } from '../../platform/throttle/buckets';

const ENDED_COSTS = 10;

/** Documents cost memory, a thread and a long scan: one member sends as many as messages to a room, and no more. */
@Injectable()
export class UploadThrottle {
  private readonly sent: Buckets;

  constructor(@Inject(SETTINGS) { postBurst, postPer10s }: Settings) {
    this.sent = new Buckets({ burst: postBurst, refill: postPer10s, windowMs: 10_000 });
  }

  /** A file that ran out of time or memory costs its sender as much as eleven. */
  chargeEnded(memberId: string): void {
    this.sent.charge(memberId, ENDED_COSTS);
  }

  /** Throws `request.throttled`. */
  take(memberId: string): void {
    const wait = this.sent.count(memberId);
    if (wait !== null) throw new ProblemException('request.throttled', { retryAfter: retrySeconds(wait) });
  }
}
