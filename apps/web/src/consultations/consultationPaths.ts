import { paths } from '../ui/paths';

/** Pages of consultations, below their case's own address. */
export const consultationPaths = {
  /** Of the latest that ended, or of a certain one. */
  summary: (caseId: string, consultationId?: string) =>
    `${paths.case(caseId)}/summary${consultationId ? `/${consultationId}` : ''}`,
} as const;
