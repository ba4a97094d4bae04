import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api';
import { ROOMS_KEY } from '../../rooms/queries';
import { useSocketEvent } from '../../realtime/useSocketEvent';

const OPEN = ['consultations', 'open'] as const;
/** How often phases are asked again; the room itself is live. */
const OPEN_EVERY = 20_000;

/** What runs or is planned in the member's rooms; asked again at once when something starts or ends. */
export function useOpenConsultations() {
  return useQuery({
    queryKey: OPEN,
    queryFn: async ({ signal }) => (await answer(api.GET('/consultations', { signal }))).items,
    refetchInterval: OPEN_EVERY,
  });
}

/** Those that run now. */
export const useRunning = () =>
  useOpenConsultations().data?.filter(({ consultation }) => consultation.status === 'running') ?? [];

/** Keeps it fresh: a change of the inbox may mean that something began or is over. Once per tab. */
export function useOpenConsultationsLive(): void {
  const client = useQueryClient();
  useSocketEvent('inbox.item', () => {
    void client.invalidateQueries({ queryKey: OPEN });
    void client.invalidateQueries({ queryKey: ROOMS_KEY });
  });
}
