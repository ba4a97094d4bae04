import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RoomSnapshot } from '../../realtime/roomSnapshot';
import { useRoom } from '../RoomContext';
import type { DiscussionRow } from './placement';
import { byOthers, nextLine, readThrough, unseenIn, type Seen } from './reading';
import { useInView, type InView } from './useInView';

function subscribeVisible(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
const useVisible = (): boolean => useSyncExternalStore(subscribeVisible, () => document.visibilityState === 'visible');

/** So long it stands at the end under the reader's eyes before what is above it counts as seen. */
const SEEN_AFTER_MS = 20_000;

/** Unread messages that stand further up than what was loaded. */
export function useNotLoaded({ unreadAtOpening, readAtOpening, openedAt }: RoomSnapshot): number {
  const { state, memberId } = useRoom();
  return Math.max(0, unreadAtOpening - byOthers(state, memberId, readAtOpening, openedAt));
}

/**
 * Says where the reader stopped: the line "New since you looked" stands after that.
 * @param atEnd whether the end of the discussion is in view
 */
export function useLine(atEnd: boolean, readAtOpening: number): number {
  const { state, memberId } = useRoom();
  const visible = useVisible();
  const [seen, setSeen] = useState<Seen>(() => ({
    // Somebody who never looked has no place where they stopped.
    to: state.to,
    visible,
    atEnd,
    line: readAtOpening > 0 ? readAtOpening : state.to,
  }));
  if (seen.to !== state.to || seen.visible !== visible || seen.atEnd !== atEnd) {
    setSeen({ to: state.to, visible, atEnd, line: nextLine(seen, state, memberId, visible, atEnd) });
  }
  const standsWhileLooking = visible && atEnd && seen.line < state.to;
  useEffect(() => {
    if (!standsWhileLooking) return undefined;
    const timer = setTimeout(() => setSeen((now) => ({ ...now, line: now.to })), SEEN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [standsWhileLooking]);
  return seen.line;
}

export interface ReadingParts {
  room: RoomSnapshot;
  scroller: HTMLElement | null;
  rows: readonly DiscussionRow[];
  /** The reader was led to where they look; before that nothing is read. */
  led: boolean;
}

/** Messages that were not in view yet, above and below it, and the row of the first. */
export interface Unseen {
  above: number;
  below: number;
  first: string | undefined;
}

const NOTHING: InView = { seqs: [], top: null, bottom: null };
const isUnseenRow = (row: DiscussionRow, unseen: ReadonlySet<number>): boolean =>
  (row.type === 'message' || row.type === 'reply') && unseen.has(row.message.seq);

/** Keeps the server's read marker: only what was in view is read. */
export function useReading({ room, scroller, rows, led }: ReadingParts): Unseen {
  const { state, connection, memberId } = useRoom();
  const visible = useVisible();
  const notLoaded = useNotLoaded(room);
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set());
  const [view, setView] = useState(NOTHING);
  const { readSeq } = room;

  useInView(scroller, (inView) => {
    if (inView.top !== view.top || inView.bottom !== view.bottom) setView(inView);
    const fresh = led && visible ? inView.seqs.filter((seq) => seq > readSeq && !seen.has(seq)) : [];
    if (fresh.length > 0) setSeen(new Set([...seen, ...fresh]));
  });
  const reader = { memberId, readSeq, seen };
  const readTo = readThrough(state, reader, notLoaded);
  useEffect(() => {
    if (led && visible && readTo > readSeq) connection.markRead(readTo);
  }, [connection, led, visible, readTo, readSeq]);

  const unseen = unseenIn(state, reader);
  const unseenRows = unseen.size === 0 ? [] : rows.flatMap((row, index) => (isUnseenRow(row, unseen) ? [index] : []));
  const top = rows.findIndex(({ key }) => key === view.top);
  const bottom = rows.findLastIndex(({ key }) => key === view.bottom);
  return {
    above: notLoaded + unseenRows.filter((index) => index < top).length,
    below: bottom === -1 ? 0 : unseenRows.filter((index) => index > bottom).length,
    first: rows[unseenRows[0] ?? -1]?.key,
  };
}
