import type { DataSource, QueryRunner } from 'typeorm';
import { rowsOf } from '../transactions/rows';
import type { PrivacyKey } from '../keys/privacy-key';
import { GENESIS, chainHash, chainKeyId, chainedColumns, chainedTime, keyedHash, type ChainedRow } from './chain';
import { compareHead } from './compare-head';
import type { KeptHead } from './kept-head';
import type { UnsealedTail } from './seal-tail';

const BATCH = 2000;
/** A committed row that has no seal after so long is no longer on its way to one. */
const TAIL_SECONDS = 60;

/**
 * Where the log first differs from what was sealed. An inserted row has no position. `another hash`, `cut off` and `nothing sealed` are told by the head
 * that was kept outside; `unsealed`: rows have waited longer than any server that works lets them; `emptied`: rows were numbered that are gone.
 */
export interface BrokenRow {
  position: number | null;
  entryId: string;
  why:
    | 'edited'
    | 'entry deleted'
    | 'seal deleted'
    | 'seal edited'
    | 'another key'
    | 'inserted'
    | 'cut off'
    | 'another hash'
    | 'nothing sealed'
    | 'unsealed'
    | 'emptied';
}

export interface AuditVerification {
  ok: boolean;
  /** Rows whose place in the chain was checked. */
  sealed: number;
  /** Of these, how many are held by a key that no database has. */
  keyed: number;
  /** Hexadecimal hash of the last place that was checked; null when there is none. */
  head: string | null;
  /** Rows that have not been sealed yet; they are not covered by the chain. */
  unsealedTail: UnsealedTail;
  firstBroken?: BrokenRow;
}

/** With what the chain is checked: the key, and the head that this installation keeps. Without a head nobody can tell that the newest rows and their seals were cut off together. */
export interface VerifyWith {
  key: PrivacyKey;
  kept: KeptHead | null;
}

interface SealedRow extends ChainedRow {
  position: string;
  entry_id: string;
  prev_hash: Buffer;
  hash: Buffer;
  sealed_at: string;
  key_id: string | null;
}

/** Checks the whole log against its chain, in one snapshot and a batch at a time; names the first row that was tampered with. */
export async function verifyAudit(dataSource: DataSource, { key, kept }: VerifyWith): Promise<AuditVerification> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const walk = await walkChain(runner, key);
    const unsealedTail = await allUnsealed(runner);
    const broken =
      walk.broken ??
      (await againstHead(runner, key, kept)) ??
      (await firstInserted(runner)) ??
      (await firstUnsealed(runner, walk, unsealedTail));
    return {
      ok: !broken,
      sealed: walk.sealed,
      keyed: walk.keyed,
      head: walk.sealed > 0 ? walk.head.toString('hex') : null,
      unsealedTail,
      ...(broken && { firstBroken: broken }),
    };
  } finally {
    await runner.query('ROLLBACK').catch(() => undefined);
    await runner.release();
  }
}

interface Walk {
  sealed: number;
  keyed: number;
  head: Buffer;
  broken?: BrokenRow;
}

async function walkChain(runner: QueryRunner, key: PrivacyKey): Promise<Walk> {
  const walk: Walk = { sealed: 0, keyed: 0, head: GENESIS };
  for (;;) {
    const batch = await sealsAfter(runner, walk.sealed);
    for (const seal of batch) {
      const why = defect(seal, walk, key);
      if (why)
        return {
          ...walk,
          broken:
            why === 'seal deleted'
              ? { position: walk.sealed + 1, entryId: 'unknown', why }
              : { position: Number(seal.position), entryId: seal.entry_id, why },
        };
      walk.sealed += 1;
      if (seal.key_id !== null) walk.keyed += 1;
      walk.head = seal.hash;
    }
    if (batch.length < BATCH) break;
  }
  return walk;
}

