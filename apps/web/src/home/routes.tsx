import type { RouteObject } from 'react-router';
import { paths } from '../ui/paths';

export const routes: RouteObject[] = [
  { path: paths.home, lazy: async () => ({ Component: (await import('./HomePage')).HomePage }) },
];
