import type { RouteObject } from 'react-router';
import { privacyPaths } from './privacyPaths';

export const routes: RouteObject[] = [
  {
    path: privacyPaths.reviews,
    lazy: async () => ({ Component: (await import('./second-look/SecondLooksPage')).SecondLooksPage }),
  },
  {
    path: privacyPaths.review(':reviewId'),
    lazy: async () => ({ Component: (await import('./second-look/SecondLookPage')).SecondLookPage }),
  },
  {
    path: privacyPaths.incidents,
    lazy: async () => ({ Component: (await import('./incidents/IncidentsPage')).IncidentsPage }),
  },
  {
    path: privacyPaths.incident(':incidentId'),
    lazy: async () => ({ Component: (await import('./incidents/IncidentPage')).IncidentPage }),
  },
];
