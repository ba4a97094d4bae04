import { Injectable } from '@nestjs/common';
import type { CasePresentation } from '@consilium/clinical';
import type { Reader, Tx } from '../../platform/transactions/transactions';
import type { StoredText } from '../../sealed-texts/text-source';
import type { Row } from './columns';
import { PresentationRepository, type StoredPresentation } from './presentation.repository';
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
import { TEXT_COLUMNS } from './text-columns';

/** One text of a presentation, and in which versions its row stands. */
export interface TextOfVersions extends Omit<StoredText, 'at'> {
  validFrom: number;
  validTo: number | null;
}

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
  constructor(private readonly rows: PresentationRepository) {}

  /** The presentations of these cases as they are now. */
  async current(caseIds: string[], tx?: Tx): Promise<Map<string, CasePresentation>> {
    if (caseIds.length === 0) return new Map();
    const rows = await this.rows.current(caseIds, tx);
    return new Map(rows.map((row) => [row.caseId, rebuild(row)]));
  }

  /** Titles alone, for lists of rooms. */
  async titles(caseIds: string[]): Promise<Map<string, string>> {
    const rows = await this.rows.titles(caseIds);
    return new Map(rows.map((row) => [row.caseId, row.title ?? '']));
  }

  /** The version at which a case stands. */
  versionNow(on: Reader, caseId: string): Promise<number> {
    return this.rows.versionNow(on, caseId);
  }

  /** The presentation as it was at `version`. */
  async atVersion(caseId: string, version: number): Promise<CasePresentation> {
    const row = await this.rows.atVersion(caseId, version);
    return row ? rebuild(row) : {};
  }

  /** The texts of a field in every version that is kept, the oldest first; none of a field that has no open text. */
  async texts(tx: Tx, caseId: string, field: string): Promise<TextOfVersions[]> {
    const found = TEXT_COLUMNS.get(field);
    if (!found) return [];
    const rows = await this.rows.texts(tx, caseId, found);
    return rows.flatMap(({ position, validFrom, validTo, texts }) =>
      [...found.columns].flatMap(([column, path]): TextOfVersions[] => {
        const text = texts[column];
        const stands = { table: found.table.table, column, field: path.replace('*', String(position)) };
        return text ? [{ ...stands, text, validFrom, validTo }] : [];
      }),
    );
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
    const place = { caseId: save.caseId, table };
    if (ended.length > 0) {
      if (save.keepHistory) await this.rows.end(tx, place, ended, save.version);
      else await this.rows.remove(tx, place, ended);
    }
    if (changed.length === 0) return;
    const rows = changed.map((position): [number, Row] => [position, after[position]!]);
    await this.rows.insert(tx, place, columns, rows, save);
  }
}

const sameRow = (one: Row | undefined, other: Row | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function rebuild({ tables }: StoredPresentation): CasePresentation {
  return presentationOf(tables[HEAD_TABLE]?.[0], ({ table, kind }) =>
    (tables[table] ?? []).filter((row) => !kind || row[kind[0]] === kind[1]),
  );
}
