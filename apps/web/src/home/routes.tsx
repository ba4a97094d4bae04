import type { RouteObject } from 'react-router';
import { paths } from '../ui/paths';
import type { RouteHandle } from '../ui/routeHandle';
import type { NavigationEntry } from '../ui/navigation';

export const navigation: readonly NavigationEntry[] = [
  { label: 'Home', to: paths.home, keywords: ['start', 'waiting', 'live'], bar: { order: 1, letter: 'h' } },
];

export const routes: RouteObject[] = [
  {
    path: paths.home,
    lazy: async () => ({ Component: (await import('./HomePage')).HomePage }),
    handle: { shows: 'home' } satisfies RouteHandle,
  },
];
