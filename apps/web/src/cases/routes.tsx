import type { RouteObject } from 'react-router';
import { paths } from '../ui/paths';

const form: RouteObject['lazy'] = async () => ({ Component: (await import('./form/CaseFormPage')).CaseFormPage });

/** The case's own address is the room's; the room page has that route. */
export const routes: RouteObject[] = [
  { path: paths.cases, lazy: async () => ({ Component: (await import('./CasesPage')).CasesPage }) },
  { path: paths.newCase, lazy: form },
  { path: paths.editCase(':caseId'), lazy: form },
];
