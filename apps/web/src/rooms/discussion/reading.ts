import type { RoomState } from '@consilium/domain';

/** How many messages after `after`, up to `to`, others wrote. */
export function byOthers(state: RoomState, memberId: string, after: number, to = state.to): number {
  let count = 0;
  for (const message of state.messages.values(after + 1, to)) if (message.actor?.memberId !== memberId && !message.hidden) count++;
  return count;
}

export interface Seen {
  to: number;
  visible: boolean;
  atEnd: boolean;
  /** The line "New since you looked" stands after this. */
  line: number;
  /** The last event when the reader left the end. */
  leftAt: number;
}

/** A line that stands is kept while the reader looks around; when the page goes out of sight at its end, all of it was seen. */
export function nextLine(seen: Seen, state: RoomState, memberId: string, visible: boolean, atEnd: boolean): number {
  if (seen.visible && !visible && atEnd) return seen.to;
  const stands = byOthers(state, memberId, seen.line, seen.to) > 0;
  return visible && atEnd && !stands ? state.to : seen.line;
}
