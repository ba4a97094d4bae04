import type { RouteObject } from 'react-router';
import { incidentPaths } from './incidentPaths';
import type { NavigationEntry } from '../ui/navigation';

export const navigation: readonly NavigationEntry[] = [
  {
    label: 'Privacy',
    to: incidentPaths.incidents,
    keywords: ['incidents', 'identifiers', 'reports', 'quarantine'],
    role: 'privacy_officer',
    bar: { order: 5, letter: 'p' },
  },
];

export const routes: RouteObject[] = [
  { path: incidentPaths.incidents, lazy: async () => ({ Component: (await import('./IncidentsPage')).IncidentsPage }) },
  {
    path: incidentPaths.incident(':incidentId'),
    lazy: async () => ({ Component: (await import('./IncidentPage')).IncidentPage }),
  },
];
