import { useCallback, useEffect, useRef, useState } from 'react';
import { DraftKeeper } from './draft-keeper';
import { deviceStore, type Draft } from './outbox-store';

const emptyDraft = (memberId: string, roomId: string): Draft => ({ memberId, roomId, text: '', kind: 'message' });

/**
 * What stands in the composer of a room, kept on this device under the member's id with every change.
 * @returns `draft` is null until the device was asked, so that nothing is typed over
 */
export function useDraft(memberId: string, roomId: string): { draft: Draft | null; change: (next: Partial<Draft>) => void } {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [keeper] = useState(() => new DraftKeeper(deviceStore));
  const latest = useRef<Draft | null>(null);

  useEffect(() => {
    let current = true;
    const begin = (found: Draft | undefined): void => {
      if (!current) return;
      latest.current = found ?? emptyDraft(memberId, roomId);
      setDraft(latest.current);
    };
    // A room that is opened again right after it was left: what was typed last is on its way to the device.
    void keeper.settled().then(() => deviceStore.draft(memberId, roomId).then(begin, () => begin(undefined)));
    return () => {
      current = false;
      latest.current = null;
    };
  }, [memberId, roomId, keeper]);

  const change = useCallback(
    (next: Partial<Draft>) => {
      if (!latest.current) return;
      latest.current = { ...latest.current, ...next };
      setDraft(latest.current);
      keeper.keep(latest.current);
    },
    [keeper],
  );

  return { draft, change };
}
