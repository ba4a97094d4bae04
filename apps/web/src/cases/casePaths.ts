import { paths } from '../ui/paths';

/** Where cases stand besides their rooms, and what stands below a case's own address. */
export const casePaths = {
  cases: '/cases',
  newCase: '/cases/new',
  editCase: (caseId: string) => `${paths.case(caseId)}/edit`,
  people: (caseId: string) => `${paths.case(caseId)}/people`,
  versions: (caseId: string) => `${paths.case(caseId)}/versions`,
} as const;
