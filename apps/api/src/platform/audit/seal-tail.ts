/** Runs one statement and gives its rows: a Tx, Transactions, or a query runner behind `rowsOf`. */
export interface Queryable {
  query<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
}

/** Committed rows that have no place in the chain yet. */
export interface UnsealedTail {
  count: number;
  /** Age of the oldest one; 0 when there is none. */
  oldestSeconds: number;
}

/** The newest place in the chain. Store it elsewhere: it proves later that nothing was cut off the end. */
export interface AuditHead {
  position: number;
  /** Hexadecimal, 64 characters. */
  hash: string;
  sealedAt: string;
}

/** The last place of the chain, null while nothing is sealed. */
export async function auditHead(database: Queryable): Promise<AuditHead | null> {
  const [row] = await database.query<{ position: string; hash: Buffer; sealed_at: Date }>(
    'SELECT position, hash, sealed_at FROM audit_seal ORDER BY position DESC LIMIT 1',
  );
  return row
    ? { position: Number(row.position), hash: row.hash.toString('hex'), sealedAt: row.sealed_at.toISOString() }
    : null;
}

/**
 * Counts from the last sealed row on: rows are sealed in the order of their transactions, so nothing older waits. Cheap at any
 * size of the log, but for the moment after a restore into another cluster, whose transaction numbers are lower.
 */
export async function unsealedTail(database: Queryable): Promise<UnsealedTail> {
  const [row] = await database.query<{ count: string; oldest: string | null }>(`
    WITH newest AS MATERIALIZED (
      SELECT entry.xid, entry.id FROM audit_seal seal JOIN audit_entry entry ON entry.id = seal.entry_id ORDER BY seal.position DESC LIMIT 1
    ), start AS MATERIALIZED (
      SELECT coalesce(max(id), 0) AS id, coalesce(max(xid), '0'::xid8) AS xid FROM newest WHERE xid < pg_snapshot_xmin(pg_current_snapshot())
    )
    SELECT count(*) AS count, extract(epoch FROM clock_timestamp() - min(entry.at)) AS oldest
    FROM audit_entry entry
    LEFT JOIN LATERAL (SELECT true AS done FROM audit_seal WHERE entry_id = entry.id OFFSET 0) seal ON true
    WHERE (entry.xid, entry.id) > ((SELECT xid FROM start), (SELECT id FROM start)) AND seal.done IS NULL`);
  return { count: Number(row?.count ?? 0), oldestSeconds: Math.max(0, Number(row?.oldest ?? 0)) };
}
