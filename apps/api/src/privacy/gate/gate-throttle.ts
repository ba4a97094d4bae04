import { Inject, Injectable } from '@nestjs/common';
import { ProblemException } from '../../platform/problems/problem';
import { SETTINGS, type Settings } from '../../platform/settings';
import { Buckets, retrySeconds } from '../../platform/throttle/buckets';

const KB = 1024;

/** How many answers of the engine, and rows of the audit log, one member can ask for, measured like posts (POST_BURST, POST_PER_10S), and how many characters they can have scanned (SCAN_KB, SCAN_KB_PER_10S); per server. */
@Injectable()
export class GateThrottle {
  private readonly asked: Buckets;
  private readonly characters: Buckets;

  constructor(@Inject(SETTINGS) { postBurst, postPer10s, scanKb, scanKbPer10s }: Settings) {
    this.characters = new Buckets({ burst: scanKb * KB, refill: scanKbPer10s * KB, windowMs: 10_000 });
    this.asked = new Buckets({ burst: postBurst, refill: postPer10s, windowMs: 10_000 });
  }

  /** Before texts are scanned; one that is longer than what is left is owed. Throws `privacy.throttled`. */
  takeCharacters(memberId: string, count: number): void {
    refuse(this.characters.count(memberId, count));
  }

  /** Before a scan that was asked for, a request for a second look, and what a blocked text writes down. Throws `privacy.throttled`. */
  takeAsked(memberId: string): void {
    refuse(this.asked.count(memberId));
  }
}

function refuse(retryAfterMs: number | null): void {
  if (retryAfterMs !== null)
    throw new ProblemException('privacy.throttled', { retryAfter: retrySeconds(retryAfterMs) });
}
