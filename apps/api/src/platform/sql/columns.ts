import { getMetadataArgsStorage } from 'typeorm';
import { snakeCase } from '../database/snake-case-naming';
import type { SqlType, Typed } from './sql-types';

type Class<E> = new () => E;

/** Columns of one entity under an alias: as SQL for a SELECT, and as what a row of it holds. */
export interface Columns<Row> {
  /** `d.id AS "id", d.case_id AS "caseId"`. */
  readonly sql: string;
  /** To be spread into a statement's `row`. */
  readonly row: { readonly [P in keyof Row]-?: Typed<Row[P]> };
}

/** Names that TypeORM takes and PostgreSQL writes otherwise. */
const POSTGRES_NAMES: Readonly<Record<string, string>> = {
  timestamptz: 'timestamp with time zone',
  varchar: 'character varying',
};

/**
 * The columns of an entity under an alias; without names, all that a find would read. Dates are left to finds: TypeORM reads
 * them as texts, pg as times.
 */
export function columns<E, P extends keyof E & string>(
  entity: Class<E>,
  alias: string,
  names?: readonly P[],
): Columns<Pick<E, P>> {
  const all = columnsOf(entity);
  const chosen = names ?? all.filter(({ selected }) => selected).map(({ property }) => property);
  const found = chosen.map((name) => {
    const column = all.find(({ property }) => property === name);
    if (!column) throw new Error(`${entity.name} has no column ${name}`);
    if (column.type.startsWith('date')) throw new Error(`${entity.name}.${name} is a date: cast it to text`);
    return column;
  });
  return {
    sql: found.map(({ property, name }) => `${alias}.${name} AS "${property}"`).join(', '),
    row: Object.fromEntries(found.map(({ property, type }) => [property, { sql: type }])) as unknown as Columns<
      Pick<E, P>
    >['row'],
  };
}

/** What an entity's decorators say of its columns. */
export interface EntityColumn {
  property: string;
  name: string;
  type: SqlType;
  /** Whether a find reads it without being asked. */
  selected: boolean;
}

export function columnsOf(entity: Class<unknown>): EntityColumn[] {
  return getMetadataArgsStorage()
    .filterColumns(entity)
    .map(({ propertyName, options }) => {
      const type = typeof options.type === 'string' ? options.type : 'unknown';
      const named = (POSTGRES_NAMES[type] ?? type) + (options.array ? '[]' : '') + (options.nullable ? '?' : '');
      return {
        property: propertyName,
        name: options.name ?? snakeCase(propertyName),
        type: named as SqlType,
        selected: options.select !== false,
      };
    });
}