function defect(seal: SealedRow, { sealed, keyed, head }: Walk, key: PrivacyKey): BrokenRow['why'] | undefined {
  if (Number(seal.position) !== sealed + 1) return 'seal deleted';
  if (!seal.prev_hash.equals(head)) return 'seal edited';
  if (seal.id === null) return 'entry deleted';
  // Once there is a key, a seal without one is made by somebody who does not have it.
  if (seal.key_id === null && keyed > 0) return 'seal edited';
  if (seal.key_id !== null && seal.key_id !== chainKeyId(key)) return 'another key';
  const right =
    seal.key_id === null
      ? chainHash(head, seal)
      : keyedHash(key, head, seal, { position: sealed + 1, sealedAt: seal.sealed_at });
  return seal.hash.equals(right) ? undefined : 'edited';
}

async function sealsAfter(runner: QueryRunner, position: number): Promise<SealedRow[]> {
  return rowsOf<SealedRow>(
    await runner.query(
      `SELECT seal.position, seal.entry_id, seal.prev_hash, seal.hash, seal.key_id, ${chainedTime('seal.sealed_at')} AS sealed_at, ${chainedColumns('entry')}
       FROM (SELECT * FROM audit_seal WHERE position > $1 ORDER BY position LIMIT ${BATCH}) AS seal
       LEFT JOIN audit_entry entry ON entry.id = seal.entry_id ORDER BY seal.position`,
      [position],
    ),
  );
}

/** Against the head that was kept outside of the database. */
async function againstHead(
  runner: QueryRunner,
  key: PrivacyKey,
  kept: KeptHead | null,
): Promise<BrokenRow | undefined> {
  if (!kept) return undefined;
  const found = await compareHead(
    {
      query: async <Row extends object>(sql: string, values?: unknown[]) =>
        rowsOf<Row>(await runner.query(sql, values)),
    },
    key,
    kept,
  );
  return found ? { position: found.position, entryId: 'unknown', why: found.why } : undefined;
}

/** Rows that no server seals although they have waited long enough, and a log without rows whose numbers were given out. */
async function firstUnsealed(
  runner: QueryRunner,
  { sealed }: Walk,
  tail: UnsealedTail,
): Promise<BrokenRow | undefined> {
  const [log] = rowsOf<{ newest: string | null; given: string | null; oldest: string | null }>(
    await runner.query(`SELECT (SELECT max(id) FROM audit_entry) AS newest, pg_sequence_last_value(pg_get_serial_sequence('audit_entry', 'id')::regclass) AS given,
      (SELECT min(entry.id) ${UNSEALED}) AS oldest`),
  );
  if (log?.given && !log.newest) return { position: null, entryId: 'unknown', why: 'emptied' };
  if (log?.newest && BigInt(log.newest) > BigInt(log.given ?? 0))
    return { position: null, entryId: log.newest, why: 'inserted' };
  if (tail.oldestSeconds <= TAIL_SECONDS) return undefined;
  return { position: null, entryId: log?.oldest ?? 'unknown', why: sealed === 0 ? 'nothing sealed' : 'unsealed' };
}

const UNSEALED = 'FROM audit_entry entry WHERE NOT EXISTS (SELECT FROM audit_seal seal WHERE seal.entry_id = entry.id)';

/**
 * A row without a seal that claims an older transaction than the last sealed row was put in behind the chain. In a log restored
 * into another cluster the numbers cannot be compared until the first row of the new home is sealed.
 */
async function firstInserted(runner: QueryRunner): Promise<BrokenRow | undefined> {
  const [row] = rowsOf<{ id: string }>(
    await runner.query(`
      WITH last AS (SELECT entry.xid FROM audit_seal seal JOIN audit_entry entry ON entry.id = seal.entry_id ORDER BY seal.position DESC LIMIT 1)
      SELECT entry.id::text AS id ${UNSEALED}
        AND entry.xid < (SELECT xid FROM last WHERE xid < pg_snapshot_xmin(pg_current_snapshot()))
      ORDER BY entry.id LIMIT 1`),
  );
  return row && { position: null, entryId: row.id, why: 'inserted' };
}

async function allUnsealed(runner: QueryRunner): Promise<UnsealedTail> {
  const [row] = rowsOf<{ count: string; oldest: string | null }>(
    await runner.query(
      `SELECT count(*) AS count, extract(epoch FROM clock_timestamp() - min(entry.at)) AS oldest ${UNSEALED}`,
    ),
  );
  return { count: Number(row?.count ?? 0), oldestSeconds: Math.max(0, Number(row?.oldest ?? 0)) };
}
