import { setTimeout as sleep } from 'node:timers/promises';

/** Ctrl-C reaches us from the terminal, from npm and from the launcher: within this time they are one request. */
const SAME_SIGNAL_MS = 1000;
/** What a forced end still leaves the database to stop in. */
const FORCED_MS = 3000;

type Close = () => Promise<void>;

/**
 * What has been opened since the start, and its end in reverse order: sockets and HTTP, then the database.
 * An end in the middle of the start waits for the step under way and closes it too.
 */
export class ServerLife {
  private readonly closes: Close[] = [];
  private ending: Promise<void> | undefined;
  private endingSince = 0;

  constructor(
    private readonly drainSeconds: number,
    private readonly say: (line: string) => void,
  ) {}

  get isEnding(): boolean {
    return this.ending !== undefined;
  }

  /** Runs one step of the start and remembers how to take it back. Never resolves once the end has begun. */
  async open<T>(step: () => Promise<T>, close: (opened: T) => Promise<void>): Promise<T> {
    if (this.ending) return new Promise<never>(() => undefined);
    const opening = step();
    const closed = opening.then(
      (opened) => () => close(opened),
      () => async () => undefined,
    );
    this.closes.push(async () => (await closed)());
    return opening;
  }

  /** SIGINT, SIGTERM and SIGHUP drain; a second one forces. */
  heedSignals(): void {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => this.onSignal());
  }

  /** Closes everything in reverse order and ends the process; drains for at most `drainSeconds` before the last step. */
  end(exitCode: number): Promise<void> {
    if (!this.ending) {
      this.endingSince = Date.now();
      this.ending = this.closeAll().then((clean) => process.exit(exitCode || (clean ? 0 : 1)));
    }
    return this.ending;
  }

  private onSignal(): void {
    if (!this.ending) {
      this.say('Stopping: finishing what is under way …');
      void this.end(0);
    } else if (Date.now() - this.endingSince > SAME_SIGNAL_MS) {
      this.say('Stopping at once.');
      // The first opened is the database; it must not be left running without its server.
      void Promise.race([this.closes[0]?.().catch(() => undefined), sleep(FORCED_MS)]).then(() => process.exit(130));
    }
  }

  private async closeAll(): Promise<boolean> {
    const deadline = sleep(this.drainSeconds * 1000, 'late' as const, { ref: false });
    let clean = true;
    for (const [index, close] of [...this.closes.entries()].reverse()) {
      const closing = close().then(
        () => 'closed' as const,
        () => 'failed' as const,
      );
      const outcome = await (index === 0 ? closing : Promise.race([closing, deadline]));
      if (outcome !== 'closed') clean = false;
    }
    return clean;
  }
}
