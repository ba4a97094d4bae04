import type { ReadMarker } from '@consilium/contracts';

const AT_MOST_EVERY_MS = 1_000;

/** Sends the read marker: only forward, at most once a second, the newest when several came meanwhile. */
export class ReadMarkerSender {
  private wanted = 0;
  private sent = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly send: (seq: number) => Promise<ReadMarker>,
    private readonly onMarker: (marker: ReadMarker) => void,
  ) {}

  /** What the server has already, from the snapshot or from another device. */
  known(seq: number): void {
    this.sent = Math.max(this.sent, seq);
  }

  /** Another epoch: its seqs are others. */
  forget(): void {
    this.stop();
    this.wanted = 0;
    this.sent = 0;
  }

  read(seq: number): void {
    this.wanted = Math.max(this.wanted, seq);
    if (this.timer === undefined && this.wanted > this.sent) this.flush();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private flush(): void {
    const seq = this.wanted;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.wanted > this.sent) this.flush();
    }, AT_MOST_EVERY_MS);
    const before = this.sent;
    this.sent = seq;
    this.send(seq).then(this.onMarker, () => {
      // Not heard: the next thing that is read sends it again.
      if (this.sent === seq) this.sent = before;
    });
  }
}
