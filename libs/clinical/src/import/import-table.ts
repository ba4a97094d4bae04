import type { DecimalMark, Read } from '../values';
import { RowCells } from './cells';
import { headOfText, type Column, type Head } from './columns';
import { rowsOf, type CsvRow, type Delimiter } from './csv';
import { decimalMarkOf } from './decimal-mark';
import { textOfFile, type Encoding } from './file-text';
import type { FileProblem, RowProblem } from './problems';

/** What a file would bring, and every row that it would not with the reasons. Nothing is imported by it. */
export interface ImportPreview<Row> {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Undefined where no number of the file shows one. */
  readonly decimalMark: DecimalMark | undefined;
  /** Numbers of columns that are not read; the first is 1. */
  readonly unreadColumns: readonly number[];
  readonly accepted: readonly (Row & { readonly line: number })[];
  readonly refused: readonly { readonly line: number; readonly problems: readonly RowProblem[] }[];
}

/** What a kind of file holds. */
export interface Table<C extends string, Row> {
  readonly columns: readonly Column<C>[];
  /** A row from its cells; undefined only where the cells have refused something. */
  read(cells: RowCells<C>): Row | undefined;
  /** Two rows with one key speak of the same thing. */
  keyOf(row: Row): string;
}

/** Reads a file as a table. Refused as a whole is only what leaves open how its rows are meant. */
export function previewOf<C extends string, Row>(
  bytes: Uint8Array,
  table: Table<C, Row>,
): Read<ImportPreview<Row>, FileProblem> {
  const file = textOfFile(bytes);
  if (!file.ok) return file;
  const { text, encoding } = file.value;
  const head = headOfText(text, table.columns);
  if (!head.ok) return head;
  const { delimiter, unread } = head.value;
  const all = rowsOf(text, delimiter);
  if (!all.ok) return all;
  const rows = all.value.slice(1);
  const mark = decimalMarkOf(rows, numbersOf(head.value, table.columns));
  if (!mark.ok) return mark;
  const judged = judgedRows(rows, table, head.value, mark.value);
  return { ok: true, value: { encoding, delimiter, decimalMark: mark.value, unreadColumns: unread, ...judged } };
}

/** The places of the columns that hold numbers. */
const numbersOf = <C extends string>({ found }: Head<C>, columns: readonly Column<C>[]): number[] =>
  found
    .filter(({ code }) => columns.some((column) => column.code === code && (column.kind ?? column.counts)))
    .map(({ index }) => index);

function judgedRows<C extends string, Row>(
  rows: readonly CsvRow[],
  table: Table<C, Row>,
  head: Head<C>,
  mark: DecimalMark | undefined,
): Pick<ImportPreview<Row>, 'accepted' | 'refused'> {
  const accepted: (Row & { line: number })[] = [];
  const refused: { line: number; problems: readonly RowProblem[] }[] = [];
  const byKey = new Map<string, Row & { line: number }>();
  for (const { line, cells } of rows) {
    const reader = new RowCells(cells, table.columns, head, mark);
    const row = reader.fits(head.width) ? table.read(reader) : undefined;
    const key = row && table.keyOf(row);
    const first = key === undefined ? undefined : byKey.get(key);
    if (first)
      reader.refuse({ code: saysTheSame(first, row!) ? 'import.duplicate' : 'import.contradicts', line: first.line });
    if (row && key !== undefined && reader.problems.length === 0) {
      byKey.set(key, { ...row, line });
      accepted.push({ ...row, line });
    } else {
      refused.push({ line, problems: reader.problems });
    }
  }
  return withoutContradicted(accepted, refused);
}

/** Both were read by one function, so that their parts stand in one order. */
const saysTheSame = <Row>(one: Row & { line: number }, other: Row): boolean =>
  JSON.stringify({ ...one, line: 0 }) === JSON.stringify({ ...other, line: 0 });

/** Where two rows contradict each other nobody knows which is right: the first one goes too. */
function withoutContradicted<Row>(
  accepted: readonly (Row & { line: number })[],
  refused: readonly { line: number; problems: readonly RowProblem[] }[],
): Pick<ImportPreview<Row>, 'accepted' | 'refused'> {
  const contradictedBy = new Map(
    refused.flatMap(({ line, problems }) =>
      problems.flatMap((one) => (one.code === 'import.contradicts' ? [[one.line, line] as const] : [])),
    ),
  );
  return {
    accepted: accepted.filter(({ line }) => !contradictedBy.has(line)),
    refused: [
      ...refused,
      ...[...contradictedBy].map(([line, by]) => ({
        line,
        problems: [{ code: 'import.contradicts', line: by } as const],
      })),
    ].sort((one, other) => one.line - other.line),
  };
}
