import { getMetadataStorage } from 'class-validator';
import { ERRORS_MAX } from '../problems/problem';
import { NOT_KNOWN, PATH_MAX, requestInvalid } from './validation';

/** Nothing that is asked here is nested deeper. */
const DEPTH_MAX = 20;
/** Fields of one object: the form of a case, which is the largest, has a quarter of it. */
const FIELDS_MAX = 200;
/** Entries of a list that says no limit of its own. */
const ENTRIES_MAX = 1_000;

/** A value that is still to be looked at, and the field of the body that it stands in. */
interface Unseen {
  value: unknown;
  depth: number;
  field: string;
}

const tooMany = (most: number): string => `must contain no more than ${most} elements`;

/**
 * Refuses a body or a query by its shape alone, before anything is built from it: fields that its class does not know, lists above what the class or
 * we allow, depth, fields of an object, values altogether, and characters that no text has. Costs a look at each value and keeps nothing.
 */
export function refuseShape(body: unknown, type: unknown, valuesMax: number): void {
  const { fields, lists } = typeof type === 'function' ? shapeOf(type) : ANY;
  if (fields.size > 0 && isNested(body)) refuseUnknown(Object.keys(body), fields);
  const unseen: Unseen[] = [{ value: body, depth: 0, field: '' }];
  let left = valuesMax;
  for (let next = unseen.pop(); next; next = unseen.pop()) {
    const { value, depth, field } = next;
    if (typeof value === 'string') requireText(value, field);
    if (!isNested(value)) continue;
    if (depth >= DEPTH_MAX) throw refused(field, `is nested deeper than ${DEPTH_MAX} levels`);
    const most = Array.isArray(value) ? ((depth === 1 ? lists.get(field) : undefined) ?? ENTRIES_MAX) : FIELDS_MAX;
    const names = Array.isArray(value) ? undefined : Object.keys(value);
    const count = names?.length ?? (value as unknown[]).length;
    if (count > most)
      throw refused(field, Array.isArray(value) ? tooMany(most) : `must have no more than ${most} fields`);
    if ((left -= count) < 0) throw refused('', `must hold no more than ${valuesMax} values`);
    for (const [name, inner] of Object.entries(value) as [string, unknown][]) {
      if (names) requireText(name, field);
      unseen.push({ value: inner, depth: depth + 1, field: depth === 0 ? name : field });
    }
  }
}

/** Bytes of a socket are one value, as a number is. */
const isNested = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !(value instanceof ArrayBuffer);

/** Half of a character that takes two code units. */
const HALF = /\p{Surrogate}/u;

/** NUL and halves of a character cannot be stored or shown, wherever they stand. */
function requireText(text: string, field: string): void {
  if (HALF.test(text) || text.includes('\0')) throw refused(field, 'holds characters that no text has');
}

const refused = (path: string, message: string): Error => requestInvalid([{ path, message }]);

function refuseUnknown(names: readonly string[], fields: ReadonlySet<string>): void {
  const unknown = names.filter((name) => !fields.has(name)).slice(0, ERRORS_MAX);
  if (unknown.length > 0)
    throw requestInvalid(unknown.map((name) => ({ path: name.slice(0, PATH_MAX), message: NOT_KNOWN })));
}

/** What the checks of a DTO's fields say of its outside: which there are, and how long its lists may be. */
interface Shape {
  fields: ReadonlySet<string>;
  lists: ReadonlyMap<string, number>;
}

const ANY: Shape = { fields: new Set(), lists: new Map() };
const known = new WeakMap<object, Shape>();

function shapeOf(type: object): Shape {
  const before = known.get(type);
  if (before) return before;
  const checks = getMetadataStorage().getTargetValidationMetadatas(type as new () => object, '', false, false);
  const lists = checks
    .filter(({ name }) => name === 'arrayMaxSize')
    .map(({ propertyName, constraints }): [string, number] => [propertyName, (constraints as number[])[0]!]);
  const shape = { fields: new Set(checks.map(({ propertyName }) => propertyName)), lists: new Map(lists) };
  known.set(type, shape);
  return shape;
}
