import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api';

export const ME_KEY = ['me'] as const;

/** `GET /me`: the member's own profile with what they may do. */
export const useMe = () => useQuery({ queryKey: ME_KEY, queryFn: ({ signal }) => answer(api.GET('/me', { signal })) });
