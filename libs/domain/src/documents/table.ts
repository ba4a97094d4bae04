const SEPARATORS = [',', ';', '\t'] as const;
/** A cell longer than this is prose with commas in it. */
const CELL_MAX = 400;
/** The first line by which spreadsheets say what parts their cells. */
const SAYS_SEPARATOR = /^sep=(.)(?:\r\n|\r|\n)/i;
/** Lines of one cell that may stand above the head. */
const TITLE_ROWS = 2;
/** One row in so many may be short of its last cells. */
const ROWS_PER_SHORT = 10;

/** A table: what stands above it, and its rows, all as long as the head, which is the first. */
export interface Table {
  title: string;
  rows: string[][];
}

/** A text that is a table (RFC 4180, also with semicolons or tabs); null where it is none. */
export function tableOf(text: string): Table | null {
  const said = SAYS_SEPARATOR.exec(text);
  if (said) return tableFrom(text, said[0].length, said[1]!);
  for (const separator of SEPARATORS) {
    const table = tableFrom(text, 0, separator);
    if (table) return table;
  }
  return null;
}

const isFilled = (cell: string): boolean => cell.trim() !== '';

/** Null once rows do not fit the head, so that a long text which is no table costs little. */
function tableFrom(text: string, from: number, separator: string): Table | null {
  const title: string[] = [];
  const rows: string[][] = [];
  let short = 0;
  for (let at = from; at < text.length;) {
    const line = rowAt(text, at, separator);
    if (!line || line.row.some((cell) => cell.length > CELL_MAX)) return null;
    at = line.end;
    const { row } = line;
    if (!row.some(isFilled)) continue;
    const [head] = rows;
    if (!head) {
      const filled = row.filter(isFilled);
      if (filled.length > 1) rows.push(row);
      else if (title.push(filled[0]!) > TITLE_ROWS) return null;
      continue;
    }
    if (row.length > head.length && row.slice(head.length).some(isFilled)) return null;
    if (row.length < head.length && ++short > 1 + rows.length / ROWS_PER_SHORT) return null;
    rows.push(row.length === head.length ? row : head.map((_, column) => row[column] ?? ''));
  }
  // Prose has blanks behind its commas.
  const strict = title.length === 0 && short === 0;
  if (
    !strict &&
    (rows.length - short < 3 || (separator === ',' && rows.some((row) => row.some((cell) => cell.startsWith(' ')))))
  )
    return null;
  const own = withoutEmptyColumns(rows);
  return isTable(own) ? { title: title.join('\n'), rows: own } : null;
}

/** Separators at the ends of all lines make no columns. */
function withoutEmptyColumns(rows: readonly string[][]): string[][] {
  let width = rows[0]?.length ?? 0;
  while (width > 0 && rows.every((row) => !isFilled(row[width - 1]!))) width--;
  return rows.map((row) => row.slice(0, width));
}

/** Two rows or more of two columns or more, each with a heading; the last may have none. */
function isTable(rows: readonly (readonly string[])[]): boolean {
  const [head] = rows;
  return (
    head !== undefined &&
    rows.length > 1 &&
    head.length > 1 &&
    head.slice(0, -1).every(isFilled) &&
    (head.length > 2 || isFilled(head[1]!))
  );
}

function rowAt(text: string, from: number, separator: string): { row: string[]; end: number } | null {
  const row: string[] = [];
  let at = from;
  for (;;) {
    const cell = cellAt(text, at, separator);
    if (!cell) return null;
    row.push(cell.value);
    at = cell.end;
    if (text[at] === separator) at++;
    else return { row, end: text.startsWith('\r\n', at) ? at + 2 : at + 1 };
  }
}

/** A cell and where it ends: at a separator, a line end or the end. Null where a quoted one never closes or goes on behind its quote. */
function cellAt(text: string, from: number, separator: string): { value: string; end: number } | null {
  if (text[from] !== '"') {
    let end = from;
    while (end < text.length && !endsCell(text[end], separator)) end++;
    return { value: text.slice(from, end), end };
  }
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    value += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') return endsCell(text[at], separator) ? { value, end: at } : null;
    value += '"';
    at++;
  }
}

const endsCell = (character: string | undefined, separator: string): boolean =>
  character === undefined || character === separator || character === '\n' || character === '\r';
