import type { RouteObject } from 'react-router';
import { documentPath } from './documentPath';

/** What opens beside the room, which goes on. */
export const besideRoom: RouteObject[] = [
  {
    path: documentPath(':caseId', ':documentId'),
    lazy: async () => ({ Component: (await import('./DocumentPage')).DocumentPage }),
  },
];
