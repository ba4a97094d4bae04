import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api';

export const accountKeys = { me: ['me'] as const, sessions: ['own-sessions'] as const };

/** `GET /me`: the member's own profile with what they may do. */
export const useMe = () =>
  useQuery({ queryKey: accountKeys.me, queryFn: ({ signal }) => answer(api.GET('/me', { signal })) });

/** Where the member is signed in now. */
export const useOwnSessions = () =>
  useQuery({
    queryKey: accountKeys.sessions,
    queryFn: async ({ signal }) => (await answer(api.GET('/sessions', { signal }))).items,
  });
