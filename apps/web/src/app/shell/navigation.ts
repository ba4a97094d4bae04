import { paths } from '../paths';

export interface NavigationItem {
  label: string;
  to: string;
  /** Second key after G. */
  letter: string;
  /** Words that find it in search. */
  keywords: string[];
}

/** The pages of the top bar, in their order. A front door is listed once it exists. */
export const NAVIGATION: readonly NavigationItem[] = [
  { label: 'Home', to: paths.home, letter: 'h', keywords: ['start', 'waiting', 'live'] },
  { label: 'Consultations', to: paths.cases, letter: 'c', keywords: ['cases', 'rooms'] },
  { label: 'Directory', to: paths.directory, letter: 'd', keywords: ['members', 'colleagues', 'disciplines'] },
];
