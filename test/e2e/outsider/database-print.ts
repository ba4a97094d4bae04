import type { DataSource } from 'typeorm';

/** What a refused request may write: its own record in the audit log, and nothing else. Inboxes follow the logs in their own time, and who is there is written down every few seconds. */
const NOT_COMPARED = [
  'audit_entry',
  'audit_seal',
  'migration',
  'inbox_item',
  'inbox_cursor',
  'consultation_attendance',
  'room_sent',
];

/** Rows and content of every table, so that any side effect shows: `{table: "rows hash"}`. */
export async function databasePrint(database: DataSource): Promise<Record<string, string>> {
  const tables = await database.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> ALL($1) ORDER BY relname`,
    [NOT_COMPARED],
  );
  const print: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await database.query<{ print: string }[]>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS print FROM "${name}" t`,
    );
    print[name] = row!.print;
  }
  return print;
}
