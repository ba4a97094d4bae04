/** A group that is slower than this no longer holds up the next one. */
const PATIENCE_MS = 250;

interface Waiting<Ask, Answer> {
  ask: Ask;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

/**
 * Does together what is asked at the same time: everything of one turn of the event loop, and everything that comes while a group is
 * under way, goes into one statement. A group begins after its last ask, so nobody is answered from before they asked. Under load the
 * groups grow by themselves; a single ask waits for nothing. When a group fails, all of it fails.
 */
export class Batcher<Ask, Answer> {
  private waiting: Waiting<Ask, Answer>[] = [];
  private working = false;

  /** `doAll` answers in the order of the asks. No group is larger than `largest`. */
  constructor(
    private readonly doAll: (asks: Ask[]) => Promise<Answer[]>,
    private readonly largest: number,
  ) {}

  ask(ask: Ask): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ask, resolve, reject });
      if (this.working) return;
      this.working = true;
      setImmediate(() => void this.work());
    });
  }

  private async work(): Promise<void> {
    while (this.waiting.length > 0) {
      const group = this.waiting.splice(0, this.largest);
      await withPatience(this.answer(group));
    }
    this.working = false;
  }

  private async answer(group: Waiting<Ask, Answer>[]): Promise<void> {
    try {
      const answers = await this.doAll(group.map(({ ask }) => ask));
      group.forEach(({ resolve }, place) => resolve(answers[place]!));
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}

/** Resolves when `done` has, or when that takes too long. */
function withPatience(done: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    void done.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
