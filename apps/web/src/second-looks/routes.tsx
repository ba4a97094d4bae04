import type { RouteObject } from 'react-router';
import { secondLookPaths } from './secondLookPaths';

export const routes: RouteObject[] = [
  {
    path: secondLookPaths.reviews,
    lazy: async () => ({ Component: (await import('./SecondLooksPage')).SecondLooksPage }),
  },
  {
    path: secondLookPaths.review(':reviewId'),
    lazy: async () => ({ Component: (await import('./SecondLookPage')).SecondLookPage }),
  },
];
