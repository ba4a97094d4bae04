import { paths } from '../ui/paths';

/** What opens beside a case's room to record what happens to the person. */
export const coursePaths = {
  newSession: (caseId: string) => `${paths.case(caseId)}/sessions/new`,
  session: (caseId: string, sessionId: string) => `${paths.case(caseId)}/sessions/${sessionId}`,
  day: (caseId: string) => `${paths.case(caseId)}/record`,
  import: (caseId: string) => `${paths.case(caseId)}/record/import`,
} as const;
