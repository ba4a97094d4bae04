import { useCallback, useEffect, useRef, useState } from 'react';
import { NewestWrites } from './newest-writes';
import { deviceStore, type Draft } from './outbox-store';

const emptyDraft = (memberId: string, roomId: string): Draft => ({ memberId, roomId, text: '', kind: 'message' });

/**
 * What stands in the composer of a room, kept on this device under the member's id with every change.
 * @returns `draft` is null until the device was asked, so that nothing is typed over
 */
export function useDraft(memberId: string, roomId: string): { draft: Draft | null; change: (next: Partial<Draft>) => void } {
  const [draft, setDraft] = useState<Draft | null>(null);
  // Storage refused by the browser: the text still stands in the composer.
  const [keeper] = useState(() => new NewestWrites<string, Draft>((written) => deviceStore.keepDraft(written).catch(() => undefined)));
  const latest = useRef<Draft | null>(null);
  /** What was written before the device had answered: it stands unless something was kept. */
  const early = useRef<Partial<Draft>>({});

  useEffect(() => {
    let current = true;
    const begin = (found: Draft | undefined): void => {
      if (!current) return;
      const written = early.current.text && !found?.text ? early.current : undefined;
      early.current = {};
      latest.current = { ...(found ?? emptyDraft(memberId, roomId)), ...written };
      setDraft(latest.current);
      if (written) keeper.keep(roomId, latest.current);
    };
    // A room that is opened again right after it was left: what was typed last is on its way to the device.
    void keeper.settled().then(() => deviceStore.draft(memberId, roomId).then(begin, () => begin(undefined)));
    return () => {
      current = false;
      latest.current = null;
      early.current = {};
    };
  }, [memberId, roomId, keeper]);

  const change = useCallback(
    (next: Partial<Draft>) => {
      if (!latest.current) {
        early.current = { ...early.current, ...next };
        return;
      }
      const changed = { ...latest.current, ...next };
      // What was said of its words goes with the text.
      latest.current = changed.text || changed.edit ? changed : { ...changed, reasons: undefined };
      setDraft(latest.current);
      keeper.keep(roomId, latest.current);
    },
    [keeper, roomId],
  );

  return { draft, change };
}
