/** Somebody who was last heard typing this long ago has stopped. */
const STOPS_AFTER_MS = 5_000;

/** Who is typing now, from signals that may be lost. `onChange` gets member ids whenever the answer changes. */
export class Typists {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly onChange: (memberIds: string[]) => void) {}

  heard(memberId: string): void {
    const known = this.timers.get(memberId);
    clearTimeout(known);
    this.timers.set(
      memberId,
      setTimeout(() => this.stopped(memberId), STOPS_AFTER_MS),
    );
    if (known === undefined) this.tell();
  }

  stopped(memberId: string): void {
    clearTimeout(this.timers.get(memberId));
    if (this.timers.delete(memberId)) this.tell();
  }

  clear(): void {
    for (const memberId of [...this.timers.keys()]) this.stopped(memberId);
  }

  private tell(): void {
    this.onChange([...this.timers.keys()]);
  }
}
