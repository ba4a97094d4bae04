import {
  FORM_FIELDS,
  isAbsent,
  isPlainObject,
  looksLikeCalendarDate,
  NOT_RECORDED,
  validatePresentation,
  type Part,
  type PresentationField,
  type PresentationPatch,
  type Shape,
} from '@consilium/clinical';
import type { ProblemError } from '@consilium/contracts';
import { requestInvalid } from '../../platform/http/validation';
import { ProblemException } from '../../platform/problems/problem';

/**
 * Refuses a change to a presentation that may not be kept: an unknown field or a wrong type is 400, a calendar date in a field for a
 * relative day 422 `case.calendar_date`, any other value that the form does not allow 422 `case.field_invalid`.
 */
export function checkAnswers(patch: PresentationPatch): void {
  const problems = validatePresentation(patch);
  if (problems.length === 0) return;
  const unknown = problems
    .filter(({ reason }) => reason === 'unknown_field')
    .map(({ path }) => ({ path, message: 'is not a known field' }));
  const malformed = [...unknown, ...wrongTypes(patch)];
  if (malformed.length > 0) throw requestInvalid(malformed);
  const errors = problems.map(({ path, message }): ProblemError => ({ path, message }));
  throw new ProblemException(
    problems.some(({ reason }) => reason === 'calendar_date') ? 'case.calendar_date' : 'case.field_invalid',
    { errors },
  );
}

function wrongTypes(patch: PresentationPatch): ProblemError[] {
  return Object.entries(patch).flatMap(([field, value]) =>
    wrongType(FORM_FIELDS[field as PresentationField], value, field),
  );
}

const TYPE_WORDS: Partial<Record<Shape['kind'], string>> = {
  text: 'must be text',
  code: 'must be a code',
  number: 'must be a number',
  rel_day: 'must be a whole number of days',
  yes_no: 'must be true or false',
};

function wrongType({ shape, notRecorded }: Part, value: unknown, path: string): ProblemError[] {
  if (isAbsent(value) || (notRecorded && value === NOT_RECORDED)) return [];
  const items = (part: Part): ProblemError[] =>
    Array.isArray(value)
      ? value.flatMap((item, index) =>
          isAbsent(item)
            ? [{ path: `${path}.${index}`, message: 'must not be empty' }]
            : wrongType(part, item, `${path}.${index}`),
        )
      : [{ path, message: 'must be a list' }];
  switch (shape.kind) {
    case 'codes':
      return items({ label: '', shape: { kind: 'code', options: shape.options } });
    case 'statements':
      return items({ label: '', shape: { kind: 'yes_no' } });
    case 'records':
      return items({ label: '', shape: shape.of });
    case 'record':
      return isPlainObject(value)
        ? Object.entries(shape.parts).flatMap(([name, part]) => wrongType(part, value[name], `${path}.${name}`))
        : [{ path, message: 'must be an object' }];
    default:
      return hasType(shape, value) ? [] : [{ path, message: TYPE_WORDS[shape.kind] ?? 'must be a single value' }];
  }
}

function hasType({ kind }: Shape, value: unknown): boolean {
  if (kind === 'number' || kind === 'rel_day') return typeof value === 'number' || looksLikeCalendarDate(value);
  if (kind === 'yes_no') return typeof value === 'boolean';
  if (kind === 'text') return typeof value === 'string';
  return ['string', 'number', ...(kind === 'value' ? ['boolean'] : [])].includes(typeof value);
}
