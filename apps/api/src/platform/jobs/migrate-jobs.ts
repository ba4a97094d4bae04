import { logOfJobs } from './job-logger';

/** The schema of the job queue in our database. */
export const JOBS_SCHEMA = 'graphile_worker';

/** Brings the queue's own schema to what this version of it needs. The caller holds the lock of our migrations. */
export async function migrateJobs(connectionString: string): Promise<void> {
  const { runMigrations, Logger } = await import('graphile-worker');
  await runMigrations({ connectionString, schema: JOBS_SCHEMA, maxPoolSize: 1, logger: new Logger(logOfJobs()) });
}
