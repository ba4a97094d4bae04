/**
 * Puts what changes with every key press on the device: at once, one write at a time, of each key the newest value when several came
 * meanwhile. Waiting for a pause would be too late, because a page that is being left may not finish a write.
 */
export class NewestWrites<Key, Value> {
  private readonly next = new Map<Key, Value>();
  private writing: Promise<void> | null = null;

  /** `write` never rejects. */
  constructor(private readonly write: (value: Value, key: Key) => Promise<unknown>) {}

  keep(key: Key, value: Value): void {
    this.next.set(key, value);
    this.begin();
  }

  /** Leaves out what was not begun. */
  forget(): void {
    this.next.clear();
  }

  /** Resolves once everything that was given is on the device, or storage refused it. */
  async settled(): Promise<void> {
    while (this.writing) await this.writing;
  }

  private begin(): void {
    this.writing ??= this.writeAll().finally(() => {
      this.writing = null;
      if (this.next.size > 0) this.begin();
    });
  }

  private async writeAll(): Promise<void> {
    // A map goes on to what is set while it is walked through.
    for (const [key, value] of this.next) {
      this.next.delete(key);
      await this.write(value, key);
    }
  }
}
