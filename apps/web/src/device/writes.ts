/** Writes to the device that nobody waits for, each begun when it was asked for. They reject nowhere. */
export class Writes {
  private readonly underWay = new Set<Promise<unknown>>();

  add(write: Promise<unknown>): void {
    const done = write.catch(() => undefined).finally(() => this.underWay.delete(done));
    this.underWay.add(done);
  }

  /** Resolves once everything that was given is on the device, or storage refused it. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }
}
