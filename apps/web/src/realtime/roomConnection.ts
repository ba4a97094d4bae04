import type { JoinAnswer, PresentNow, ReadMarker, RoomClosedReason, RoomEvent } from '@consilium/contracts';
import { applyAll, applyOlder, fromSnapshot, hasGap, hasOlder, type RoomState } from '@consilium/domain';
import { ProblemError } from '../api/problems';
import { send, type ConsiliumSocket } from '../api/socket';
import { ReadMarkerSender } from './readMarker';
import { beginHearing, endHearing } from './roomUses';
import { NOTHING_YET, type RoomApi, type RoomSnapshot } from './roomSnapshot';
import { Typists } from './typing';

const OLDER_PAGE = 200;
const TYPING_EVERY_MS = 3_000;
/** An answer to "are you still there" after sleep: slower than this and the line is taken as dead. */
const WAKE_TIMEOUT_MS = 4_000;
const RETRY_MAX_MS = 15_000;
/** Events that came ahead of a gap; more than this and reading them again is cheaper. */
const EARLY_MAX = 500;

/**
 * One room on the member's socket, kept equal to its log: joins, resumes after the last seq it has, asks again at a gap, starts
 * afresh at another epoch, and forgets everything when the room is closed to this member.
 */
export class RoomConnection {
  private snapshot: RoomSnapshot = NOTHING_YET;
  private readonly listeners = new Set<() => void>();
  private early: RoomEvent[] = [];
  private started = false;
  private joining = false;
  private joinAgain = false;
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private lastTyping = 0;
  /** Of the newest list of who is present that this line brought. */
  private presentOrder = 0;
  private readonly typists = new Typists((typing) => this.update({ typing }));
  private readonly marker: ReadMarkerSender;

