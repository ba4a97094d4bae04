import { FORM_FIELDS, PRESENTATION_FIELDS, type PresentationPatch } from '@consilium/clinical';
import { WithOverrides } from '../../platform/http/overrides';
import { declareFormField } from './form-field';

/**
 * The form's fields in a request: exactly those of the form table, so that an unknown one is refused. What each may hold the same
 * table says; `checkAnswers` asks it.
 */
export class PresentationDto extends WithOverrides {}

for (const field of PRESENTATION_FIELDS) declareFormField(PresentationDto.prototype, field, FORM_FIELDS[field]);

/** The answers of a request, without what stands beside them. */
export function answersOf(body: PresentationDto): PresentationPatch {
  const given = body as Record<string, unknown>;
  return Object.fromEntries(
    PRESENTATION_FIELDS.filter((field) => given[field] !== undefined).map((field) => [field, given[field]]),
  );
}
