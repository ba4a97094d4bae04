import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api';

export const ROOMS_KEY = ['rooms', 'list'] as const;

/** How often presence and unread counts of all rooms are asked again; the room itself is live. */
const ROOMS_EVERY = 20_000;

/** The viewer's rooms, live ones first. */
export function useRooms() {
  return useQuery({
    queryKey: ROOMS_KEY,
    queryFn: async ({ signal }) => {
      const page = await answer(api.GET('/rooms', { signal }));
      return page.items;
    },
    refetchInterval: ROOMS_EVERY,
  });
}
