import { readNumber, type DecimalMark, type Read } from '../values';
import type { CsvRow } from './csv';
import type { FileProblem } from './problems';

const MARKS: readonly DecimalMark[] = ['.', ','];

/**
 * The decimal mark that a file shows: the one by which alone some number of it can be read. Undefined where no number
 * shows one, and then a number with two readings stays refused. A file that shows both is refused: one of them is a
 * slip.
 */
export function decimalMarkOf(
  rows: readonly CsvRow[],
  columns: readonly number[],
): Read<DecimalMark | undefined, FileProblem> {
  const shown = new Map<DecimalMark, number>();
  for (const { line, cells } of rows)
    for (const index of columns) {
      const mark = markOf(cells[index] ?? '');
      if (mark && !shown.has(mark)) shown.set(mark, line);
    }
  const [point, comma] = MARKS.map((mark) => shown.get(mark));
  return point !== undefined && comma !== undefined
    ? { ok: false, problem: { code: 'import.two_marks', point, comma } }
    : { ok: true, value: [...shown.keys()][0] };
}

function markOf(cell: string): DecimalMark | undefined {
  if (!/[.,]/.test(cell)) return undefined;
  const [mark, other] = MARKS.filter((candidate) => readNumber(cell, candidate).ok);
  return other ? undefined : mark;
}
