import type { RouteObject } from 'react-router';
import { paths } from '../ui/paths';

/** What opens over the whole room, which goes on behind it. */
export const besideRoom: RouteObject[] = [
  { path: paths.sinceVisit(':caseId'), lazy: async () => ({ Component: (await import('./VisitPage')).VisitPage }) },
];
