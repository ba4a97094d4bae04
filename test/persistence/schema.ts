import type { Client } from 'pg';

export interface TableColumn {
  table: string;
  column: string;
  /** As `SqlType` writes it, without length or precision. */
  type: string;
  /** PostgreSQL does not tell of a view's column whether it may be null. */
  view: boolean;
}

/** Every column of our tables and views, as PostgreSQL has them. A table's partitions and the list of migrations are no tables of ours. */
export async function columnsOfSchema(client: Client): Promise<TableColumn[]> {
  const { rows } = await client.query<TableColumn>(
    `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) || CASE WHEN a.attnotnull OR c.relkind = 'v' THEN '' ELSE '?' END AS type, c.relkind = 'v' AS view
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') AND NOT c.relispartition AND c.relname <> 'migration'
     ORDER BY c.relname, a.attnum`,
  );
  return rows;
}
