import { isCodeOf, NOT_RECORDED } from '../codes';
import { CALENDAR_DATE_MESSAGE, looksLikeCalendarDate } from './calendar-date';
import type { Part, RecordShape, Shape } from './shapes';

/** One thing that is wrong. `path` is the field's, e.g. `medTrials.0.weeks`; the message never repeats the value. */
export interface PresentationProblem {
  path: string;
  message: string;
  reason: 'unknown_field' | 'calendar_date' | 'invalid';
}

export const REL_DAY_LIMIT = 36_500;
const DATE_NAME = /date|day0|day_?zero|dob|birth|calendar/i;
// Lone surrogates and control characters other than tab and line ends cannot be stored or shown.
const UNSTORABLE = /[^\P{Cc}\t\n\r]|\p{Surrogate}/u;

export const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

/** Whether nothing is said: absent, or a text without words. */
export const isBlank = (value: unknown): boolean =>
  isAbsent(value) || (typeof value === 'string' && value.trim() === '');

/** What is wrong with `value` as this part. Absent and `not_recorded` (where it is allowed) are right. */
export function checkPart(part: Part, value: unknown, path: string): PresentationProblem[] {
  if (isAbsent(value) || (value === NOT_RECORDED && part.notRecorded)) return [];
  return checkShape(part.shape, value, path);
}

function checkShape(shape: Shape, value: unknown, path: string): PresentationProblem[] {
  const wrong = (message: string): PresentationProblem[] => [{ path, message, reason: 'invalid' }];
  switch (shape.kind) {
    case 'text':
      if (typeof value !== 'string') return wrong('Must be text');
      if (value.length > shape.max) return wrong(`Must be at most ${shape.max} characters`);
      if (UNSTORABLE.test(value)) return wrong('Holds characters that cannot be stored');
      return shape.pattern && value !== '' && !shape.pattern.test.test(value) ? wrong(shape.pattern.says) : [];
    case 'code':
      return isCodeOf(shape.options, value) ? [] : wrong('Must be one of the listed values');
    case 'codes':
      if (!Array.isArray(value)) return wrong('Must be a list');
      if (value.length > shape.maxItems) return wrong(`Must be at most ${shape.maxItems} entries`);
      if (new Set(value).size < value.length) return wrong('Must not list a value twice');
      return value.flatMap((item, index) =>
        checkShape({ kind: 'code', options: shape.options }, item, `${path}.${index}`),
      );
    case 'rel_day':
      return checkRelDay(value, path);
    case 'number':
      if (looksLikeCalendarDate(value)) return [calendarDate(path)];
      if (typeof value !== 'number' || !Number.isFinite(value)) return wrong('Must be a number');
      if (shape.whole && !Number.isInteger(value)) return wrong('Must be a whole number');
      return value < shape.min || value > shape.max ? wrong(`Must be from ${shape.min} to ${shape.max}`) : [];
    case 'yes_no':
      return typeof value === 'boolean' ? [] : wrong('Must be true or false');
    case 'statements':
      return Array.isArray(value) &&
        value.length === shape.options.length &&
        value.every((item) => typeof item === 'boolean')
        ? []
        : wrong(`Must be ${shape.options.length} values, each true or false`);
    case 'value':
      return ['number', 'boolean', 'string'].includes(typeof value) ? [] : wrong('Must be a single value');
    case 'record':
      return checkRecord(shape, value, path);
    case 'records': {
      if (!Array.isArray(value)) return wrong('Must be a list');
      if (value.length > shape.maxItems) return wrong(`Must be at most ${shape.maxItems} entries`);
      const problems = value.flatMap((item, index) => checkListed(shape.of, item, `${path}.${index}`));
      return problems.length === 0 && shape.uniqueBy ? repeated(value, shape.uniqueBy, path) : problems;
    }
  }
}

function checkRelDay(value: unknown, path: string): PresentationProblem[] {
  if (looksLikeCalendarDate(value)) return [calendarDate(path)];
  const isDay = typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= REL_DAY_LIMIT;
  return isDay
    ? []
    : [
        {
          path,
          message: `Must be a whole number of days from -${REL_DAY_LIMIT} to ${REL_DAY_LIMIT}`,
          reason: 'invalid',
        },
      ];
}

const calendarDate = (path: string): PresentationProblem => ({
  path,
  message: CALENDAR_DATE_MESSAGE,
  reason: 'calendar_date',
});

/** A field that the form does not have. Where it was meant for a date, that is what to say. */
export function unknownField(name: string, value: unknown, path: string): PresentationProblem {
  return DATE_NAME.test(name) || looksLikeCalendarDate(value)
    ? calendarDate(path)
    : { path, message: 'Unknown field', reason: 'unknown_field' };
}

/** Whether `value` is an object with named parts and not a list or a Date. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function checkRecord(shape: RecordShape, value: unknown, path: string): PresentationProblem[] {
  if (!isPlainObject(value)) return [{ path, message: 'Must be an object', reason: 'invalid' }];
  const problems = Object.entries(value).flatMap(([name, item]) => {
    const part = Object.hasOwn(shape.parts, name) ? shape.parts[name] : undefined;
    return part ? checkPart(part, item, `${path}.${name}`) : [unknownField(name, item, `${path}.${name}`)];
  });
  if (problems.length > 0 || !shape.check) return problems;
  return shape
    .check(value)
    .map((found) => ({ path: `${path}.${found.path}`, message: found.message, reason: 'invalid' }));
}

/** A record in a list must have its required parts: a half of one cannot be kept. */
function checkListed(shape: RecordShape, value: unknown, path: string): PresentationProblem[] {
  const missing: PresentationProblem[] = isPlainObject(value)
    ? Object.entries(shape.parts)
        .filter(([name, part]) => part.required && (!Object.hasOwn(value, name) || isBlank(value[name])))
        .map(([name]) => ({ path: `${path}.${name}`, message: 'Is required', reason: 'invalid' }))
    : [];
  return missing.length > 0 ? missing : checkRecord(shape, value, path);
}

function repeated(items: unknown[], uniqueBy: readonly string[], path: string): PresentationProblem[] {
  const seen = new Set<string>();
  return items.flatMap((item, index): PresentationProblem[] => {
    const key = JSON.stringify(uniqueBy.map((name) => (item as Record<string, unknown>)[name]));
    if (seen.has(key)) return [{ path: `${path}.${index}`, message: 'Is listed twice', reason: 'invalid' }];
    seen.add(key);
    return [];
  });
}
