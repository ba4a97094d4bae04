import { Injectable } from '@nestjs/common';
import type { CasePresentation } from '@consilium/clinical';
import { v7 as uuidv7 } from 'uuid';
import { Prepared, type Statement } from '../../platform/transactions/prepared';
import type { Tx } from '../../platform/transactions/transactions';
import type { Row } from './columns';
import {
  columnsOfTable,
  HEAD_COLUMNS,
  HEAD_TABLE,
  headRow,
  presentationOf,
  RECORD_TABLES,
  rowsOfField,
  type RecordTable,
} from './record-tables';

interface StoredRow {
  case_id: string;
  tables: Record<string, Row[] | null>;
}

const TABLES = [...new Set([HEAD_TABLE, ...RECORD_TABLES.map(({ table }) => table)])];
const select = (valid: string): string => `
  SELECT c.id AS case_id, json_build_object(${TABLES.map(
    (table) =>
      `'${table}', (SELECT json_agg(to_json(t) ORDER BY t.position) FROM ${table} t WHERE t.case_id = c.id AND ${valid})`,
  ).join(', ')}) AS tables
  FROM clinical_case c WHERE c.id = ANY($1::uuid[])`;
const CURRENT: Statement = { name: 'presentation.current', text: select('t.valid_to_version IS NULL') };
const AT_VERSION: Statement = {
  name: 'presentation.at_version',
  text: select('t.valid_from_version <= $2 AND (t.valid_to_version IS NULL OR t.valid_to_version > $2)'),
};
const TITLES: Statement = {
  name: 'presentation.titles',
  text: 'SELECT case_id, title FROM case_presentation WHERE case_id = ANY($1::uuid[]) AND valid_to_version IS NULL',
};

/** Who changes what, and whether the version before stays readable. */
export interface PresentationSave {
  caseId: string;
  version: number;
  keepHistory: boolean;
  editor: { memberId: string; discipline: string | null };
}

/** Presentations in their record tables: each row is valid from one version to another, so that any kept version can be rebuilt. */
@Injectable()
export class PresentationStore {
  constructor(private readonly prepared: Prepared) {}

  /** The presentations of these cases as they are now. */
  async current(caseIds: string[], tx?: Tx): Promise<Map<string, CasePresentation>> {
    if (caseIds.length === 0) return new Map();
    const rows = await this.prepared.rows<StoredRow>(CURRENT, [caseIds], tx);
    return new Map(rows.map((row) => [row.case_id, rebuild(row)]));
  }

  /** Titles alone, for lists of rooms. */
  async titles(caseIds: string[]): Promise<Map<string, string>> {
    const rows = await this.prepared.rows<{ case_id: string; title: string | null }>(TITLES, [caseIds]);
    return new Map(rows.map((row) => [row.case_id, row.title ?? '']));
  }

  /** The presentation as it was at `version`. */
  async atVersion(caseId: string, version: number): Promise<CasePresentation> {
    const [row] = await this.prepared.rows<StoredRow>(AT_VERSION, [[caseId], version]);
    return row ? rebuild(row) : {};
  }

  /** Writes what differs. With history the rows before end at `version`; without, they are replaced (a draft as it is filled in). */
  async save(tx: Tx, before: CasePresentation, after: CasePresentation, save: PresentationSave): Promise<void> {
    await this.saveRows(tx, { table: HEAD_TABLE }, HEAD_COLUMNS, [headRow(before)], [headRow(after)], save);
    for (const table of RECORD_TABLES) {
      await this.saveRows(
        tx,
        table,
        columnsOfTable(table),
        rowsOfField(table, before),
        rowsOfField(table, after),
        save,
      );
    }
  }

  private async saveRows(
    tx: Tx,
    table: Pick<RecordTable, 'table' | 'kind' | 'recorded'>,
    columns: string[],
    before: Row[],
    after: Row[],
    save: PresentationSave,
  ): Promise<void> {
    const differs = (_: Row, position: number): number[] =>
      sameRow(before[position], after[position]) ? [] : [position];
    const ended = before.flatMap(differs);
    const changed = after.flatMap(differs);
    if (ended.length > 0) {
      const [kindColumn, kind] = table.kind ?? [];
      const where = `case_id = $1 AND valid_to_version IS NULL AND position = ANY($2::int[])${kindColumn ? ` AND ${kindColumn} = '${kind}'` : ''}`;
      if (save.keepHistory)
        await tx.query(`UPDATE ${table.table} SET valid_to_version = $3 WHERE ${where}`, [
          save.caseId,
          ended,
          save.version,
        ]);
      else await tx.query(`DELETE FROM ${table.table} WHERE ${where}`, [save.caseId, ended]);
    }
    if (changed.length > 0)
      await this.insert(
        tx,
        table,
        columns,
        changed.map((position) => [position, after[position]!]),
        save,
      );
  }

  private async insert(
    tx: Tx,
    table: Pick<RecordTable, 'table' | 'recorded'>,
    columns: string[],
    rows: [number, Row][],
    save: PresentationSave,
  ): Promise<void> {
    const { caseId, version, editor } = save;
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

const sameRow = (one: Row | undefined, other: Row | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function rebuild({ tables }: StoredRow): CasePresentation {
  return presentationOf(tables[HEAD_TABLE]?.[0], ({ table, kind }) =>
    (tables[table] ?? []).filter((row) => !kind || row[kind[0]] === kind[1]),
  );
}
