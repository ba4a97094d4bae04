import type { RouteObject } from 'react-router';
import { paths } from '../ui/paths';

export const routes: RouteObject[] = [
  { path: paths.inbox, lazy: async () => ({ Component: (await import('./InboxPage')).InboxPage }) },
];
