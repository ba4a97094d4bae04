import { NOT_RECORDED } from '../codes';
import { isAbsent, isBlank, isPlainObject } from './check-shape';
import { FORM_FIELDS, PRESENTATION_FIELDS, type FormField } from './fields';
import type { PresentationField, PresentationPatch } from './presentation';
import type { Part } from './shapes';

/** How much of a case is on record; field names stand in form order. */
export interface FormCompleteness {
  /** Clinical facts that are answered, `not_recorded` included, of `total`. */
  done: number;
  total: number;
  /** Clinical facts that something is known of. */
  recorded: number;
  /** The other ones: unanswered, or answered `not_recorded`. */
  notRecorded: PresentationField[];
  /** What is needed before the case can open and is still unanswered, whether it is a clinical fact or not. */
  missing: PresentationField[];
}

/** Whether a field holds an answer; `not_recorded` is one. Expects a value that `validatePresentation` accepts. */
export function isAnswered(field: PresentationField, value: unknown): boolean {
  return hasAnswer(FORM_FIELDS[field], value);
}

const UNKNOWN: readonly unknown[] = [NOT_RECORDED, 'not_stated', 'not_assessed'];

/** Whether something is known of a field: an answer that is more than "not recorded", in one of its parts at least. */
const isKnown = (value: unknown): boolean =>
  isPlainObject(value) ? Object.values(value).some(isKnown) : !isAbsent(value) && !UNKNOWN.includes(value);

/** Counts the clinical facts of a valid presentation. */
export function completeness(presentation: PresentationPatch): FormCompleteness {
  const answered = new Set(PRESENTATION_FIELDS.filter((field) => isAnswered(field, presentation[field])));
  const counted = PRESENTATION_FIELDS.filter((field) => FORM_FIELDS[field].counted);
  const notRecorded = counted.filter((field) => !answered.has(field) || !isKnown(presentation[field]));
  return {
    done: counted.filter((field) => answered.has(field)).length,
    total: counted.length,
    recorded: counted.length - notRecorded.length,
    notRecorded,
    missing: PRESENTATION_FIELDS.filter((field) => FORM_FIELDS[field].required && !answered.has(field)),
  };
}

function hasAnswer(part: Part & Pick<FormField, 'emptyMeans'>, value: unknown): boolean {
  if (isAbsent(value)) return false;
  if (value === NOT_RECORDED) return part.notRecorded === true;
  switch (part.shape.kind) {
    case 'text':
      return typeof value === 'string' && value.trim() !== '';
    case 'codes':
    case 'records':
      return Array.isArray(value) && (value.length === 0 ? part.emptyMeans === 'none' : value.some(saysSomething));
    case 'statements':
      return Array.isArray(value) && value.length > 0 && value.every((item) => item === true);
    case 'record':
      return isPlainObject(value) && recordHasAnswer(part.shape.parts, value);
    default:
      return true;
  }
}

/** A row with nothing in it is no answer, and no "none" either. */
const saysSomething = (row: unknown): boolean =>
  isPlainObject(row) ? Object.values(row).some((part) => !isBlank(part)) : !isBlank(row);

function recordHasAnswer(parts: Readonly<Record<string, Part>>, value: Record<string, unknown>): boolean {
  const entries = Object.entries(parts);
  return (
    entries.some(([name, part]) => hasAnswer(part, value[name])) &&
    entries.every(([name, part]) => !part.required || hasAnswer(part, value[name]))
  );
}
