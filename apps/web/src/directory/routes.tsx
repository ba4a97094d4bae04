import type { RouteObject } from 'react-router';
import { paths } from '../ui/paths';

export const routes: RouteObject[] = [
  { path: paths.directory, lazy: async () => ({ Component: (await import('./DirectoryPage')).DirectoryPage }) },
];
