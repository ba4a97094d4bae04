import type { RouteObject } from 'react-router';
import { paths } from '../app/paths';

export const routes: RouteObject[] = [
  { path: paths.sessions, lazy: async () => ({ Component: (await import('./AccountPage')).AccountPage }) },
];
