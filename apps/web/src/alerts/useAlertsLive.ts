import type { CaseAlerts } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useSocketEvent } from '../realtime/useSocketEvent';
import { alertKeys } from './queries';

/** What the rules read of a case changed: its alerts are read again, on every page that shows them. Once per tab. */
export function useAlertsLive(): void {
  const client = useQueryClient();
  useSocketEvent('course.changed', ({ caseId, version }) => {
    const known = client.getQueryData<CaseAlerts>(alertKeys.of(caseId));
    if (known && (known.checked?.version ?? 0) < version)
      void client.invalidateQueries({ queryKey: alertKeys.of(caseId) });
  });
  useSocketEvent('connect', () => void client.invalidateQueries({ queryKey: alertKeys.all }));
}
