import { redirect, type RouteObject } from 'react-router';
import { paths } from '../ui/paths';

export const routes: RouteObject[] = [
  { path: paths.account, lazy: async () => ({ Component: (await import('./AccountPage')).AccountPage }) },
  // Bookmarks of before the page had its name.
  { path: '/sessions', loader: () => redirect(paths.account) },
];
