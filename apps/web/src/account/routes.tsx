import { IconUserCircle } from '@tabler/icons-react';
import { redirect, type RouteObject } from 'react-router';
import { paths } from '../ui/paths';
import type { NavigationEntry } from '../ui/navigation';

export const navigation: readonly NavigationEntry[] = [
  {
    label: 'My account',
    to: paths.account,
    keywords: ['profile', 'availability', 'password', 'devices', 'sessions', 'sign out'],
    menu: IconUserCircle,
  },
];

export const routes: RouteObject[] = [
  { path: paths.account, lazy: async () => ({ Component: (await import('./AccountPage')).AccountPage }) },
  // Bookmarks of before the page had its name.
  { path: '/sessions', loader: () => redirect(paths.account) },
];