  constructor(
    private readonly socket: ConsiliumSocket,
    readonly roomId: string,
    private readonly memberId: string,
    private readonly api: RoomApi,
    /** Told of each event of this member's own, so that a message that waited is known to have arrived. */
    private readonly onOwnEvent: (event: RoomEvent) => void = () => undefined,
  ) {
    this.marker = new ReadMarkerSender(
      (seq) => api.markRead(roomId, seq),
      (marker) => this.onRead(marker),
    );
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly getSnapshot = (): RoomSnapshot => this.snapshot;

  start(): void {
    if (this.started) return;
    this.started = true;
    beginHearing(this.socket, this.roomId);
    this.socket.on('connect', this.onConnect).on('disconnect', this.onDisconnect).on('room.event', this.onEvent);
    this.socket
      .on('room.presence', this.onPresence)
      .on('room.typing', this.onTyping)
      .on('room.closed', this.onClosed)
      .on('room.read', this.onRead);
    if (this.socket.connected) this.onConnect();
  }

  /** Leaves the room; `start` joins it again. */
  stop(): void {
    if (!this.started) return;
    this.quiet();
  }

  /** After sleep or a change of network: asks for what was missed; a line that does not answer is opened anew. */
  async check(): Promise<void> {
    if (!this.started || this.joining || this.snapshot.phase !== 'live') return;
    await this.join(WAKE_TIMEOUT_MS);
    if (this.getSnapshot().phase === 'away' && this.socket.connected) this.socket.disconnect().connect();
  }

  /** The page before what was read. */
  async loadOlder(): Promise<void> {
    const { state, older } = this.snapshot;
    if (!state || older === 'loading' || !hasOlder(state)) return;
    this.update({ older: 'loading' });
    try {
      const page = await this.api.before(this.roomId, state.from, OLDER_PAGE);
      const now = this.snapshot.state;
      if (!now || page.epoch !== now.epoch) return this.update({ older: 'idle' });
      this.update({ older: 'idle', state: applyOlder(now, page.items) });
    } catch {
      this.update({ older: 'failed' });
    }
  }

  /** Every page before what was read; ends early where one does not come. */
  async loadAll(): Promise<void> {
    for (let { state } = this.snapshot; state && hasOlder(state);) {
      await this.loadOlder();
      const now = this.snapshot.state;
      if (!now || now.from >= state.from) return;
      state = now;
    }
  }

  markRead(seq: number): void {
    if (this.snapshot.phase === 'live') this.marker.read(seq);
  }

  /** Says that this member is typing, at most every three seconds; nobody waits for it. */
  saysTyping(): void {
    if (Date.now() - this.lastTyping < TYPING_EVERY_MS || !this.socket.connected) return;
    this.lastTyping = Date.now();
    this.socket.volatile.emit('typing', { roomId: this.roomId });
  }

  /** Takes over an event that came as the answer to this member's own request, without waiting for its broadcast. */
  readonly onEvent = (event: RoomEvent): void => {
    if (event.roomId !== this.roomId || !this.started) return;
    const { state } = this.snapshot;
    if (!state || hasGap(state, event)) {
      if (this.early.length >= EARLY_MAX) this.early = [];
      this.early.push(event);
      if (state) void this.join();
      return;
    }
    this.takeIn(state, [event]);
    if (event.actor) this.typists.stopped(event.actor.memberId);
  };

  private readonly onConnect = (): void => {
    this.failures = 0;
    void this.join();
  };

  private readonly onDisconnect = (): void => {
    clearTimeout(this.retry);
    this.typists.clear();
    this.presentOrder = 0;
    if (this.snapshot.phase === 'live') this.update({ phase: 'away', present: [] });
  };

  private readonly onPresence = ({ roomId, ...now }: PresentNow & { roomId: string }): void => {
    if (roomId === this.roomId) this.takePresent(now);
  };

  /** An answer to `room.join` may be read after a list that was made later. */
  private takePresent({ present, presentOrder }: PresentNow): void {
    if (presentOrder <= this.presentOrder) return;
    this.presentOrder = presentOrder;
    this.update({ present });
  }

  private readonly onTyping = ({ roomId, memberId }: { roomId: string; memberId: string }): void => {
    if (roomId === this.roomId && memberId !== this.memberId) this.typists.heard(memberId);
  };

  private readonly onRead = ({ roomId, seq }: ReadMarker): void => {
    if (roomId !== this.roomId || seq <= this.snapshot.readSeq) return;
    this.marker.known(seq);
    this.update({ readSeq: seq });
  };

  private readonly onClosed = ({ roomId, reason }: { roomId: string; reason: RoomClosedReason }): void => {
    if (roomId !== this.roomId) return;
    this.quiet();
    this.update({ ...NOTHING_YET, phase: 'closed', closed: reason });
  };

  private quiet(): void {
    this.started = false;
    endHearing(this.socket, this.roomId);
    this.presentOrder = 0;
    this.early = [];
    clearTimeout(this.retry);
    this.marker.stop();
    this.typists.clear();
    this.socket.off('connect', this.onConnect).off('disconnect', this.onDisconnect).off('room.event', this.onEvent);
    this.socket
      .off('room.presence', this.onPresence)
      .off('room.typing', this.onTyping)
      .off('room.closed', this.onClosed)
      .off('room.read', this.onRead);
  }

  /** One join at a time; what asks meanwhile makes it look once more. */
  private async join(timeoutMs?: number): Promise<void> {
    if (this.joining) {
      this.joinAgain = true;
      return;
    }
    this.joining = true;
    try {
      do {
        this.joinAgain = false;
        await (this.snapshot.state ? this.resume(this.snapshot.state, timeoutMs) : this.open());
      } while (this.joinAgain && this.started && this.socket.connected);
      this.failures = 0;
      if (this.started && this.socket.connected) this.update({ phase: 'live', problem: null });
    } catch (error) {
      this.joinFailed(error);
    } finally {
      this.joining = false;
    }
  }

  private async open(): Promise<void> {
    const answer = await send(this.socket, 'room.join', { roomId: this.roomId });
    this.takePresent(answer);
    const view = await this.api.view(this.roomId);
    if (!this.started) return;
    if (view.epoch !== answer.epoch) {
      this.joinAgain = true;
      return;
    }
    const empty = fromSnapshot(view, answer.events.at(-1)?.seq ?? answer.lastSeq);
    const readSeq = Math.max(view.readSeq, this.snapshot.readSeq);
    this.marker.known(readSeq);
    // Another device may have read on meanwhile; how much is left then is what is loaded here.
    const unreadAtOpening = readSeq > view.readSeq ? 0 : view.unread;
    this.update({ readSeq, readAtOpening: readSeq, unreadAtOpening, openedAt: view.lastSeq });
    this.takeIn({ ...empty, firstSeq: answer.firstSeq }, answer.events, applyOlder);
  }

  private async resume(before: RoomState, timeoutMs?: number): Promise<void> {
    let answer: JoinAnswer;
    do {
      const state = this.snapshot.state ?? before;
      answer = await send(
        this.socket,
        'room.join',
        { roomId: this.roomId, after: state.to, epoch: state.epoch },
        timeoutMs,
      );
      if (!this.started) return;
      this.takePresent(answer);
      if (answer.reset) {
        this.early = [];
        // A seq of the epoch before says nothing of this one.
        this.marker.forget();
        this.update({ state: null, readSeq: 0 });
        return this.open();
      }
      this.takeIn(this.snapshot.state ?? state, answer.events);
    } while (answer.more);
  }

  /** Events after `before` (or, with `applyOlder`, up to it), and then whatever had come too early. */
  private takeIn(before: RoomState, events: readonly RoomEvent[], read = applyAll): void {
    const early = this.early.toSorted((a, b) => a.seq - b.seq);
    const next = applyAll(read(before, events), early);
    this.early = early.filter((event) => event.seq > next.to);
    this.update({ state: next });
    const taken = [...events, ...early.filter((event) => event.seq <= next.to)];
    for (const event of taken) if (event.actor?.memberId === this.memberId) this.onOwnEvent(event);
    if (this.early.length > 0) void this.join();
  }

  private joinFailed(error: unknown): void {
    if (!this.started) return;
    if (error instanceof ProblemError && (error.status === 404 || error.status === 403)) {
      this.quiet();
      this.update({ ...NOTHING_YET, phase: 'missing', problem: error.problem });
      return;
    }
    this.update({
      phase: this.snapshot.state ? 'away' : 'joining',
      problem: error instanceof ProblemError ? error.problem : null,
    });
    // Without a line the next `connect` joins; with one it is asked again, later each time and not all at once.
    if (!this.socket.connected) return;
    const wait = Math.min(RETRY_MAX_MS, 500 * 2 ** this.failures++) * (0.75 + Math.random() / 2);
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.join(), wait);
  }

  private update(change: Partial<RoomSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    for (const listener of this.listeners) listener();
  }
}
