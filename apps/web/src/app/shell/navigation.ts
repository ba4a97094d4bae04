import type { PlatformRole } from '@consilium/contracts';
import { useMember } from '../../auth/useMember';
import { incidentPaths } from '../../incidents/incidentPaths';
import { paths } from '../../ui/paths';

export interface NavigationItem {
  label: string;
  to: string;
  /** Second key after G. */
  letter: string;
  /** Words that find it in search. */
  keywords: string[];
  /** Only for members with this role. */
  role?: PlatformRole;
}

/** The pages of the top bar, in their order. A front door is listed once it exists. */
const NAVIGATION: readonly NavigationItem[] = [
  { label: 'Home', to: paths.home, letter: 'h', keywords: ['start', 'waiting', 'live'] },
  { label: 'Consultations', to: paths.cases, letter: 'c', keywords: ['cases', 'rooms'] },
  { label: 'Meetings', to: paths.meetings, letter: 'm', keywords: ['agenda', 'series', 'board', 'calendar'] },
  { label: 'Directory', to: paths.directory, letter: 'd', keywords: ['members', 'colleagues', 'disciplines'] },
  {
    label: 'Privacy',
    to: incidentPaths.incidents,
    letter: 'p',
    keywords: ['incidents', 'identifiers', 'reports', 'quarantine'],
    role: 'privacy_officer',
  },
];

/** The pages that this member has. */
export function useNavigation(): readonly NavigationItem[] {
  const { roles } = useMember();
  return NAVIGATION.filter(({ role }) => role === undefined || roles.includes(role));
}
