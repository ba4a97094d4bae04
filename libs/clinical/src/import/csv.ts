import Papa from 'papaparse';
import type { Read } from '../values';
import { IMPORT_LIMITS } from './file-text';
import type { FileProblem } from './problems';

export const DELIMITERS = [';', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A row of a file, with the line on which it begins (the first is 1). Its cells are trimmed. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The cells of the first row that is not blank. */
export function headOf(text: string, delimiter: Delimiter): string[] {
  const { data } = Papa.parse<string[]>(text.trimStart(), { delimiter, newline: '\n', preview: 1 });
  return (data[0] ?? []).map((cell) => cell.trim());
}

/** A row more than may be read, below a head. */
const ROWS_READ = IMPORT_LIMITS.rows + 2;

/** Every row that is not blank. Refused with a quotation mark that is not closed, and beyond the limit of rows. */
export function rowsOf(text: string, delimiter: Delimiter): Read<CsvRow[], FileProblem> {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: ROWS_READ });
  if (data.length === ROWS_READ)
    return { ok: false, problem: { code: 'import.too_many_rows', rows: IMPORT_LIMITS.rows } };
  let line = 1;
  const rows = data.map((cells) => {
    const row = { line, cells: cells.map((cell) => cell.trim()) };
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
    return row;
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) return { ok: false, problem: { code: 'import.quotes', line: rows[broken.row!]!.line } };
  return { ok: true, value: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}
