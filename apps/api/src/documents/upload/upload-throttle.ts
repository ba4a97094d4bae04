import { Inject, Injectable } from '@nestjs/common';
import { ProblemException } from '../../platform/problems/problem';
import { SETTINGS, type Settings } from '../../platform/settings';
import { Buckets, retrySeconds } from '../../platform/throttle/buckets';

/** Documents cost memory, a thread and a long scan: one member sends as many as messages to a room, and no more. */
@Injectable()
export class UploadThrottle {
  private readonly sent: Buckets;

  constructor(@Inject(SETTINGS) { postBurst, postPer10s }: Settings) {
    this.sent = new Buckets({ burst: postBurst, refill: postPer10s, windowMs: 10_000 });
  }

  /** Throws `request.throttled`. */
  take(memberId: string): void {
    const wait = this.sent.count(memberId);
    if (wait !== null) throw new ProblemException('request.throttled', { retryAfter: retrySeconds(wait) });
  }
}
