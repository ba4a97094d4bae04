import type { CustomTypesConfig } from 'pg';
import type { Argument, SqlType, Typed, Value } from './sql-types';

/** A transaction, or reads outside one. */
export interface Queries {
  query<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
}

export type Params = readonly SqlType[];
export type Row = Readonly<Record<string, SqlType | Typed<unknown>>>;

/** What a statement says of itself; TypeScript's types and the test that prepares it read the same words. */
export interface Declared<P extends Params, R extends Row> {
  /** `feature.what_it_answers`, unique: PostgreSQL keeps a prepared plan under it. */
  readonly name: string;
  /** Types of $1, $2 …, in PostgreSQL's words. */
  readonly params: P;
  /** Columns of the answer; none where it answers no rows. */
  readonly row?: R;
  readonly text: string;
  /** How a prepared run reads values; `row` says what comes of it. pg's own way unless given. */
  readonly types?: CustomTypesConfig;
}

export type Arguments<P extends Params> = { -readonly [K in keyof P]: Argument<P[K]> };
export type RowOf<R extends Row> = { -readonly [K in keyof R]: Value<R[K]> };

/** A statement with a name. It runs wherever it is given: in a transaction (`tx`) or outside one (`transactions`). */
export class Statement<P extends Params = Params, R extends Row = Row> {
  readonly name: string;
  readonly params: P;
  readonly row: R;
  readonly text: string;
  readonly types: CustomTypesConfig | undefined;

  constructor({ name, params, row, text, types }: Declared<P, R>) {
    this.name = name;
    this.params = params;
    this.row = row ?? ({} as R);
    this.text = text;
    this.types = types;
  }

  all(on: Queries, ...values: Arguments<P>): Promise<RowOf<R>[]> {
    return on.query<RowOf<R>>(this.text, values);
  }

  /** The first row, or null. */
  async first(on: Queries, ...values: Arguments<P>): Promise<RowOf<R> | null> {
    return (await this.all(on, ...values))[0] ?? null;
  }

  /** The row of a statement that always answers one, such as a count. */
  async one(on: Queries, ...values: Arguments<P>): Promise<RowOf<R>> {
    const row = await this.first(on, ...values);
    if (!row) throw new Error(`${this.name} answered no row`);
    return row;
  }

  /** For statements that answer nothing. */
  async run(on: Queries, ...values: Arguments<P>): Promise<void> {
    await on.query(this.text, values);
  }
}

/**
 * Declares a statement. `params: ['uuid', 'text?']`, `row: { ...columns(Meeting, 'm').row, cases: 'integer' }`: the types of its
 * arguments and rows follow from these, and a test compares them with what PostgreSQL says of the text.
 */
export function statement<const P extends Params, const R extends Row = Record<never, never>>(
  declared: Declared<P, R>,
): Statement<P, R> {
  return new Statement(declared);
}

/** What a row of a statement is: `RowIn<typeof DOCUMENTS_OF_CASE>`. */
export type RowIn<S> = S extends Statement<Params, infer R> ? RowOf<R> : never;
