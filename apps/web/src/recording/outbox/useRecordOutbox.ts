import type { RecordFacts } from '@consilium/contracts';
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { v4 as uuid } from 'uuid';
import type { UnsentRecord } from '../../device/recordStore';
import type { Outbox } from '../../realtime/outbox';

export const RecordOutboxContext = createContext<Outbox<UnsentRecord> | null>(null);

export interface Records {
  /** Of this case, in the order they were written. */
  unsent: readonly UnsentRecord[];
  /** Kept on the device, and sent as soon as that is possible. */
  add: (record: UnsentRecord['record']) => void;
  /** Its author gives it up. */
  forget: (clientId: string) => void;
}

/** Where a record of a case goes: a session, a minute of it, or a day. */
export type RecordPlace = Pick<RecordFacts, 'sessionId' | 'relDay' | 'minute'>;

/** What the member recorded of a case and the server does not have yet, and the way to record more. */
export function useRecords(caseId: string): Records {
  const outbox = useContext(RecordOutboxContext);
  if (!outbox) throw new Error('useRecords needs a RecordOutboxProvider above it');
  const all = useSyncExternalStore(outbox.subscribe, outbox.getSnapshot);
  return useMemo(
    () => ({
      unsent: all.filter((one) => one.caseId === caseId),
      // Storage that is refused leaves it on the page, from where it is sent.
      add: (record) => void outbox.add({ clientId: uuid(), caseId, record }).catch(() => undefined),
      forget: (clientId) => void outbox.forget(clientId).catch(() => undefined),
    }),
    [all, caseId, outbox],
  );
}
