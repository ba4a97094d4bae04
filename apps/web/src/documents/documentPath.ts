import { paths } from '../ui/paths';

/** A document stands below the address of its case's room. */
export const documentPath = (caseId: string, documentId: string): string =>
  `${paths.case(caseId)}/documents/${documentId}`;
