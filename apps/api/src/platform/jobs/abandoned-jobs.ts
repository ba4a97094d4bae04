import type { PoolClient } from 'pg';
import type { JobWriter } from './job-task';
import { JOBS_SCHEMA } from './migrate-jobs';

/** How a server's listening connection is called in the database: `consilium jobs POOL`. */
const NAME = 'consilium jobs ';
/** A listener that lost its connection is back within this. */
const GRACE = '15 seconds';

/** Says on its listening connection which pool of workers is alive; the connection ends with the process, whatever ends it. */
export async function nameListener(client: Pick<PoolClient, 'query'>, poolId: string): Promise<void> {
  await client.query(`SELECT set_config('application_name', $1, false)`, [NAME + poolId]);
}

/** Gives back the jobs that a killed server had begun. Without this the queue would hold them back for hours. */
export async function freeAbandonedJobs(database: JobWriter): Promise<void> {
  await database.query(
    `SELECT ${JOBS_SCHEMA}.force_unlock_workers(array_agg(DISTINCT j.locked_by)) FROM ${JOBS_SCHEMA}.jobs j
     WHERE j.locked_by IS NOT NULL AND j.locked_at < now() - $2::interval
       AND NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.datname = current_database() AND a.application_name = $1 || j.locked_by)
     HAVING count(*) > 0`,
    [NAME, GRACE],
  );
}
