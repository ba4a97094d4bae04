import type { RouteObject } from 'react-router';
import { casePaths } from './casePaths';

/** What opens over the sheet of the case's room, which goes on beside it. */
export const besideRoom: RouteObject[] = [
  {
    path: casePaths.people(':caseId'),
    lazy: async () => ({ Component: (await import('./people/PeoplePage')).PeoplePage }),
  },
  {
    path: casePaths.document(':caseId', ':documentId'),
    lazy: async () => ({ Component: (await import('../documents/DocumentPage')).DocumentPage }),
  },
  {
    path: casePaths.versions(':caseId'),
    lazy: async () => ({ Component: (await import('./versions/VersionsPage')).VersionsPage }),
  },
];
