/** The longest that a timer waits, in milliseconds; for a later moment it waits again. */
const LONGEST = 2 ** 31 - 1;

/** When a connection's stay in a room ends by itself. It may be moved; what is known from an earlier seq never replaces what is known from a later one. */
export class RoomEnd {
  private at: Date | null = null;
  private knownAt = -1;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly end: () => void) {}

  /** The end as the room's log has it at `seq`; null: none. */
  move(at: Date | null, seq: number): void {
    if (seq < this.knownAt) return;
    this.knownAt = seq;
    this.at = at;
    this.wait();
  }

  isOver(now: number): boolean {
    return this.at !== null && this.at.getTime() <= now;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private wait(): void {
    this.stop();
    if (!this.at) return;
    this.timer = setTimeout(() => (this.isOver(Date.now()) ? this.end() : this.wait()), Math.min(LONGEST, Math.max(1, this.at.getTime() - Date.now())));
    this.timer.unref();
  }
}
