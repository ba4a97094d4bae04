import type { RouteObject } from 'react-router';
import { paths } from '../ui/paths';
import type { ShellHandle } from '../app/shell/Shell';
import { besideRoom as besideCase } from '../cases/besideRoom';
import { besideRoom as besideConsultation } from '../consultations/besideRoom';

const room: Pick<RouteObject, 'lazy' | 'handle'> = {
  lazy: async () => ({ Component: (await import('./RoomPage')).RoomPage }),
  handle: { ownPhoneHead: true } satisfies ShellHandle,
};

/** A case and its room share one address; a room's own address leads there. What is opened of the case stands beside the room, which is never left for it. */
export const routes: RouteObject[] = [
  { path: paths.case(':caseId'), ...room, children: [...besideCase, ...besideConsultation] },
  { path: `${paths.case(':caseId')}/room`, ...room },
  { path: '/rooms/:roomId', lazy: async () => ({ Component: (await import('./RoomRedirect')).RoomRedirect }) },
];
