import type { Client, Connection, Submittable } from 'pg';

/** What PostgreSQL says of a statement that it has parsed and not run. */
export interface Described {
  params: string[];
  columns: { name: string; type: string; mayBeNull: boolean }[];
}

interface Field {
  name: string;
  tableID: number;
  columnID: number;
  dataTypeID: number;
}

/** Parse and Describe of the protocol: pg itself describes only what it also runs. */
class Describe implements Submittable {
  readonly done: Promise<{ params: number[]; fields: Field[] }>;
  private settle!: {
    resolve: (found: { params: number[]; fields: Field[] }) => void;
    reject: (error: unknown) => void;
  };
  private params: number[] = [];
  private fields: Field[] = [];

  constructor(private readonly text: string) {
    this.done = new Promise((resolve, reject) => (this.settle = { resolve, reject }));
  }

  submit(connection: Connection): void {
    const wire = connection as Connection & { describe(what: { type: 'S'; name: string }): void };
    connection.once(
      'parameterDescription',
      ({ dataTypeIDs }: { dataTypeIDs: number[] }) => (this.params = dataTypeIDs),
    );
    connection.parse({ text: this.text, name: '', types: [] }, true);
    wire.describe({ type: 'S', name: '' });
    connection.sync();
  }

  handleRowDescription({ fields }: { fields: Field[] }): void {
    this.fields = fields;
  }

  handleReadyForQuery(): void {
    this.settle.resolve({ params: this.params, fields: this.fields });
  }

  handleError(error: unknown): void {
    this.settle.reject(error);
  }
}

/** Throws what PostgreSQL answers to a text that it cannot plan. */
export async function describeStatement(client: Client, text: string): Promise<Described> {
  const { params, fields } = await client.query(new Describe(text)).done;
  const { rows: types } = await client.query<{ id: number; type: string }>(
    'SELECT id::int, format_type(id, NULL) AS type FROM unnest($1::oid[]) id',
    [[...params, ...fields.map(({ dataTypeID }) => dataTypeID)]],
  );
  const { rows: columns } = await client.query<{ table: number; column: number }>(
    `SELECT attrelid::int AS table, attnum::int AS column FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE attrelid = ANY($1::oid[]) AND attnum > 0 AND NOT attnotnull AND c.relkind <> 'v'`,
    [fields.map(({ tableID }) => tableID)],
  );
  const nameOf = new Map(types.map(({ id, type }) => [id, type]));
  const nullable = new Set(columns.map(({ table, column }) => `${table}.${column}`));
  return {
    params: params.map((id) => nameOf.get(id)!),
    columns: fields.map(({ name, tableID, columnID, dataTypeID }) => ({
      name,
      type: nameOf.get(dataTypeID)!,
      mayBeNull: nullable.has(`${tableID}.${columnID}`),
    })),
  };
}
