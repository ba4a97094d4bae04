import type { RouteObject } from 'react-router';
import { paths } from '../app/paths';
import { casePaths } from './casePaths';

const form: RouteObject['lazy'] = async () => ({ Component: (await import('./form/CaseFormPage')).CaseFormPage });

/** The case's own address is the room's; the room page has that route. */
export const routes: RouteObject[] = [
  { path: paths.cases, lazy: async () => ({ Component: (await import('./CasesPage')).CasesPage }) },
  { path: paths.newCase, lazy: form },
  { path: paths.editCase(':caseId'), lazy: form },
  { path: casePaths.people(':caseId'), lazy: async () => ({ Component: (await import('./people/PeoplePage')).PeoplePage }) },
  { path: casePaths.document(':caseId', ':documentId'), lazy: async () => ({ Component: (await import('./documents/DocumentPage')).DocumentPage }) },
  { path: casePaths.versions(':caseId'), lazy: async () => ({ Component: (await import('./versions/VersionsPage')).VersionsPage }) },
];
