import type { RouteObject } from 'react-router';
import { incidentPaths } from './incidentPaths';

export const routes: RouteObject[] = [
  { path: incidentPaths.incidents, lazy: async () => ({ Component: (await import('./IncidentsPage')).IncidentsPage }) },
  {
    path: incidentPaths.incident(':incidentId'),
    lazy: async () => ({ Component: (await import('./IncidentPage')).IncidentPage }),
  },
];
