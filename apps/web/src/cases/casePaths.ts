import { paths } from '../ui/paths';

/** Pages below a case's own address. */
export const casePaths = {
  people: (caseId: string) => `${paths.case(caseId)}/people`,
  versions: (caseId: string) => `${paths.case(caseId)}/versions`,
} as const;
