import type { RouteObject } from 'react-router';
import { privacyPaths } from './privacyPaths';

export const routes: RouteObject[] = [
  { path: privacyPaths.reviews, lazy: async () => ({ Component: (await import('./review/ReviewsPage')).ReviewsPage }) },
  { path: privacyPaths.review(':reviewId'), lazy: async () => ({ Component: (await import('./review/ReviewPage')).ReviewPage }) },
  { path: privacyPaths.incidents, lazy: async () => ({ Component: (await import('./incidents/IncidentsPage')).IncidentsPage }) },
  { path: privacyPaths.incident(':incidentId'), lazy: async () => ({ Component: (await import('./incidents/IncidentPage')).IncidentPage }) },
];
