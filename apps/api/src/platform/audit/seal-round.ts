import type { Tx } from '../transactions/transactions';
import type { PrivacyKey } from '../keys/privacy-key';
import { GENESIS, chainKeyId, chainedColumns, chainedTime, keyedHash, type ChainedRow } from './chain';
import { compareHead, type ChainBreak } from './compare-head';
import type { KeptHead } from './kept-head';

/** "seal" in ASCII: one sealer at a time over all processes on this database. */
const SEAL_LOCK = 0x7365616c;

/** Every settled row up to here, in the order of (xid, id), has its seal. */
export interface SealedUpTo {
  xid: string;
  id: string;
  /** Rows that a restored log brought along are still being looked for. */
  restoring: boolean;
}

/** What one round did. */
export interface SealRound {
  /** False when another process was sealing. */
  ran: boolean;
  sealed: number;
  /** Where the next round of this process goes on; null when this one did not run. */
  upTo: SealedUpTo | null;
  /** Why nothing was sealed: the chain is not the one whose head was kept. */
  broken?: ChainBreak;
}

/** With what, and after what, rows are sealed. */
export interface SealWith {
  key: PrivacyKey;
  kept: KeptHead | null;
}

interface Snapshot {
  locked: boolean;
  xmin: string;
}

interface Last {
  position: string;
  entry_id: string;
  hash: Buffer;
  xid: string | null;
}

/** A visible row of a transaction that this cluster has not begun: it came with a restored log. */
const RESTORED = 'xid >= pg_snapshot_xmax(pg_current_snapshot())';

/**
 * Seals up to `limit` rows. Only transactions below the snapshot's xmin are looked at: all of them have ended, so the rows that
 * they left are settled and none can appear among them later. `from` is where an earlier round of this process got to; without it
 * the last sealed row is the start. Where the chain does not contain the head that was kept outside, nothing is sealed. A log that was restored into another cluster holds transaction numbers of its old home, which
 * mean nothing here: then everything without a seal is looked for once.
 */
export async function sealRound(
  tx: Tx,
  limit: number,
  from: SealedUpTo | null,
  { key, kept }: SealWith,
): Promise<SealRound> {
  const [snapshot] = await tx.query<Snapshot>(
    'SELECT pg_try_advisory_xact_lock($1) AS locked, pg_snapshot_xmin(pg_current_snapshot())::text AS xmin',
    [SEAL_LOCK],
  );
  if (!snapshot?.locked) return { ran: false, sealed: 0, upTo: null };
  const broken = await compareHead(tx, key, kept);
  if (broken) return { ran: true, sealed: 0, upTo: null, broken };
  // A statement of its own: only a snapshot taken under the lock sees what the sealer before us committed.
  const [last] = await tx.query<Last>(
    'SELECT s.position, s.entry_id, s.hash, e.xid::text AS xid FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id ORDER BY s.position DESC LIMIT 1',
  );
  const start = from ?? (await firstStart(tx, last, snapshot));
  const rows = await tx.query<ChainedRow>(UNSEALED, [start.xid, start.id, snapshot.xmin, start.restoring, limit]);
  await insertSeals(tx, key, rows, last);
  const end = rows.length < limit ? undefined : rows.at(-1);
  return {
    ran: true,
    sealed: rows.length,
    upTo:
      end?.xid && end.id ? { ...start, xid: end.xid, id: end.id } : { xid: snapshot.xmin, id: '0', restoring: false },
  };
}

async function firstStart(tx: Tx, last: Last | undefined, snapshot: Snapshot): Promise<SealedUpTo> {
  const [log] = await tx.query<{ restored: boolean }>(
    `SELECT EXISTS (SELECT FROM audit_entry WHERE ${RESTORED}) AS restored`,
  );
  const isOurs = last?.xid && !log?.restored && BigInt(last.xid) < BigInt(snapshot.xmin);
  return isOurs && last.xid
    ? { xid: last.xid, id: last.entry_id, restoring: false }
    : { xid: '0', id: '0', restoring: true };
}

/** LATERAL … OFFSET 0: one look into the index of seals for each of the few candidates, never a join with all seals. */
const UNSEALED = `
  SELECT ${chainedColumns('entry')}
  FROM audit_entry entry
  LEFT JOIN LATERAL (SELECT true AS done FROM audit_seal WHERE entry_id = entry.id OFFSET 0) seal ON true
  WHERE (entry.xid, entry.id) > ($1::xid8, $2::bigint)
    AND (entry.xid < $3::xid8 OR ($4 AND entry.${RESTORED}))
    AND seal.done IS NULL
  ORDER BY entry.xid, entry.id
  LIMIT $5`;

async function insertSeals(tx: Tx, key: PrivacyKey, rows: ChainedRow[], last: Last | undefined): Promise<void> {
  if (rows.length === 0) return;
  const [now] = await tx.query<{ at: string }>(`SELECT ${chainedTime('clock_timestamp()')} AS at`);
  const sealedAt = now!.at;
  let position = Number(last?.position ?? 0);
  const entryIds: string[] = [];
  const previous: Buffer[] = [];
  const hashes: Buffer[] = [];
  let head = last?.hash ?? GENESIS;
  for (const row of rows) {
    previous.push(head);
    position += 1;
    head = keyedHash(key, head, row, { position, sealedAt });
    hashes.push(head);
    entryIds.push(row.id ?? '');
  }
  await tx.query(
    `INSERT INTO audit_seal (position, entry_id, prev_hash, hash, sealed_at, key_id)
     SELECT $1::bigint + n, entry_id, prev_hash, hash, $5::timestamptz, $6 FROM unnest($2::bigint[], $3::bytea[], $4::bytea[]) WITH ORDINALITY AS seal(entry_id, prev_hash, hash, n)`,
    [last?.position ?? '0', entryIds, previous, hashes, sealedAt, chainKeyId(key)],
  );
}
