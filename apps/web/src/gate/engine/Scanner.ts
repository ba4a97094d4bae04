import { withoutMentions, type TextProfile } from '@consilium/contracts';
import type { AmongColleagues, CategoryRow, Finding as EngineFinding } from '@consilium/deid';
import type { ScanReply, ScanRequest } from './protocol';

/** What is used of a worker. */
export type EnginePort = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** The engine did not load, or stumbled: the text was not checked, so it does not leave the browser. */
export class ScanFailed extends Error {
  constructor() {
    super('The check for identifiers did not run.');
    this.name = 'ScanFailed';
  }
}

/** What was found, with whose name it is where a colleague's is. */
export type Finding = AmongColleagues<EngineFinding>;

interface Job extends ScanRequest {
  key: string;
  /** The text with its mentions. */
  asked: string;
  done: (findings: readonly Finding[]) => void;
  fail: (error: unknown) => void;
  signal: AbortSignal | undefined;
}

export interface ScanParts {
  signal?: AbortSignal;
  /** Names of the people of the room that the text is for. */
  colleagues?: readonly string[];
}

const REMEMBERED = 60;
const NONE: readonly Finding[] = [];
const UNKNOWN: CategoryRow = {
  letter: 'R',
  label: 'OTHER',
  replacement: '[DETAIL]',
  words: 'something that could identify a person',
};

/**
 * Asks the engine in its worker, one text after the other. What is given up while it waits is never scanned; the latest results are
 * remembered, since the same text is asked for as it is typed, when it is sent and when it goes out of the outbox.
 */
export class Scanner {
  private port: EnginePort | null = null;
  private categories: Readonly<Record<string, CategoryRow>> = {};
  private readonly waiting: Job[] = [];
  private running: Job | null = null;
  private readonly results = new Map<string, { text: string; findings: readonly Finding[] }>();
  private lastId = 0;

  constructor(private readonly open: () => EnginePort) {}

  /** Loads the engine, so that the first check does not wait for it. */
  warm(): void {
    if (this.port) return;
    try {
      this.port = this.open();
    } catch {
      return;
    }
    this.port.onmessage = ({ data }: MessageEvent<ScanReply>) => this.heard(data);
    this.port.onerror = () => this.lost();
  }

  /** Words, letter and replacement of a category, also of one that a newer server knows. */
  describe(category: string): CategoryRow {
    return this.categories[category] ?? UNKNOWN;
  }

  /** The findings of a text that was scanned lately; undefined for any other. */
  known(text: string, profile: TextProfile, colleagues: readonly string[] = []): readonly Finding[] | undefined {
    return text.trim() === '' ? NONE : this.results.get(keyOf(text, profile, colleagues))?.findings;
  }

  /** Whether the newest result for a text, whomever it was written to, names somebody for certain; false for what was not scanned lately. */
  knownAsCertain(text: string): boolean {
    const same = [...this.results.values()].findLast((result) => result.text.trim() === text.trim());
    return same?.findings.some(({ level }) => level === 'certain') ?? false;
  }

  /** What the engine finds in the text as it is sent; mentions are tokens and no part of it. @throws ScanFailed, or the signal's reason */
  scan(text: string, profile: TextProfile, { signal, colleagues = [] }: ScanParts = {}): Promise<readonly Finding[]> {
    const known = this.known(text, profile, colleagues);
    if (known) return Promise.resolve(known);
    return new Promise((done, fail) => {
      this.warm();
      if (!this.port) return fail(new ScanFailed());
      this.waiting.push({
        id: ++this.lastId,
        text: withoutMentions(text),
        profile,
        colleagues,
        key: keyOf(text, profile, colleagues),
        asked: text,
        done,
        fail,
        signal,
      });
      this.next();
    });
  }

  private next(): void {
    if (this.running || !this.port) return;
    const job = this.waiting.shift();
    if (!job) return;
    if (job.signal?.aborted) {
      job.fail(job.signal.reason);
      return this.next();
    }
    this.running = job;
    const request: ScanRequest = { id: job.id, text: job.text, profile: job.profile, colleagues: job.colleagues };
    this.port.postMessage(request);
  }

  private heard(reply: ScanReply): void {
    if (reply.kind === 'ready') {
      this.categories = reply.categories;
      return;
    }
    const job = this.running;
    if (job?.id !== reply.id) return;
    this.running = null;
    if (reply.kind === 'found') {
      this.remember(job, reply.findings);
      job.done(reply.findings);
    } else job.fail(new ScanFailed());
    this.next();
  }

  /** The worker did not load or broke down; the next scan starts another. */
  private lost(): void {
    this.port?.terminate();
    this.port = null;
    const jobs = [...(this.running ? [this.running] : []), ...this.waiting.splice(0)];
    this.running = null;
    for (const job of jobs) job.fail(new ScanFailed());
  }

  private remember({ key, asked }: Job, findings: readonly Finding[]): void {
    this.results.set(key, { text: asked, findings });
    const oldest = this.results.keys().next();
    if (this.results.size > REMEMBERED && !oldest.done) this.results.delete(oldest.value);
  }
}

const keyOf = (text: string, profile: TextProfile, colleagues: readonly string[]): string =>
  `${profile} ${colleagues.join(',')} ${text}`;
