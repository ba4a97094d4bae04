import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { RowIn } from '../../platform/sql';
import { Prepared } from '../../platform/transactions/prepared';
import type { Reader, Tx } from '../../platform/transactions/transactions';
import { ClinicalCase } from '../clinical-case.entity';
import type { Row } from './columns';
import { CURRENT_PRESENTATIONS, PRESENTATIONS_AT_VERSION, TITLES } from './presentation.sql';
import type { RecordTable } from './record-tables';
import type { TextColumns } from './text-columns';

/** A case's rows, by table. */
export type StoredPresentation = RowIn<typeof CURRENT_PRESENTATIONS>;

export interface Place {
  caseId: string;
  table: Pick<RecordTable, 'table' | 'kind' | 'recorded'>;
}

/** A row of a table in which texts stand, with those of its texts that somebody wrote. */
export interface RowOfTexts {
  position: number;
  validFrom: number;
  validTo: number | null;
  texts: Record<string, string | null>;
}

/** The tables of the form, whose columns follow from its fields. */
@Injectable()
export class PresentationRepository {
  constructor(private readonly prepared: Prepared) {}

  current(caseIds: string[], tx?: Tx): Promise<StoredPresentation[]> {
    return this.prepared.rows(CURRENT_PRESENTATIONS, [caseIds], tx);
  }

  async atVersion(caseId: string, version: number): Promise<StoredPresentation | undefined> {
    return (await this.prepared.rows(PRESENTATIONS_AT_VERSION, [[caseId], version]))[0];
  }

  titles(caseIds: string[]): Promise<RowIn<typeof TITLES>[]> {
    return this.prepared.rows(TITLES, [caseIds]);
  }

  async versionNow(on: Reader, caseId: string): Promise<number> {
    const { version } = await on.manager.findOneOrFail(ClinicalCase, {
      select: { version: true },
      where: { id: caseId },
    });
    return version;
  }

  /** The texts of a field in every version that is kept, the oldest first. */
  texts(tx: Tx, caseId: string, { table: { table, kind }, columns }: TextColumns): Promise<RowOfTexts[]> {
    const texts = [...columns.keys()].map((column) => `'${column}', t.${column}`).join(', ');
    return tx.query<RowOfTexts>(
      `SELECT t.position, t.valid_from_version AS "validFrom", t.valid_to_version AS "validTo", json_build_object(${texts}) AS texts
      FROM ${table} t WHERE t.case_id = $1${kind ? ` AND t.${kind[0]} = '${kind[1]}'` : ''}
      ORDER BY t.valid_from_version, t.position`,
      [caseId],
    );
  }

  /** The present rows at these positions were valid until `version`. */
  async end(tx: Tx, { caseId, table }: Place, positions: readonly number[], version: number): Promise<void> {
    const sql = `UPDATE ${table.table} SET valid_to_version = $3 WHERE ${present(table)}`;
    await tx.query(sql, [caseId, positions, version]);
  }

  /** Removes the present rows at these positions. */
  async remove(tx: Tx, { caseId, table }: Place, positions: readonly number[]): Promise<void> {
    await tx.query(`DELETE FROM ${table.table} WHERE ${present(table)}`, [caseId, positions]);
  }

  /** Rows by position, valid from `version` on. */
  async insert(
    tx: Tx,
    { caseId, table }: Place,
    columns: readonly string[],
    rows: readonly [position: number, row: Row][],
    { version, editor }: { version: number; editor: { memberId: string; discipline: string | null } },
  ): Promise<void> {
    const all = [
      'id',
      'case_id',
      'position',
      'valid_from_version',
      ...(table.recorded ? ['recorded_by', 'recorded_role'] : []),
      ...columns,
    ];
    const values = rows.flatMap(([position, row]) => [
      uuidv7(),
      caseId,
      position,
      version,
      ...(table.recorded ? [editor.memberId, editor.discipline] : []),
      ...columns.map((column) => row[column] ?? null),
    ]);
    const tuples = rows.map(
      (_, index) => `(${all.map((__, offset) => `$${index * all.length + offset + 1}`).join(', ')})`,
    );
    await tx.query(`INSERT INTO ${table.table} (${all.join(', ')}) VALUES ${tuples.join(', ')}`, values);
  }
}

/** The present rows of a case at some positions: $1 the case, $2 the positions. */
function present({ kind }: Place['table']): string {
  return `case_id = $1 AND valid_to_version IS NULL AND position = ANY($2::int[])${kind ? ` AND ${kind[0]} = '${kind[1]}'` : ''}`;
}
