import { checkPart, isPlainObject, unknownField, type PresentationProblem } from './check-shape';
import { FORM_FIELDS } from './fields';
import type { PresentationField } from './presentation';

/** More would help nobody. */
const PROBLEMS_MAX = 100;

/**
 * What is wrong with a presentation or a change to one, at most 100 findings; an empty list means that it may be kept. Unanswered
 * fields are right (a draft may be partial), `null` takes an answer back. Unknown fields and calendar dates are refused.
 */
export function validatePresentation(partial: unknown): PresentationProblem[] {
  if (!isPlainObject(partial)) return [{ path: '', message: 'Must be an object', reason: 'invalid' }];
  return Object.entries(partial)
    .flatMap(([name, value]) =>
      Object.hasOwn(FORM_FIELDS, name)
        ? checkPart(FORM_FIELDS[name as PresentationField], value, name)
        : [unknownField(name, value, name)],
    )
    .slice(0, PROBLEMS_MAX);
}
