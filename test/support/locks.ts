import type { DataSource } from 'typeorm';

/** Whether a statement on this database waits for a lock that another holds. */
export async function somebodyWaits(database: Pick<DataSource, 'query'>): Promise<boolean> {
  const waiting = await database.query<object[]>(
    `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return waiting.length > 0;
}
