import type { RouteObject } from 'react-router';
import { consultationPaths } from './consultationPaths';

const page: Pick<RouteObject, 'lazy'> = { lazy: async () => ({ Component: (await import('./summary/SummaryPage')).SummaryPage }) };

export const routes: RouteObject[] = [
  { path: consultationPaths.summary(':caseId'), ...page },
  { path: consultationPaths.summary(':caseId', ':consultationId'), ...page },
];
