import { ProblemException } from '../problems/problem';

const RETRY_SECONDS = 10;

/** Lets only so much work of a kind go on at once, in the order of asking, so that a rush of it leaves the rest to others too. Where so many wait already, the next is refused. */
export class ConcurrencyLimit {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly most: number,
    private readonly waitingMost = Number.POSITIVE_INFINITY,
  ) {}

  /** Throws `resource.busy` where too many wait. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.most && this.waiting.length >= this.waitingMost)
      throw new ProblemException('resource.busy', { retryAfter: RETRY_SECONDS });
    if (this.running >= this.most) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      // Whoever waits takes the place over; otherwise it is free.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
