import type { RoomClosedReason } from '@consilium/contracts';
import { stayOver, type StayEnds } from '@consilium/domain';

/** The longest that a timer waits, in milliseconds; for a later moment it waits again. */
const LONGEST = 2 ** 31 - 1;

/** When a connection's stay in a room ends. It may be moved; what is known from an earlier seq never replaces what is known from a later one. */
export class RoomEnd {
  private at: StayEnds = { expiresAt: null, consentedUntil: null };
  private knownAt = -1;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly end: (reason: RoomClosedReason) => void) {}

  /** The moments, those that are said, as they are at this seq of the room's log. */
  move(at: Partial<StayEnds>, seq: number): void {
    if (seq < this.knownAt) return;
    this.knownAt = seq;
    this.at = { ...this.at, ...at };
    this.wait();
  }

  /** Why it is over, or null. */
  over(now: number): RoomClosedReason | null {
    return stayOver(this.at, new Date(now));
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private wait(): void {
    this.stop();
    const next = Math.min(
      ...Object.values(this.at).flatMap((moment: Date | null) => (moment ? [moment.getTime()] : [])),
    );
    if (next === Infinity) return;
    this.timer = setTimeout(() => this.endOrWait(), Math.min(LONGEST, Math.max(1, next - Date.now())));
    this.timer.unref();
  }

  private endOrWait(): void {
    const reason = this.over(Date.now());
    if (reason) this.end(reason);
    else this.wait();
  }
}
