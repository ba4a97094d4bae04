import { rowsOf } from '@consilium/domain';
import { useMemo, useState } from 'react';
import type { UnsentMessage } from '../../realtime/outbox-store';
import { useRoom } from '../RoomContext';
import { FIRST, placedNext, type DiscussionRow, type Placed } from './placement';

const dayOf = (at: string): string => new Date(at).toDateString();

/** The rows of the discussion, own unsent messages last, and the index that the first of them has in an ever-growing list. */
export function useRows(readTo: number, foldTo: number, unfolded: ReadonlySet<number>, unsent: readonly UnsentMessage[]): Placed {
  const { state, memberId } = useRoom();
  const logged = useMemo(() => rowsOf(state, { dayOf, readTo, foldTo, viewerId: memberId, unfolded }), [state, readTo, foldTo, memberId, unfolded]);
  const rows = useMemo<DiscussionRow[]>(
    () => [...logged, ...unsent.map((message) => ({ type: 'unsent' as const, key: `unsent-${message.clientId}`, message }))],
    [logged, unsent],
  );
  const [placed, setPlaced] = useState<Placed>({ rows, from: state.from, first: FIRST });
  if (placed.rows === rows) return placed;
  const next = placedNext(placed, rows, state.from);
  setPlaced(next);
  return next;
}
