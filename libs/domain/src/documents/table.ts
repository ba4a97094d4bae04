const SEPARATORS = [',', ';', '\t'] as const;
/** A cell longer than this is prose with commas in it. */
const CELL_MAX = 400;

/** The rows of a text that is a table (RFC 4180, also with semicolons or tabs), the head first; null where it is none. */
export function tableOf(text: string): string[][] | null {
  for (const separator of SEPARATORS) {
    const rows = rowsOf(text, separator);
    if (rows && isTable(rows)) return rows;
  }
  return null;
}

/** Two rows or more of the same two columns or more, each column with a heading. */
function isTable(rows: readonly (readonly string[])[]): boolean {
  const [head] = rows;
  if (!head || rows.length < 2 || head.length < 2) return false;
  return head.every((cell) => cell.trim() !== '') && rows.every((row) => row.length === head.length && row.every((cell) => cell.length <= CELL_MAX));
}

/** Null once rows differ in length, so that a long text which is no table costs little. */
function rowsOf(text: string, separator: string): string[][] | null {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const line = rowAt(text, at, separator);
    if (!line) return null;
    at = line.end;
    if (line.row.length === 1 && line.row[0] === '') continue;
    if (rows[0] && line.row.length !== rows[0].length) return null;
    rows.push(line.row);
  }
  return rows;
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

const endsCell = (character: string | undefined, separator: string): boolean => character === undefined || character === separator || character === '\n' || character === '\r';
