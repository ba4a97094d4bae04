type Close = () => Promise<void>;

/** What a benchmark started, closed in reverse order when it ends, however it ends. */
export class Resources {
  private readonly closes: Close[] = [];
  private closing: Promise<void> | undefined;

  /** Remembers how to take back what was just started. */
  add(close: Close): void {
    this.closes.push(close);
  }

  closeAll(): Promise<void> {
    this.closing ??= this.closeInTurn();
    return this.closing;
  }

  private async closeInTurn(): Promise<void> {
    for (const close of this.closes.reverse())
      await close().catch((error: unknown) => console.error('Closing failed:', error));
  }
}
