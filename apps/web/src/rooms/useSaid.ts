import type { RoomEventType } from '@consilium/contracts';
import { useEffect, useEffectEvent, useMemo } from 'react';
import { useRoom } from './RoomContext';

/** Calls `hear` when the room's log has lines of these types, and again with every one that joins them or whose text goes. */
export function useSaid(types: readonly RoomEventType[], hear: () => void): void {
  const { lines } = useRoom().state;
  const said = useMemo(
    () =>
      [...lines.values()]
        .filter(({ type }) => (types as readonly string[]).includes(type))
        .map(({ seq, data }) => `${seq}${'hidden' in data && data.hidden ? ' hidden' : ''}`)
        .join(),
    [lines, types],
  );
  const heard = useEffectEvent(hear);
  useEffect(() => {
    if (said !== '') heard();
  }, [said]);
}
