import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api';

export const accountKeys = { sessions: ['own-sessions'] as const };

/** Where the member is signed in now. */
export const useOwnSessions = () =>
  useQuery({
    queryKey: accountKeys.sessions,
    queryFn: async ({ signal }) => (await answer(api.GET('/sessions', { signal }))).items,
  });
