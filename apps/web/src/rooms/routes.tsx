import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../ui/routeHandle';

/** A room's own address leads to where its subject has it. */
export const routes: RouteObject[] = [
  {
    path: '/rooms/:roomId',
    lazy: async () => ({ Component: (await import('./RoomRedirect')).RoomRedirect }),
    handle: { shows: 'room' } satisfies RouteHandle,
  },
];
