import type { RouteObject } from 'react-router';
import { inboxPath } from './inboxPath';

export const routes: RouteObject[] = [
  { path: inboxPath, lazy: async () => ({ Component: (await import('./InboxPage')).InboxPage }) },
];
