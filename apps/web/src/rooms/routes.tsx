import type { RouteObject } from 'react-router';
import { paths } from '../app/paths';
import type { ShellHandle } from '../app/shell/Shell';

const room: Pick<RouteObject, 'lazy' | 'handle'> = {
  lazy: async () => ({ Component: (await import('./RoomPage')).RoomPage }),
  handle: { ownPhoneHead: true } satisfies ShellHandle,
};

/** A case and its room share one address; a room's own address leads there. */
export const routes: RouteObject[] = [
  { path: paths.case(':caseId'), ...room },
  { path: `${paths.case(':caseId')}/room`, ...room },
  { path: '/rooms/:roomId', lazy: async () => ({ Component: (await import('./RoomRedirect')).RoomRedirect }) },
];
