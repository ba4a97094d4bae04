/** How long people pass in one turn of the event loop. Milliseconds. */
const TURN_MS = 10;

/** Lets a crowd in for a moment in each turn of the event loop, so that whoever is inside already is served in between. */
export class HandshakePacer {
  private readonly waiting: (() => void)[] = [];

  pass(enter: () => void): void {
    this.waiting.push(enter);
    if (this.waiting.length === 1) setImmediate(() => this.turn());
  }

  private turn(): void {
    const end = performance.now() + TURN_MS;
    do {
      const enter = this.waiting[0];
      if (!enter) return;
      enter();
      this.waiting.shift();
    } while (performance.now() < end);
    if (this.waiting.length > 0) setImmediate(() => this.turn());
  }
}
