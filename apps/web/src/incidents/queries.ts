import type { IncidentView } from '@consilium/contracts';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ProblemError, sayError } from '../api';
import { incidentKeys, incidentRequests, type IncidentFilter } from './requests';
import { useSocketEvent } from '../realtime/useSocketEvent';

/** What was reported or asked for since is heard by its notice. */
function useIncidentsLive(): void {
  const client = useQueryClient();
  const readAgain = (): void => void client.invalidateQueries({ queryKey: incidentKeys.all });
  useSocketEvent('inbox.item', ({ item }) => {
    if (item?.kind === 'privacy.incident' || item?.kind === 'privacy.second_person') readAgain();
  });
  useSocketEvent('connect', readAgain);
}

/** Incidents that this member may see, newest first. */
export function useIncidents(filter: IncidentFilter) {
  useIncidentsLive();
  return useInfiniteQuery({
    queryKey: incidentKeys.list(filter),
    queryFn: ({ pageParam, signal }) => incidentRequests.list(filter, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function useIncident(id: string) {
  useIncidentsLive();
  return useQuery({ queryKey: incidentKeys.one(id), queryFn: ({ signal }) => incidentRequests.one(id, signal) });
}

/** Something done to an incident; what it became is shown, and where somebody was faster, what it is now. */
export function useIncidentChange<Input>(id: string, change: (input: Input) => Promise<IncidentView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (incident) => {
      client.setQueryData(incidentKeys.one(id), incident);
      void client.invalidateQueries({ queryKey: [...incidentKeys.all, 'list'] });
    },
    onError: (error) => {
      if (error instanceof ProblemError && (error.status === 412 || error.status === 409))
        void client.invalidateQueries({ queryKey: incidentKeys.one(id) });
    },
  });
}

export const sayRefusal = (error: unknown): string =>
  error instanceof ProblemError && error.status === 412
    ? 'Somebody changed it meanwhile. What you see now is how it is; try again.'
    : sayError(error);
