import type { DataSource, QueryRunner } from 'typeorm';
import { rowsOf } from '../transactions/rows';
import { GENESIS, chainHash, chainedColumns, type ChainedRow } from './chain';
import type { UnsealedTail } from './seal-tail';

const BATCH = 2000;

/** Where the log first differs from what was sealed. An inserted row has no position. */
export interface BrokenRow {
  position: number | null;
  entryId: string;
  why: 'edited' | 'entry deleted' | 'seal deleted' | 'seal edited' | 'inserted' | 'cut off';
}

export interface AuditVerification {
  ok: boolean;
  /** Rows whose place in the chain was checked. */
  sealed: number;
  /** Hexadecimal hash of the last place that was checked; null when there is none. */
  head: string | null;
  /** Rows that have not been sealed yet; they are not covered by the chain. */
  unsealedTail: UnsealedTail;
  firstBroken?: BrokenRow;
}

/** A head that was kept elsewhere. Without one nobody can tell that the newest rows and their seals were cut off together. */
export interface KnownHead {
  position: number;
  /** Hexadecimal. */
  hash: string;
}

interface SealedRow extends ChainedRow {
  position: string;
  entry_id: string;
  prev_hash: Buffer;
  hash: Buffer;
}

/** Checks the whole log against its chain, in one snapshot and a batch at a time; names the first row that was tampered with. */
export async function verifyAudit(dataSource: DataSource, known?: KnownHead): Promise<AuditVerification> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const walk = await walkChain(runner, known);
    const broken = walk.broken ?? (await firstInserted(runner));
    const unsealedTail = await allUnsealed(runner);
    return { ok: !broken, sealed: walk.sealed, head: walk.sealed > 0 ? walk.head.toString('hex') : null, unsealedTail, ...(broken && { firstBroken: broken }) };
  } finally {
    await runner.query('ROLLBACK').catch(() => undefined);
    await runner.release();
  }
}

interface Walk {
  sealed: number;
  head: Buffer;
  broken?: BrokenRow;
}

async function walkChain(runner: QueryRunner, known: KnownHead | undefined): Promise<Walk> {
  const walk: Walk = { sealed: 0, head: GENESIS };
  for (;;) {
    const batch = await sealsAfter(runner, walk.sealed);
    for (const seal of batch) {
      const why = defect(seal, walk) ?? (known?.position === Number(seal.position) && known.hash !== seal.hash.toString('hex') ? 'seal edited' : undefined);
      if (why) return { ...walk, broken: why === 'seal deleted' ? { position: walk.sealed + 1, entryId: 'unknown', why } : { position: Number(seal.position), entryId: seal.entry_id, why } };
      walk.sealed += 1;
      walk.head = seal.hash;
    }
    if (batch.length < BATCH) break;
  }
  return known && known.position > walk.sealed ? { ...walk, broken: { position: walk.sealed + 1, entryId: 'unknown', why: 'cut off' } } : walk;
}

function defect(seal: SealedRow, { sealed, head }: Walk): BrokenRow['why'] | undefined {
  if (Number(seal.position) !== sealed + 1) return 'seal deleted';
  if (!seal.prev_hash.equals(head)) return 'seal edited';
  if (seal.id === null) return 'entry deleted';
  return seal.hash.equals(chainHash(head, seal)) ? undefined : 'edited';
}

async function sealsAfter(runner: QueryRunner, position: number): Promise<SealedRow[]> {
  return rowsOf<SealedRow>(
    await runner.query(
      `SELECT seal.position, seal.entry_id, seal.prev_hash, seal.hash, ${chainedColumns('entry')}
       FROM (SELECT * FROM audit_seal WHERE position > $1 ORDER BY position LIMIT ${BATCH}) AS seal
       LEFT JOIN audit_entry entry ON entry.id = seal.entry_id ORDER BY seal.position`,
      [position],
    ),
  );
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
    await runner.query(`SELECT count(*) AS count, extract(epoch FROM clock_timestamp() - min(entry.at)) AS oldest ${UNSEALED}`),
  );
  return { count: Number(row?.count ?? 0), oldestSeconds: Math.max(0, Number(row?.oldest ?? 0)) };
}
