import type { ClientBase } from 'pg';
import { MIGRATIONS_TABLE } from '../platform/database/data-source';
import { JOBS_SCHEMA } from '../platform/jobs/migrate-jobs';
import type { BackupTable } from './backup-file';

/** Where our tables are. The queue's own schema belongs to its package; only its waiting jobs are kept (jobs.ts). */
const SCHEMA = 'public';

/** Every table of ours with the columns that are stored, whatever features there are. Partitions are read and filled through their parent. */
export async function tablesOf(client: ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable>(
    `SELECT c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> $2
     GROUP BY c.relname ORDER BY c.relname`,
    [SCHEMA, MIGRATIONS_TABLE],
  );
  return rows;
}

/** The names of migrations that ran, oldest first; none in a database that never had our schema. */
export async function migrationsOf(client: ClientBase): Promise<string[]> {
  const { rows: found } = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
    MIGRATIONS_TABLE,
  ]);
  if (!found[0]?.there) return [];
  const { rows } = await client.query<{ name: string }>(`SELECT name FROM ${MIGRATIONS_TABLE} ORDER BY "timestamp"`);
  return rows.map(({ name }) => name);
}

export async function sequencesOf(client: ClientBase): Promise<Record<string, string | null>> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    'SELECT sequencename AS name, last_value::text AS last FROM pg_sequences WHERE schemaname = $1 ORDER BY 1',
    [SCHEMA],
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}

/** Never behind where the schema's own making left it. */
export async function setSequences(
  client: ClientBase,
  sequences: Readonly<Record<string, string | null>>,
): Promise<void> {
  const known = await sequencesOf(client);
  for (const [name, last] of Object.entries(sequences)) {
    if (last !== null && name in known && BigInt(last) > BigInt(known[name] ?? 0))
      await client.query('SELECT setval($1::regclass, $2::bigint)', [quoted(name), last]);
  }
}

/** The first table that holds rows. */
export async function firstFilled(client: ClientBase): Promise<string | undefined> {
  for (const { table } of await tablesOf(client)) {
    const { rows } = await client.query<{ filled: boolean }>(`SELECT EXISTS (SELECT FROM ${quoted(table)}) AS filled`);
    if (rows[0]?.filled) return table;
  }
  return undefined;
}

/** Removes our tables and functions. The schema itself stays, with whatever the operator granted on it. */
export async function dropAll(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ drop: string }>(
    `SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', p.oid::regprocedure) AS drop, 1 AS step FROM pg_proc p
     WHERE p.pronamespace = $1::regnamespace AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
     UNION ALL
     SELECT format('DROP TABLE %s CASCADE', oid::regclass), 2 FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
     ORDER BY step`,
    [SCHEMA],
  );
  for (const { drop } of rows) await client.query(drop);
}

/**
 * Rows can be loaded in any order while `work` runs: foreign keys are away and come back afterwards, when the database checks all rows
 * against them; triggers of ours rest. Needs no superuser.
 */
export async function withoutConstraints(client: ClientBase, work: () => Promise<void>): Promise<void> {
  const { rows: keys } = await client.query<{ drop: string; add: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS add
     FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND connamespace = $1::regnamespace`,
    [SCHEMA],
  );
  const tables = await tablesOf(client);
  const triggers = async (state: 'DISABLE' | 'ENABLE'): Promise<void> => {
    for (const { table } of tables) await client.query(`ALTER TABLE ${quoted(table)} ${state} TRIGGER USER`);
  };
  for (const { drop } of keys) await client.query(drop);
  await triggers('DISABLE');
  // What the migrations themselves put there stands in the backup too.
  for (const { table } of tables) await client.query(`DELETE FROM ${quoted(table)}`);
  await work();
  await triggers('ENABLE');
  for (const { add } of keys) await client.query(add);
}

/** Whether some server, of whatever machine, works on this database: each holds a connection on which it listens for jobs. */
export async function serverIsConnected(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'consilium jobs %') AS there`,
  );
  return rows[0]?.there ?? false;
}

export const columnList = (columns: readonly string[]): string => columns.map(quoted).join(', ');

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Waiting jobs as rows of their own, by the names that the queue's public functions take. */
export const JOBS = {
  table: `${JOBS_SCHEMA}.jobs`,
  columns: ['task', 'payload', 'run_at', 'max_attempts', 'job_key', 'priority'] as string[],
  select: `SELECT t.identifier AS task, j.payload, j.run_at, j.max_attempts, j.key AS job_key, j.priority
           FROM ${JOBS_SCHEMA}._private_jobs j JOIN ${JOBS_SCHEMA}._private_tasks t ON t.id = j.task_id ORDER BY j.id`,
} as const satisfies BackupTable & { select: string };

/** A database of a version without jobs has no queue. */
export async function hasQueue(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
    `${JOBS_SCHEMA}._private_jobs`,
  ]);
  return rows[0]?.there ?? false;
}
