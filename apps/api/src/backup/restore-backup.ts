import type { ClientBase, PoolClient } from 'pg';
import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';
import { auditHead } from '../platform/audit/seal-tail';
import { grantToApp } from '../platform/database/app-role';
import { MIGRATION_LOCK } from '../platform/database/migrate';
import { JOBS_SCHEMA } from '../platform/jobs/migrate-jobs';
import { Tx } from '../platform/transactions/transactions';
import { checkBackup, readBackup, type BackupHead, type BackupPart } from './backup-file';
import type { BackupKey } from './backup-key';
import { BackupRefused } from './backup-refused';
import { copyIn } from './copy';
import {
  JOBS,
  columnList,
  dropAll,
  firstFilled,
  quoted,
  serverIsConnected,
  setSequences,
  withoutConstraints,
} from './schema';

type Parts = AsyncGenerator<BackupPart, undefined>;

export interface RestoreOptions {
  path: string;
  /** Needed for a file that is encrypted. */
  key: BackupKey | undefined;
  /** Whether what the database holds may be thrown away. */
  replace: boolean;
  /** The role that servers work with, where it is not the owner: it gets its rights on the new tables. */
  appRole: string | undefined;
  /** What belongs to the restore and commits with it. */
  finish: (tx: Tx, head: BackupHead) => Promise<void>;
}

export interface RestoredBackup {
  head: BackupHead;
  rows: number;
}

/**
 * Puts a backup into a migrated database, all of it or nothing: the schema as it was when the backup was taken, its rows, then the
 * migrations that came since. Throws a BackupRefused where that cannot be right.
 */
export async function restoreBackup(
  dataSource: DataSource,
  { path, key, replace, appRole, finish }: RestoreOptions,
): Promise<RestoredBackup> {
  const { head, parts } = await readBackup(path, key);
  refuseNewer(dataSource, head);
  await checkBackup(path, key);
  const runner = dataSource.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  try {
    await runner.startTransaction();
    await client.query('SET LOCAL statement_timeout = 0');
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    // A server that starts meanwhile waits with its migrations until this is over.
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await refuseUnfit(client, replace);
    await dropAll(client);
    await runMigrations(dataSource, runner, (name) => head.migrations.includes(name));
    const rows = await load(client, parts, head);
    await runMigrations(dataSource, runner, (name) => !head.migrations.includes(name));
    if (appRole !== undefined) await grantToApp(client, appRole);
    await requireAuditHead(client, head);
    await finish(new Tx(runner.manager), head);
    await runner.commitTransaction();
    return { head, rows };
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await parts.return(undefined).catch(() => undefined);
    await runner.release();
  }
}

function refuseNewer(dataSource: DataSource, head: BackupHead): void {
  const known = new Set(dataSource.migrations.map(nameOf));
  const newer = head.migrations.filter((name) => !known.has(name));
  if (newer.length > 0)
    throw new BackupRefused(
      `The backup was taken by a newer version of Consilium (it has ${newer.at(-1)}): restore it with that version.`,
    );
}

async function refuseUnfit(client: ClientBase, replace: boolean): Promise<void> {
  if (await serverIsConnected(client))
    throw new BackupRefused('A server works on this database: stop it before restoring.');
  const filled = replace ? undefined : await firstFilled(client);
  if (filled !== undefined)
    throw new BackupRefused(
      `This database is not empty (${filled} holds rows): restore into an empty one, or say --replace to throw away what it holds.`,
    );
}

async function runMigrations(
  dataSource: DataSource,
  runner: QueryRunner,
  wanted: (name: string) => boolean,
): Promise<void> {
  const executor = new MigrationExecutor(dataSource, runner);
  for (const migration of await executor.getPendingMigrations())
    if (wanted(migration.name)) await executor.executeMigration(migration);
}

async function load(client: ClientBase, parts: Parts, { sequences }: BackupHead): Promise<number> {
  let rows = 0;
  await client.query(
    `CREATE TEMPORARY TABLE restored_job (task text, payload json, run_at timestamptz, max_attempts smallint, job_key text, priority smallint) ON COMMIT DROP`,
  );
  await withoutConstraints(client, async () => {
    for (let part = await parts.next(); !part.done; part = await parts.next()) {
      if (part.value.kind !== 'table') continue;
      const { table, columns } = part.value.table;
      rows += await copyIn(
        client,
        `COPY ${table === JOBS.table ? 'restored_job' : quoted(table)} (${columnList(columns)}) FROM STDIN`,
        rowsOf(parts),
      );
    }
    await setSequences(client, sequences);
  });
  await replaceJobs(client);
  return rows;
}

async function* rowsOf(parts: Parts): AsyncGenerator<Buffer, undefined> {
  for (let part = await parts.next(); !part.done && part.value.kind === 'rows'; part = await parts.next())
    yield part.value.block;
}

/** The queue's tables are its own, so its functions take the old jobs out and put the restored ones in. */
async function replaceJobs(client: ClientBase): Promise<void> {
  await client.query(
    `SELECT ${JOBS_SCHEMA}.force_unlock_workers(array_agg(locked_by)) FROM ${JOBS_SCHEMA}.jobs WHERE locked_by IS NOT NULL HAVING count(*) > 0`,
  );
  await client.query(
    `SELECT ${JOBS_SCHEMA}.complete_jobs(ids) FROM (SELECT array_agg(id) AS ids FROM ${JOBS_SCHEMA}.jobs HAVING count(*) > 0) waiting`,
  );
  await client.query(
    `SELECT count(${JOBS_SCHEMA}.add_job(task, payload, run_at := run_at, max_attempts := max_attempts, job_key := job_key, priority := priority)) FROM restored_job`,
  );
}

async function requireAuditHead(client: ClientBase, { auditHead: wanted }: BackupHead): Promise<void> {
  const found = await auditHead({
    query: async <Row extends object>(sql: string) => (await client.query(sql)).rows as Row[],
  });
  if (found?.hash !== wanted?.hash || found?.position !== wanted?.position)
    throw new BackupRefused(
      'The audit log of this backup does not end where its head says: the file was changed. Nothing was restored.',
    );
}

const nameOf = (migration: { name?: string; constructor: { name: string } }): string =>
  migration.name ?? migration.constructor.name;
