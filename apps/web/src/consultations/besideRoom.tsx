import type { RouteObject } from 'react-router';
import { consultationPaths } from './consultationPaths';

const page: Pick<RouteObject, 'lazy'> = {
  lazy: async () => ({ Component: (await import('./summary/SummaryPage')).SummaryPage }),
};

/** What opens over the sheet of the case's room, which goes on beside it. */
export const besideRoom: RouteObject[] = [
  { path: consultationPaths.summary(':caseId'), ...page },
  { path: consultationPaths.summary(':caseId', ':consultationId'), ...page },
];
