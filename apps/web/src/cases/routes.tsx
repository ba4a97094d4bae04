import type { RouteObject } from 'react-router';
import { paths } from '../ui/paths';
import type { RouteHandle } from '../ui/routeHandle';
import { casePaths } from './casePaths';

const form: RouteObject['lazy'] = async () => ({ Component: (await import('./form/CaseFormPage')).CaseFormPage });
const room: Pick<RouteObject, 'lazy' | 'handle'> = {
  lazy: async () => ({ Component: (await import('./CaseRoomPage')).CaseRoomPage }),
  handle: { ownPhoneHead: true, ofRoom: true } satisfies RouteHandle,
};

/** A case and its room share one address. */
export const routes: RouteObject[] = [
  { path: paths.cases, lazy: async () => ({ Component: (await import('./CasesPage')).CasesPage }) },
  { path: paths.newCase, lazy: form },
  { path: paths.editCase(':caseId'), lazy: form },
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
