import type { RouteObject } from 'react-router';
import { paths } from '../ui/paths';
import type { RouteHandle } from '../ui/routeHandle';
import { casePaths } from './casePaths';
import type { NavigationEntry } from '../ui/navigation';

const form: RouteObject['lazy'] = async () => ({ Component: (await import('./form/CaseFormPage')).CaseFormPage });
const room: Pick<RouteObject, 'lazy' | 'handle'> = {
  lazy: async () => ({ Component: (await import('./CaseRoomPage')).CaseRoomPage }),
  handle: { ownPhoneHead: true, shows: 'room' } satisfies RouteHandle,
};

export const navigation: readonly NavigationEntry[] = [
  { label: 'Consultations', to: casePaths.cases, keywords: ['cases', 'rooms'], bar: { order: 2, letter: 'c' } },
  { label: 'New case', to: casePaths.newCase, keywords: ['present'] },
];

/** A case and its room share one address. */
export const routes: RouteObject[] = [
  { path: casePaths.cases, lazy: async () => ({ Component: (await import('./CasesPage')).CasesPage }) },
  { path: casePaths.newCase, lazy: form },
  { path: casePaths.editCase(':caseId'), lazy: form },
  { path: paths.case(':caseId'), ...room },
  { path: `${paths.case(':caseId')}/room`, ...room },
];

/** What opens over the sheet of the case's room, which goes on beside it. */
export const besideRoom: RouteObject[] = [
  {
    path: casePaths.people(':caseId'),
    lazy: async () => ({ Component: (await import('./people/PeoplePage')).PeoplePage }),
  },
  {
    path: casePaths.versions(':caseId'),
    lazy: async () => ({ Component: (await import('./versions/VersionsPage')).VersionsPage }),
  },
];
