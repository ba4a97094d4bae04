import type { RoomMessage, RoomState } from '@consilium/domain';

/** What comes within this is said together. */
export const TOGETHER_MS = 1_000;
/** So many are said by their words; of more only how many there are. */
const BY_WORDS_MAX = 2;

export interface Announcement {
  key: string;
  words: string;
  /** The one message that these words are of. */
  seq?: number;
}

/** Does the work later; what comes back calls it off. */
export type Scheduler = (work: () => void, ms: number) => () => void;

export const byTimeout: Scheduler = (work, ms) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

/** Gathers what others write from the first new message on, and says it once the time is over. */
export class Announcements {
  private callOff: (() => void) | undefined;

  constructor(
    private readonly memberId: string,
    private latest: RoomState,
    private readonly wordsOf: (message: RoomMessage, state: RoomState) => string,
    private readonly say: (what: readonly Announcement[]) => void,
    private readonly later: Scheduler = byTimeout,
    private saidTo = latest.to,
  ) {}

  hear(state: RoomState): void {
    // Where a restore put another log, its seqs are others: nothing of it is news.
    if (state.epoch !== this.latest.epoch) this.saidTo = state.to;
    this.latest = state;
    if (state.to > this.saidTo) this.callOff ??= this.later(() => this.sayFresh(), TOGETHER_MS);
  }

  stop(): void {
    this.callOff?.();
    this.callOff = undefined;
  }

  private sayFresh(): void {
    const { latest } = this;
    const fresh = [...latest.messages.values(this.saidTo + 1)].filter(
      ({ actor, hidden }) => actor?.memberId !== this.memberId && !hidden,
    );
    this.callOff = undefined;
    this.saidTo = latest.to;
    if (fresh.length === 0) return;
    if (fresh.length > BY_WORDS_MAX)
      this.say([{ key: `${latest.epoch}/${latest.to}`, words: `${fresh.length} new messages` }]);
    else
      this.say(fresh.map((message) => ({ key: message.id, seq: message.seq, words: this.wordsOf(message, latest) })));
  }
}
