import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answer, api, OfflineError } from '../../api';
import { useMember } from '../../auth/useMember';
import { courseKeys } from '../../course/queries';
import { recordStore, type UnsentRecord } from '../../device/recordStore';
import { currentSession } from '../../realtime/currentSession';
import { useRunningOutbox } from '../../realtime/useRunningOutbox';
import { RecordOutboxContext } from './useRecordOutbox';

/** Runs the outbox of what the member records, on whatever page they are. */
export function RecordOutboxProvider({ children }: { children: ReactNode }) {
  const { id: memberId } = useMember();
  const client = useQueryClient();
  const outbox = useRunningOutbox<UnsentRecord>('consilium.records', () => ({
    store: recordStore,
    queueOf: ({ caseId }) => caseId,
    deliver: async ({ caseId, clientId, record }) => {
      // Tabs share one cookie: nothing is recorded in the name of who signed in meanwhile.
      if ((await currentSession())?.member.id !== memberId) throw new OfflineError();
      await answer(api.POST('/cases/{id}/facts', { params: { path: { id: caseId } }, body: { ...record, clientId } }));
      // Read before it leaves the outbox, so that it is never out of sight.
      await client.invalidateQueries({ queryKey: courseKeys.of(caseId) });
    },
  }));
  return <RecordOutboxContext value={outbox}>{children}</RecordOutboxContext>;
}
