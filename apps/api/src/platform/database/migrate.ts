import { MigrationExecutor } from 'typeorm';
import type { DataSource, QueryRunner } from 'typeorm';
import { migrateJobs } from '../jobs/migrate-jobs';
import { StartFailure } from '../settings';
import { grantToApp } from './app-role';
import { MIGRATIONS_TABLE } from './data-source';

/** "cons" in ASCII; two servers that start together on one database must agree on it. */
export const MIGRATION_LOCK = 0x636f6e73;
const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Brings a connected database to our schema and that of the job queue, one server at a time; resolves with the names of the migrations that ran.
 * With an `appRole` the connection is the owner's, and that role gets what a server needs. Throws a StartFailure when the database has
 * migrations that this version does not know, or needs some that this role may not run.
 */
export async function migrate(dataSource: DataSource, appRole?: string): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    // Waiting for another server's migrations, or running our own, may take longer than any request.
    await runner.query('SET statement_timeout = 0');
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseNewerDatabase(runner, dataSource);
    const executor = new MigrationExecutor(dataSource, runner);
    executor.transaction = 'each';
    const ran = (await executor.executePendingMigrations()).map(({ name }) => name);
    await migrateJobs(urlOf(dataSource));
    if (appRole !== undefined) await grantToApp(runner, appRole);
    return ran;
  } catch (error) {
    throw isForbidden(error)
      ? new StartFailure(
          `The database needs migrations that ${roleOf(dataSource)} may not run: set MIGRATION_DATABASE_URL to the connection of the role that owns the tables.`,
        )
      : error;
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.query('RESET statement_timeout').catch(() => undefined);
    await runner.release();
  }
}

const isForbidden = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === INSUFFICIENT_PRIVILEGE;

const roleOf = (dataSource: DataSource): string =>
  decodeURIComponent(new URL(urlOf(dataSource)).username) || 'this role';

function urlOf({ options }: DataSource): string {
  if (!('url' in options) || typeof options.url !== 'string') throw new Error('The database is known by its URL');
  return options.url;
}

/** The names of migrations that ran on this database, oldest first. */
async function appliedMigrations(runner: QueryRunner): Promise<string[]> {
  if (!(await runner.hasTable(MIGRATIONS_TABLE))) return [];
  const rows = (await runner.query(`SELECT name FROM ${MIGRATIONS_TABLE} ORDER BY "timestamp"`)) as { name: string }[];
  return rows.map(({ name }) => name);
}

async function refuseNewerDatabase(runner: QueryRunner, dataSource: DataSource): Promise<void> {
  const known = new Set(dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name));
  const unknown = (await appliedMigrations(runner)).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new StartFailure(
      `The database was written by a newer version of Consilium (it has ${unknown.at(-1)}): use that version, or another database.`,
    );
  }
}
