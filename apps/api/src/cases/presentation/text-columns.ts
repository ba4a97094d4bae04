import { FORM_FIELDS, TEXT_FIELDS, textPlacesOf } from '@consilium/clinical';
import { snakeCase } from '../../platform/database/snake-case-naming';
import type { TextTable } from '../../sealed-texts/text-source';
import { HEAD_TABLE, RECORD_TABLES, type RecordTable } from './record-tables';

/** Where the open texts of one field of the form stand. */
export interface TextColumns {
  table: Pick<RecordTable, 'table' | 'kind'>;
  /** Column → the text's path in the form: `title`, `currentMeds.*.schedule`. */
  columns: ReadonlyMap<string, string>;
}

/** Every field that people write texts in. */
export const TEXT_COLUMNS: ReadonlyMap<string, TextColumns> = new Map(
  TEXT_FIELDS.map((field) => {
    const paths = textPlacesOf(FORM_FIELDS[field], field).map(({ path }) => path);
    const table = RECORD_TABLES.find((one) => one.field === field) ?? { table: HEAD_TABLE };
    return [field, { table, columns: new Map(paths.map((path) => [columnOf(field, path), path])) }];
  }),
);

const FIELDS = [...TEXT_COLUMNS.values()];

/** The tables of the form, with their columns of open texts. */
export const FORM_TEXT_TABLES: readonly TextTable[] = [...new Set(FIELDS.map(({ table }) => table.table))].map(
  (table) => ({
    table,
    record: 'case_id = $1',
    columns: [
      ...new Set(FIELDS.filter((one) => one.table.table === table).flatMap(({ columns }) => [...columns.keys()])),
    ],
  }),
);

/** `title` is a column itself; of a record each part is one, nested ones joined: `part2.discloser` → `part2_discloser`. */
function columnOf(field: string, path: string): string {
  const parts = path.split('.').filter((part) => part !== field && part !== '*');
  return (parts.length === 0 ? [field] : parts).map(snakeCase).join('_');
}
