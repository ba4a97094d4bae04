import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../ui/navigation';

const path = '/rule-set';

export const navigation: readonly NavigationEntry[] = [
  {
    label: 'Safety rules',
    to: path,
    keywords: ['governance', 'thresholds', 'alerts', 'rules', 'noise'],
    role: 'clinical_governance',
    bar: { order: 6, letter: 'r' },
  },
];

export const routes: RouteObject[] = [
  { path, lazy: async () => ({ Component: (await import('./RuleSetPage')).RuleSetPage }) },
];
