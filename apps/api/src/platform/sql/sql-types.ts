/** What PostgreSQL calls a type (`::regtype`) and what pg makes of its values when a row is read. */
interface Read {
  uuid: string;
  text: string;
  boolean: boolean;
  integer: number;
  smallint: number;
  /** Too wide for a number. */
  bigint: string;
  numeric: string;
  'double precision': number;
  'timestamp with time zone': Date;
  bytea: Buffer;
  json: unknown;
  jsonb: unknown;
  int8multirange: string;
}

/** What a parameter of a type may be given as, where that is more than what is read. */
interface Given {
  bigint: string | number;
  numeric: string | number;
  'timestamp with time zone': Date | string;
  /** As JSON text: pg would write an array as one of PostgreSQL's. */
  json: string;
  jsonb: string;
}

type Scalar = keyof Read;
type Named = Scalar | `${Scalar}[]`;

/** A type by PostgreSQL's name; `?` behind it: or null. */
export type SqlType = Named | `${Named}?`;

type ReadOf<T> = T extends `${infer S extends Scalar}[]` ? Read[S][] : T extends Scalar ? Read[T] : never;
type GivenScalar<S extends Scalar> = S extends keyof Given ? Given[S] : Read[S];
type GivenOf<T> = T extends `${infer S extends Scalar}[]`
  ? readonly GivenScalar<S>[]
  : T extends Scalar
    ? GivenScalar<T>
    : never;

/** TypeScript's type of a value in a row. */
export type Value<T> = T extends Typed<infer V> ? V : T extends `${infer N}?` ? ReadOf<N> | null : ReadOf<T>;

/** TypeScript's type of a value for a parameter. */
export type Argument<T> = T extends `${infer N}?` ? GivenOf<N> | null : GivenOf<T>;

declare const value: unique symbol;

/** A type by PostgreSQL's name whose values TypeScript knows more closely, such as the words of an enumeration. */
export interface Typed<V> {
  readonly sql: SqlType;
  /** What the statement's own conditions rule out: a column that may be null is none in these rows. */
  readonly neverNull?: true;
  readonly [value]?: V;
}

/** `word<Discipline>('text')`: a computed column with a closer type. Columns of entities have theirs by `columns()`. */
export const word = <V>(sql: Named): Typed<V> => ({ sql });

/** A column that may be null here, since it is joined from the outer side. */
export function orNull<V>(column: Typed<V>): Typed<V | null> {
  return { sql: column.sql.endsWith('?') ? column.sql : (`${column.sql}?` as SqlType) };
}

/** A column that may be null in its table, and is not in the rows of this statement because of its conditions. */
export function neverNull<V>(column: Typed<V>): Typed<NonNullable<V>> {
  return { sql: column.sql.replace(/\?$/, '') as SqlType, neverNull: true };
}
