import type { RoomMessage, RoomLine, RoomState } from './room-state';
import { headingsOf, type ConsultationFolds, type ConsultationRow } from './room-state-rows-consultations';

/** A row of the discussion as it is drawn. `key` stays the same while rows come and go around it. */
export type RoomRow =
  | { type: 'day'; key: string; at: string }
  | { type: 'new'; key: string }
  | { type: 'line'; key: string; line: RoomLine }
  | ConsultationRow
  /** `head`: name and discipline stand above it; not for what follows from the same author within five minutes. `orphan`: it answers a message that was not read. */
  | { type: 'message'; key: string; message: RoomMessage; head: boolean; orphan: boolean }
  | { type: 'reply'; key: string; message: RoomMessage; root: number }
  /** Replies that are folded away under their message. */
  | { type: 'more'; key: string; root: number; count: number }
  /** Stands where replies to an earlier message were written, so that the talk can be followed at its end. */
  | { type: 'elsewhere'; key: string; root: RoomMessage; replies: readonly RoomMessage[] };

export interface RowOptions extends ConsultationFolds {
  /** The platform's day of a time, as any text that is equal for equal days. */
  dayOf: (at: string) => string;
  /** A mark stands before the first message after this that somebody else wrote. */
  readTo: number;
  /** Replies up to here may be folded; what is newer is always shown. It stays while a reader looks, so that nothing folds away. */
  foldTo: number;
  /** Who reads: one's own messages are never new. */
  viewerId: string;
  /** Messages whose replies are all shown. */
  unfolded: ReadonlySet<number>;
}

/** Raised hands are seen while they are up; in the log they would bury what was said. They are no rows at all: what is read goes by seq. */
const DRAWN_ELSEWHERE: ReadonlySet<RoomLine['type']> = new Set<RoomLine['type']>([
  'consultation.hand_raised',
  'consultation.hand_lowered',
]);

const SHARED_HEAD_MS = 5 * 60_000;
export const REPLIES_SHOWN = 3;

interface Thread {
  replies: RoomMessage[];
  /** The next message that hangs under no other: replies after it are away from the end of the talk. */
  next: number;
}

/** The message that a thread hangs under: replies to replies belong to the first message. Undefined when that was not read. */
function rootOf(state: RoomState, message: RoomMessage, known: ReadonlyMap<number, number>): number | undefined {
  let at: RoomMessage | undefined = message;
  while (at?.replyTo !== undefined && at.replyTo < at.seq) {
    const root = known.get(at.replyTo);
    if (root !== undefined) return root;
    at = state.messages.get(at.replyTo);
  }
  return at?.seq;
}

/** Threads by the seq of the message they hang under, and of each reply that message's seq. */
function threadsOf(
  state: RoomState,
  messages: readonly RoomMessage[],
): { threads: Map<number, Thread>; roots: Map<number, number> } {
  const threads = new Map<number, Thread>();
  const roots = new Map<number, number>();
  let latest: Thread | undefined;
  for (const message of messages) {
    const root = message.replyTo === undefined ? message.seq : rootOf(state, message, roots);
    const thread = root === undefined || root === message.seq ? undefined : threads.get(root);
    if (thread && root !== undefined) {
      thread.replies.push(message);
      roots.set(message.seq, root);
    } else {
      if (latest) latest.next = message.seq;
      latest = { replies: [], next: Number.POSITIVE_INFINITY };
      threads.set(message.seq, latest);
    }
  }
  return { threads, roots };
}

/** Every row of the part of the log that was read. Pure; linear in that part. */
export function rowsOf(state: RoomState, options: RowOptions): RoomRow[] {
  const rows: RoomRow[] = [];
  const messages = state.messages.values(state.from, state.to);
  const lines = state.lines.values(state.from, state.to);
  const { threads, roots } = threadsOf(state, messages);
  const { headings, folded } = headingsOf(lines, options);
  let day: string | undefined;
  let head: RoomMessage | undefined;
  let newMarked = false;

  const markNew = (message: RoomMessage): void => {
    if (newMarked || message.seq <= options.readTo || message.actor?.memberId === options.viewerId) return;
    newMarked = true;
    rows.push({ type: 'new', key: 'new' });
    head = undefined;
  };
  const drawDay = (seq: number, at: string): void => {
    const today = options.dayOf(at);
    if (today === day) return;
    day = today;
    rows.push({ type: 'day', key: `day-${seq}`, at });
    head = undefined;
  };
  const drawThread = (root: number, { replies, next }: Thread): void => {
    const more = foldedOf(replies, options.unfolded.has(root) ? Number.NEGATIVE_INFINITY : options.foldTo);
    replies.forEach((message, index) => {
      const isFolded = index >= REPLIES_SHOWN && index < REPLIES_SHOWN + more;
      if (message.seq < next) markNew(message);
      if (!isFolded) rows.push({ type: 'reply', key: `message-${message.seq}`, message, root });
      else if (index === REPLIES_SHOWN) rows.push({ type: 'more', key: `more-${root}`, root, count: more });
    });
    if (replies.length > 0) head = undefined;
  };

  const drawLine = (line: RoomLine): void => {
    const heading = headings.get(line.seq);
    const isRow = !DRAWN_ELSEWHERE.has(line.type) && !folded.has(line.seq);
    if (!heading && !isRow) return;
    drawDay(line.seq, line.at);
    if (heading) rows.push(heading);
    if (isRow) rows.push({ type: 'line', key: `line-${line.seq}`, line });
    head = undefined;
  };
  const drawMessage = (message: RoomMessage): void => {
    const { seq } = message;
    const root = roots.get(seq);
    const thread = threads.get(root ?? seq);
    if (root !== undefined && thread && seq < thread.next) return;
    drawDay(seq, message.at);
    markNew(message);
    if (root !== undefined) {
      drawElsewhere(rows, state.messages.get(root) ?? message, message);
      head = undefined;
      return;
    }
    const shares = head !== undefined && sharesHead(head, message);
    if (!shares) head = message;
    rows.push({
      type: 'message',
      key: `message-${seq}`,
      message,
      head: !shares,
      orphan: message.replyTo !== undefined,
    });
    if (thread) drawThread(seq, thread);
  };

  let drawn = 0;
  for (const message of messages) {
    for (let line = lines[drawn]; line && line.seq < message.seq; line = lines[++drawn]) drawLine(line);
    drawMessage(message);
  }
  for (const line of lines.slice(drawn)) drawLine(line);
  return rows;
}

/** How many replies after the first three are folded: those already read, and never just one, whose place the fold would take. */
function foldedOf(replies: readonly RoomMessage[], foldTo: number): number {
  let folded = 0;
  while ((replies[REPLIES_SHOWN + folded]?.seq ?? Number.POSITIVE_INFINITY) <= foldTo) folded++;
  return folded > 1 ? folded : 0;
}

function sharesHead(head: RoomMessage, message: RoomMessage): boolean {
  return (
    head.actor?.memberId === message.actor?.memberId &&
    head.kind === message.kind &&
    message.replyTo === undefined &&
    Date.parse(message.at) - Date.parse(head.at) < SHARED_HEAD_MS
  );
}

/** Replies to the same message that follow each other share one pointer. */
function drawElsewhere(rows: RoomRow[], root: RoomMessage, reply: RoomMessage): void {
  const last = rows.at(-1);
  if (last?.type === 'elsewhere' && last.root.seq === root.seq)
    rows[rows.length - 1] = { ...last, replies: [...last.replies, reply] };
  else rows.push({ type: 'elsewhere', key: `elsewhere-${reply.seq}`, root, replies: [reply] });
}
