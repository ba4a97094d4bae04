import type { RouteObject } from 'react-router';
import { directoryPath } from './directoryPath';
import type { NavigationEntry } from '../ui/navigation';

export const navigation: readonly NavigationEntry[] = [
  {
    label: 'Directory',
    to: directoryPath,
    keywords: ['members', 'colleagues', 'disciplines'],
    bar: { order: 4, letter: 'd' },
  },
];

export const routes: RouteObject[] = [
  { path: directoryPath, lazy: async () => ({ Component: (await import('./DirectoryPage')).DirectoryPage }) },
];
