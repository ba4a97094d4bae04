import { useEffect, useState, useSyncExternalStore } from 'react';
import { useRoom } from '../RoomContext';
import { byOthers, nextLine, type Seen } from './reading';

function subscribeVisible(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
const useVisible = (): boolean => useSyncExternalStore(subscribeVisible, () => document.visibilityState === 'visible');

/** So long it stands at the end under the reader's eyes before what is above it counts as seen. */
const SEEN_AFTER_MS = 20_000;

/**
 * Keeps the server's read marker while the newest is really seen, and says where the reader stopped.
 * @param atEnd whether the end of the discussion is in view
 */
export function useReading(atEnd: boolean, readAtOpening: number): { readTo: number; newCount: number } {
  const { state, connection, memberId } = useRoom();
  const visible = useVisible();
  const [seen, setSeen] = useState<Seen>(() => ({
    // Somebody who never looked has no place where they stopped.
    to: state.to, visible, atEnd, line: readAtOpening > 0 ? readAtOpening : state.to, leftAt: state.to,
  }));
  if (seen.to !== state.to || seen.visible !== visible || seen.atEnd !== atEnd) {
    const line = nextLine(seen, state, memberId, visible, atEnd);
    setSeen({ to: state.to, visible, atEnd, line, leftAt: atEnd ? state.to : seen.leftAt });
  }
  const looking = visible && atEnd;
  const standsWhileLooking = looking && seen.line < state.to;
  useEffect(() => {
    if (!standsWhileLooking) return undefined;
    const timer = setTimeout(() => setSeen((now) => ({ ...now, line: now.to })), SEEN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [standsWhileLooking]);

  useEffect(() => {
    if (looking) connection.markRead(state.to);
  }, [connection, looking, state.to]);

  return { readTo: seen.line, newCount: atEnd ? 0 : byOthers(state, memberId, seen.leftAt) };
}
