import type { RouteObject } from 'react-router';
import { coursePaths } from '../course/coursePaths';

/** What opens beside the room of a case, which goes on. */
export const besideRoom: RouteObject[] = [
  {
    path: coursePaths.newSession(':caseId'),
    lazy: async () => ({ Component: (await import('./session/NewSessionPage')).NewSessionPage }),
  },
  {
    path: coursePaths.session(':caseId', ':sessionId'),
    lazy: async () => ({ Component: (await import('./session/SessionPage')).SessionPage }),
  },
  {
    path: coursePaths.day(':caseId'),
    lazy: async () => ({ Component: (await import('./day/DayPage')).DayPage }),
  },
  {
    path: coursePaths.import(':caseId'),
    lazy: async () => ({ Component: (await import('./import/ImportPage')).ImportPage }),
  },
];
