import { rowsOf, type RoomRow, type RowOptions } from '@consilium/domain';
import { useMemo, useState } from 'react';
import type { UnsentMessage } from '../../device/outboxStore';
import { useRoom } from '../RoomContext';
import type { OwnRow } from '../slots/inRoom';
import { useSlot } from '../slots/RoomFeatures';
import { useEach } from '../../ui/useEach';
import { FIRST, placedNext, type DiscussionRow, type Placed } from './placement';

const dayOf = (at: string): string => new Date(at).toDateString();

/** Own rows that did not come into the log yet: they may come there ahead of the event that says so. */
function notLogged(own: readonly OwnRow[], logged: readonly RoomRow[]): readonly OwnRow[] {
  if (own.length === 0) return own;
  const opened = new Set(
    logged.flatMap((row) => (row.type === 'message' || row.type === 'reply' ? row.message.clientId : [])),
  );
  return own.filter(({ clientId }) => !opened.has(clientId));
}

/** The rows of the discussion, the member's own and unsent messages last, and the index that the first of them has in an ever-growing list. */
export function useRows(
  { readTo, foldTo, unfolded, endedTo, folds }: Omit<RowOptions, 'dayOf' | 'viewerId'>,
  unsent: readonly UnsentMessage[],
): Placed {
  const { state, memberId } = useRoom();
  const logged = useMemo(
    () => rowsOf(state, { dayOf, readTo, foldTo, viewerId: memberId, unfolded, endedTo, folds }),
    [state, readTo, foldTo, memberId, unfolded, endedTo, folds],
  );
  const own = useSame(useEach(useSlot('useOwnRows')).flat());
  const rows = useMemo<DiscussionRow[]>(() => {
    const taken = new Set(own.map(({ clientId }) => clientId));
    return [
      ...logged,
      ...notLogged(own, logged).map((row) => ({ type: 'own' as const, ...row })),
      ...unsent
        .filter(({ clientId }) => !taken.has(clientId))
        .map((message) => ({ type: 'unsent' as const, key: `unsent-${message.clientId}`, message })),
    ];
  }, [logged, unsent, own]);
  const [placed, setPlaced] = useState<Placed>({ rows, from: state.from, first: FIRST });
  if (placed.rows === rows) return placed;
  const next = placedNext(placed, rows, state.from);
  setPlaced(next);
  return next;
}

/** The same list for as long as what is in it is the same. */
function useSame<One>(next: readonly One[]): readonly One[] {
  const [kept, keep] = useState(next);
  if (kept.length === next.length && kept.every((one, index) => one === next[index])) return kept;
  keep(next);
  return next;
}
