/** Lets work on the same key in one at a time, in the order of asking; different keys do not wait for each other. */
export class KeyedMutex {
  private readonly last = new Map<string, Promise<unknown>>();

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(key);
    const mine = before ? before.then(work, work) : work();
    this.last.set(key, mine);
    try {
      return await mine;
    } finally {
      // Only the last of the queue clears the way, so that the map follows what is under way.
      if (this.last.get(key) === mine) this.last.delete(key);
    }
  }
}
