import type { RouteObject } from 'react-router';
import { paths } from '../ui/paths';

const page: Pick<RouteObject, 'lazy'> = {
  lazy: async () => ({ Component: (await import('./summary/SummaryPage')).SummaryPage }),
};

/** What opens beside the room, which goes on. */
export const besideRoom: RouteObject[] = [
  { path: paths.summary(':caseId'), ...page },
  { path: paths.summary(':caseId', ':consultationId'), ...page },
];
