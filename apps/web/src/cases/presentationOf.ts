import { isAbsent, PRESENTATION_FIELDS, type CasePresentation } from '@consilium/clinical';
import type { CaseDetail } from './queries';

/** The answers of a case. A title or question without words is no answer. */
export const presentationOf = (detail: CaseDetail): CasePresentation =>
  Object.fromEntries(
    PRESENTATION_FIELDS.flatMap((field) =>
      isAbsent(detail[field]) || detail[field] === '' ? [] : [[field, detail[field]]],
    ),
  );
