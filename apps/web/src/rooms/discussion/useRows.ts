import type { HeldRecommendation } from '@consilium/contracts';
import { rowsOf, type RoomRow, type RowOptions } from '@consilium/domain';
import { useMemo, useState } from 'react';
import { useHeld } from '../../consultations/queries';
import type { UnsentMessage } from '../../device/outboxStore';
import { useRoom } from '../RoomContext';
import { FIRST, placedNext, type DiscussionRow, type Placed } from './placement';

const dayOf = (at: string): string => new Date(at).toDateString();

/** Held ones that did not come into the log yet: where the consultation ends, they come ahead of the event that says so. */
function notOpened(held: readonly HeldRecommendation[], logged: readonly RoomRow[]): readonly HeldRecommendation[] {
  if (held.length === 0) return held;
  const opened = new Set(
    logged.flatMap((row) => (row.type === 'message' || row.type === 'reply' ? row.message.clientId : [])),
  );
  return held.filter(({ clientId }) => !opened.has(clientId));
}

/** The rows of the discussion, own held recommendations and unsent messages last, and the index that the first of them has in an ever-growing list. */
export function useRows(
  { readTo, foldTo, unfolded, endedTo, folds }: Omit<RowOptions, 'dayOf' | 'viewerId'>,
  unsent: readonly UnsentMessage[],
): Placed {
  const { state, memberId } = useRoom();
  const logged = useMemo(
    () => rowsOf(state, { dayOf, readTo, foldTo, viewerId: memberId, unfolded, endedTo, folds }),
    [state, readTo, foldTo, memberId, unfolded, endedTo, folds],
  );
  const held = useHeld();
  const rows = useMemo<DiscussionRow[]>(() => {
    const taken = new Set(held?.map(({ clientId }) => clientId));
    return [
      ...logged,
      ...notOpened(held ?? [], logged).map((one) => ({ type: 'held' as const, key: `held-${one.id}`, held: one })),
      ...unsent
        .filter(({ clientId }) => !taken.has(clientId))
        .map((message) => ({ type: 'unsent' as const, key: `unsent-${message.clientId}`, message })),
    ];
  }, [logged, unsent, held]);
  const [placed, setPlaced] = useState<Placed>({ rows, from: state.from, first: FIRST });
  if (placed.rows === rows) return placed;
  const next = placedNext(placed, rows, state.from);
  setPlaced(next);
  return next;
}
