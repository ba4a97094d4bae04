import { NOT_RECORDED, type Part } from '@consilium/clinical';
import { snakeCase } from '../../platform/database/snake-case-naming';

export type Row = Record<string, unknown>;
export type Answers = Record<string, unknown>;
export type Parts = Readonly<Record<string, Part>>;

/** One part of a record and the column that holds it. */
interface Place {
  column: string;
  put(value: unknown): unknown;
  /** Undefined where the column is empty. */
  get(stored: unknown): unknown;
}

/** A value that may be a number, text or yes/no has a typed column for each. */
const VALUE_COLUMNS = [
  ['value_number', 'number'],
  ['value_text', 'string'],
  ['value_flag', 'boolean'],
] as const;

/** Where the part `name` of a record stands. Lists inside a record are arrays; a code list of numbers and words is kept as text. */
function placesOf(name: string, part: Part): Place[] {
  const { shape } = part;
  const column = snakeCase(name);
  if (shape.kind === 'value') {
    return VALUE_COLUMNS.map(([suffix, type]) => ({
      column: suffix,
      put: (value) => (typeof value === type ? value : null),
      get: present,
    }));
  }
  if (shape.kind === 'code') {
    return [
      {
        column,
        put: (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : null),
        get: (stored) =>
          stored === null ? undefined : (shape.options.find(({ code }) => String(code) === stored)?.code ?? stored),
      },
    ];
  }
  return [{ column, put: (value) => value ?? null, get: present }];
}

const present = (stored: unknown): unknown => stored ?? undefined;

/** Names of the columns of a record, nested records flattened under their name (`part2.signed` → `part2_signed`). */
export function columnsOf(parts: Parts): string[] {
  return Object.entries(parts).flatMap(([name, part]) =>
    part.shape.kind === 'record'
      ? columnsOf(part.shape.parts).map((column) => `${snakeCase(name)}_${column}`)
      : placesOf(name, part).map(({ column }) => column),
  );
}

/** A record as its row. A part answered `not_recorded` is named in the row's `not_recorded` and its column stays empty. */
export function toRow(parts: Parts, record: Answers): Row {
  const row: Row = { not_recorded: Object.keys(parts).filter((name) => record[name] === NOT_RECORDED) };
  for (const [name, part] of Object.entries(parts)) {
    const value = record[name] === NOT_RECORDED ? undefined : record[name];
    if (part.shape.kind === 'record') {
      const { not_recorded: _, ...nested } = toRow(part.shape.parts, (value ?? {}) as Answers);
      for (const [column, stored] of Object.entries(nested)) row[`${snakeCase(name)}_${column}`] = stored;
    } else {
      for (const place of placesOf(name, part)) row[place.column] = place.put(value);
    }
  }
  return row;
}

/** The record of a row: what `toRow` was given, without what was unanswered. */
export function fromRow(parts: Parts, row: Row): Answers {
  const notRecorded = new Set(row.not_recorded as string[] | undefined);
  const record: Answers = {};
  for (const [name, part] of Object.entries(parts)) {
    const value = notRecorded.has(name) ? NOT_RECORDED : storedValue(name, part, row);
    if (value !== undefined) record[name] = value;
  }
  return record;
}

function storedValue(name: string, part: Part, row: Row): unknown {
  if (part.shape.kind !== 'record') {
    return placesOf(name, part)
      .map((place) => place.get(row[place.column] ?? null))
      .find((value) => value !== undefined);
  }
  const prefix = `${snakeCase(name)}_`;
  const nested = Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => column.startsWith(prefix))
      .map(([column, value]) => [column.slice(prefix.length), value]),
  );
  const record = fromRow(part.shape.parts, nested);
  return Object.keys(record).length > 0 ? record : undefined;
}
