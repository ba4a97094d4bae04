import type { TestApp } from './app';

/** Tables, of every schema, in which one of the words stands: as it is, or in bytes. */
export async function tablesWith(database: TestApp['database'], words: readonly string[]): Promise<string[]> {
  const tables = await database.query<{ name: string }[]>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') ORDER BY 1`,
  );
  expect(tables.length).toBeGreaterThan(40);
  const found = [];
  for (const { name } of tables) {
    const [row] = await database.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM ${name} t WHERE t::text ~* $1 OR t::text ~* $2`,
      [words.join('|'), words.map((word) => Buffer.from(word).toString('hex')).join('|')],
    );
    if (row!.n > 0) found.push(name.replace(/_p\d$/, ''));
  }
  return [...new Set(found)];
}
