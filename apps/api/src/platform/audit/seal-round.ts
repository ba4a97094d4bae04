import type { Tx } from '../transactions/transactions';
import { GENESIS, chainHash, chainedColumns, type ChainedRow } from './chain';

/** "seal" in ASCII: one sealer at a time over all processes on this database. */
const SEAL_LOCK = 0x7365616c;

/** What one round did. */
export interface SealRound {
  /** False when another process was sealing. */
  ran: boolean;
  sealed: number;
  /** Every committed row of a transaction below this one has its seal; only known after a round that ran. */
  sealedBelow: string | null;
}

interface Snapshot {
  locked: boolean;
  xmin: string;
}

interface Last {
  position: string;
  hash: Buffer;
  xid: string | null;
}

/** A visible row of a transaction that this cluster has not begun: it came with a restored log. */
const RESTORED = 'xid >= pg_snapshot_xmax(pg_current_snapshot())';

/**
 * Seals up to `limit` rows. Only transactions below the snapshot's xmin are looked at: all of them have ended, so the rows that
 * they left are settled and none can appear among them later. `from` is where an earlier round of this process got to; without it
 * the last sealed row's transaction is the start. A log that was restored into another cluster holds transaction numbers of its
 * old home, which mean nothing here: then everything without a seal is looked for once.
 */
export async function sealRound(tx: Tx, limit: number, from: string | null): Promise<SealRound> {
  const [snapshot] = await tx.query<Snapshot>(
    'SELECT pg_try_advisory_xact_lock($1) AS locked, pg_snapshot_xmin(pg_current_snapshot())::text AS xmin',
    [SEAL_LOCK],
  );
  if (!snapshot?.locked) return { ran: false, sealed: 0, sealedBelow: null };
  // A statement of its own: only a snapshot taken under the lock sees what the sealer before us committed.
  const [last] = await tx.query<Last>(
    'SELECT s.position, s.hash, e.xid::text AS xid FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id ORDER BY s.position DESC LIMIT 1',
  );
  const rows = await tx.query<ChainedRow>(UNSEALED, [from ?? (await start(tx, last, snapshot)), snapshot.xmin, limit]);
  await insertSeals(tx, rows, last);
  return {
    ran: true,
    sealed: rows.length,
    sealedBelow: rows.length < limit ? snapshot.xmin : from,
  };
}

async function start(tx: Tx, last: Last | undefined, snapshot: Snapshot): Promise<string> {
  const [log] = await tx.query<{ restored: boolean }>(`SELECT EXISTS (SELECT FROM audit_entry WHERE ${RESTORED}) AS restored`);
  return last?.xid && !log?.restored && BigInt(last.xid) < BigInt(snapshot.xmin) ? last.xid : '0';
}

const UNSEALED = `
  SELECT ${chainedColumns('entry')}
  FROM audit_entry entry
  WHERE entry.xid >= $1::xid8
    AND (entry.xid < $2::xid8 OR ($1 = '0' AND entry.${RESTORED}))
    AND NOT EXISTS (SELECT FROM audit_seal seal WHERE seal.entry_id = entry.id)
  ORDER BY entry.xid, entry.id
  LIMIT $3`;

async function insertSeals(tx: Tx, rows: ChainedRow[], last: Last | undefined): Promise<void> {
  if (rows.length === 0) return;
  const entryIds: string[] = [];
  const previous: Buffer[] = [];
  const hashes: Buffer[] = [];
  let head = last?.hash ?? GENESIS;
  for (const row of rows) {
    previous.push(head);
    head = chainHash(head, row);
    hashes.push(head);
    entryIds.push(row.id ?? '');
  }
  await tx.query(
    `INSERT INTO audit_seal (position, entry_id, prev_hash, hash)
     SELECT $1::bigint + n, entry_id, prev_hash, hash FROM unnest($2::bigint[], $3::bytea[], $4::bytea[]) WITH ORDINALITY AS seal(entry_id, prev_hash, hash, n)`,
    [last?.position ?? '0', entryIds, previous, hashes],
  );
}
