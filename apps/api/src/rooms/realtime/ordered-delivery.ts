import type { RoomEvent } from '@consilium/contracts';

/** How long a missing seq may take to arrive by itself before it is read from the log. */
const PATIENCE_MS = 100;
/** More waiting than this is dropped and read from the log instead: memory stays bounded. */
const WAITING_MAX = 1000;

interface Line {
  next: number;
  /** The log is known to reach this seq, from another server or from the log itself. */
  reaches: number;
  waiting: Map<number, RoomEvent>;
  timer: NodeJS.Timeout | undefined;
  reading: boolean;
}

/**
 * Hands events on in seq order per room, whatever order the commits are heard in. So what follows a `member.removed` in the log
 * is delivered after it, and a removed member is never sent something later. Rooms that nobody has open here are not followed.
 */
export class OrderedDelivery {
  private readonly lines = new Map<string, Line>();

  constructor(
    private readonly deliver: (event: RoomEvent) => void,
    private readonly readAfter: (roomId: string, seq: number, limit: number) => Promise<RoomEvent[]>,
  ) {}

  /** Begins to follow a room after `lastSeq`; a room that is followed stays where it is. */
  follow(roomId: string, lastSeq: number): void {
    if (!this.lines.has(roomId))
      this.lines.set(roomId, {
        next: lastSeq + 1,
        reaches: lastSeq,
        waiting: new Map(),
        timer: undefined,
        reading: false,
      });
  }

  unfollow(roomId: string): void {
    clearTimeout(this.lines.get(roomId)?.timer);
    this.lines.delete(roomId);
  }

  stop(): void {
    for (const roomId of this.lines.keys()) this.unfollow(roomId);
  }

  hear(event: RoomEvent): void {
    const line = this.lines.get(event.roomId);
    if (!line || event.seq < line.next) return;
    if (line.waiting.size < WAITING_MAX) line.waiting.set(event.seq, event);
    this.drain(line);
    if (line.waiting.size > 0) this.waitForGap(event.roomId, line);
  }

  /** The log of a room is said to reach `seq`: what is not here yet is read from it. */
  reach(roomId: string, seq: number): void {
    const line = this.lines.get(roomId);
    if (!line || seq <= line.reaches) return;
    line.reaches = seq;
    if (seq >= line.next) void this.readGap(roomId, line);
  }

  /** The last seq of a room that was handed on; undefined where it is not followed. */
  deliveredTo(roomId: string): number | undefined {
    const line = this.lines.get(roomId);
    return line && line.next - 1;
  }

  /** The rooms that are followed. */
  get followed(): string[] {
    return [...this.lines.keys()];
  }

  private drain(line: Line): void {
    for (let event = line.waiting.get(line.next); event; event = line.waiting.get(line.next)) {
      line.waiting.delete(line.next);
      line.next += 1;
      this.deliver(event);
    }
  }

  private waitForGap(roomId: string, line: Line): void {
    line.timer ??= setTimeout(() => {
      line.timer = undefined;
      void this.readGap(roomId, line);
    }, PATIENCE_MS);
  }

  private async readGap(roomId: string, line: Line): Promise<void> {
    if (line.reading || this.lines.get(roomId) !== line) return;
    line.reading = true;
    const asked = line.reaches;
    let found = 0;
    try {
      const events = await this.readAfter(roomId, line.next - 1, WAITING_MAX);
      found = events.length;
      for (const event of events) if (event.seq >= line.next) line.waiting.set(event.seq, event);
      // A log that is shorter than was said is not asked for ever.
      if (found === 0 && line.reaches === asked) line.reaches = line.next - 1;
    } catch {
      // The database is away; the timer below asks again, and clients that notice the gap ask for themselves.
    } finally {
      line.reading = false;
    }
    this.drain(line);
    if (this.lines.get(roomId) !== line) return;
    if (line.reaches >= line.next && (found > 0 || line.reaches > asked)) void this.readGap(roomId, line);
    else if (line.waiting.size > 0 || line.reaches >= line.next) this.waitForGap(roomId, line);
  }
}
