import type { RoomMessage, RoomState } from '@consilium/domain';

/** Whether reading the log asks that this was seen: what others wrote and is still there. */
const isOthers = ({ actor, hidden }: RoomMessage, memberId: string): boolean => actor?.memberId !== memberId && !hidden;

/** How many messages after `after`, up to `to`, others wrote. */
export function byOthers(state: RoomState, memberId: string, after: number, to = state.to): number {
  let count = 0;
  for (const message of state.messages.values(after + 1, to)) if (isOthers(message, memberId)) count++;
  return count;
}

export interface Reader {
  memberId: string;
  /** The server's marker. */
  readSeq: number;
  /** Messages that were in view, by seq. */
  seen: ReadonlySet<number>;
}

/** What others wrote after the marker and was not in view yet, by seq. */
export function unseenIn(state: RoomState, { memberId, readSeq, seen }: Reader): Set<number> {
  const unseen = new Set<number>();
  for (const message of state.messages.values(readSeq + 1, state.to))
    if (isOthers(message, memberId) && !seen.has(message.seq)) unseen.add(message.seq);
  return unseen;
}

/**
 * How far the log is read. The marker is one seq, so it goes only as far as nothing was left out: up to the first message that was not
 * in view, however much of what follows was.
 * @param notLoaded unread messages that are further up than what is here
 */
export function readThrough(state: RoomState, reader: Reader, notLoaded: number): number {
  if (notLoaded > 0) return reader.readSeq;
  const [first] = unseenIn(state, reader);
  return first === undefined ? state.to : Math.max(reader.readSeq, first - 1);
}

export interface Seen {
  to: number;
  visible: boolean;
  atEnd: boolean;
  /** The line "New since you looked" stands after this. */
  line: number;
}

/** A line that stands is kept while the reader looks around; when the page goes out of sight at its end, all of it was seen. */
export function nextLine(seen: Seen, state: RoomState, memberId: string, visible: boolean, atEnd: boolean): number {
  if (seen.visible && !visible && atEnd) return seen.to;
  const stands = byOthers(state, memberId, seen.line, seen.to) > 0;
  return visible && atEnd && !stands ? state.to : seen.line;
}
