import type { ClientBase, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { auditHead } from '../platform/audit/seal-tail';
import { endRows, writeBackup, writeLine, type BackupHead } from './backup-file';
import type { BackupKey } from './backup-key';
import { BackupRefused } from './backup-refused';
import { copyOut } from './copy';
import { JOBS, columnList, hasQueue, migrationsOf, quoted, sequencesOf, tablesOf } from './schema';

export interface TakenBackup {
  rows: number;
  sha256: string;
  auditHead: BackupHead['auditHead'];
}

/** Writes all that this database holds at one moment into one file, while servers go on working on it; encrypted where there is a key. */
export async function takeBackup(
  dataSource: DataSource,
  path: string,
  key: BackupKey | undefined,
): Promise<TakenBackup> {
  const runner = dataSource.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query('SET LOCAL statement_timeout = 0');
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    const head = await headOf(client);
    let rows = 0;
    const sha256 = await writeBackup(path, key, async (sink) => {
      await writeLine(sink, head);
      const ours = (await tablesOf(client)).map((table) => ({
        ...table,
        select: `SELECT ${columnList(table.columns)} FROM ${quoted(table.table)}`,
      }));
      const jobs = (await hasQueue(client)) ? [JOBS] : [];
      for (const { table, columns, select } of [...ours, ...jobs]) {
        await writeLine(sink, { table, columns });
        rows += await copyOut(client, `COPY (${select}) TO STDOUT`, sink);
        endRows(sink);
      }
    });
    return { rows, sha256, auditHead: head.auditHead };
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    await runner.release();
  }
}

async function headOf(client: ClientBase): Promise<BackupHead> {
  const { rows } = await client.query<{ now: Date }>('SELECT now() AS now');
  const migrations = await migrationsOf(client);
  if (migrations.length === 0) throw new BackupRefused('This database holds nothing of Consilium.');
  const sealed = await auditHead({
    query: async <Row extends object>(sql: string) => (await client.query(sql)).rows as Row[],
  });
  return {
    consilium: 'backup',
    format: 1,
    takenAt: (rows[0]?.now ?? new Date()).toISOString(),
    migrations,
    // Sequences stand outside of snapshots; read after it, they are past every row of it.
    sequences: await sequencesOf(client),
    auditHead: sealed && { position: sealed.position, hash: sealed.hash },
  };
}
