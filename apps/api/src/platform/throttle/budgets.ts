import { Inject, Injectable } from '@nestjs/common';
import { ProblemException } from '../problems/problem';
import { SETTINGS, type Settings } from '../settings';
import { Buckets, retrySeconds } from './buckets';

const WINDOW_MS = 10_000;
const REMEMBERED = 10_000;
const USUAL_BYTES = 16 * 1024;
const COST_MOST = 16;
/** A member writes in several rooms; the rooms' own throttle is stricter for each. */
const ROOMS_AT_ONCE = 10;
/** Pages of one member that join their rooms again at the same moment. */
const PAGES_AT_ONCE = 2;

/** What anybody may ask for before anything is done about it: counted by address where nobody is signed in, by member where somebody is; per server. */
@Injectable()
export class Budgets {
  /** Sessions by their token, in memory alone. */
  private readonly members = new Map<string, string>();
  private readonly counted = new WeakSet<object>();
  private readonly strangers: Buckets;
  private readonly changes: Buckets;
  private readonly messages: Buckets;

  constructor(@Inject(SETTINGS) { postBurst, postPer10s, strangerBurst, strangerPer10s }: Settings) {
    const refill = postPer10s * ROOMS_AT_ONCE;
    this.strangers = new Buckets({ burst: strangerBurst, refill: strangerPer10s, windowMs: WINDOW_MS });
    this.changes = new Buckets({ burst: postBurst * ROOMS_AT_ONCE, refill, windowMs: WINDOW_MS });
    this.messages = new Buckets({ burst: postBurst * ROOMS_AT_ONCE * PAGES_AT_ONCE, refill, windowMs: WINDOW_MS });
  }

  /**
   * A request that changes something, before its body is read: by its address where it has no session, by its member where the session was seen
   * before; a large body counts as several. What is counted here is not counted again. Throws `request.throttled`.
   */
  takeArriving(request: object, token: string | undefined, address: string, bytes: number): void {
    const memberId = token === undefined ? undefined : this.members.get(token);
    if (token === undefined || memberId !== undefined) this.takeRequest(request, memberId, address, costOf(bytes));
  }

  /** Whose session it is, for the next request with it; who asks is asked anew of the session itself. */
  noteMember(token: string | undefined, memberId: string): void {
    if (token === undefined || this.members.has(token)) return;
    this.members.set(token, memberId);
    const [oldest] = this.members.keys();
    if (this.members.size > REMEMBERED && oldest !== undefined) this.members.delete(oldest);
  }

  /** A request that changes something, by a member or by somebody who is not signed in. Throws `request.throttled`. */
  takeRequest(request: object, memberId: string | undefined, address: string, cost = 1): void {
    if (this.counted.has(request)) return;
    this.counted.add(request);
    refuse(memberId === undefined ? this.strangers.count(address, cost) : this.changes.count(memberId, cost));
  }

  /** Asked before a frame is read: takes what a large one costs beside the message in it. False where its member owes already: nobody reads it then. */
  affordsFrame(memberId: string, bytes: number): boolean {
    if (bytes <= USUAL_BYTES) return true;
    if (this.messages.owes(memberId)) return false;
    this.messages.charge(memberId, costOf(bytes) - 1);
    return true;
  }

  /** A handshake with a session that was seen before, whose member has nothing left: the session is not even looked up. Counts nothing; throws `request.throttled`. */
  refuseHandshake(token: string | undefined): void {
    const memberId = token === undefined ? undefined : this.members.get(token);
    if (memberId !== undefined) refuse(this.messages.wait(memberId));
  }

  /** A message on a socket, whatever it is, and each opening of one. Throws `request.throttled`. */
  takeMessage(memberId: string): void {
    refuse(this.messages.count(memberId));
  }
}

/** How many usual requests one of this size is worth. */
const costOf = (bytes: number): number => Math.min(COST_MOST, Math.max(1, Math.ceil(bytes / USUAL_BYTES)));

function refuse(retryAfterMs: number | null): void {
  if (retryAfterMs !== null)
    throw new ProblemException('request.throttled', { retryAfter: retrySeconds(retryAfterMs) });
}
