import { looksLikeCalendarDate, REL_DAY_LIMIT } from '../form';
import {
  ABSENT_REASONS,
  quantityKind,
  readNumber,
  readQuantity,
  type Absent,
  type DecimalMark,
  type Measured,
  type QuantityKindCode,
} from '../values';
import type { Column, FoundColumn, Head } from './columns';
import type { RowProblem } from './problems';

/**
 * Reads the cells of one row by their columns. What is wrong is gathered, so that a refused row says all of it; a value
 * that is wrong or empty reads as undefined. A row counts only if `problems` is empty at the end.
 */
export class RowCells<C extends string> {
  readonly problems: RowProblem[] = [];

  constructor(
    private readonly cells: readonly string[],
    private readonly columns: readonly Column<C>[],
    private readonly head: Head<C>,
    private readonly mark: DecimalMark | undefined,
  ) {}

  /** Refuses a row that has fewer cells than the head, or something beyond its last column. */
  fits(width: number): boolean {
    const isWhole = this.cells.length >= width && this.cells.slice(width).every((cell) => cell === '');
    if (!isWhole) this.refuse({ code: 'import.cells', found: this.cells.length, expected: width });
    return isWhole;
  }

  /** The text of a cell; undefined where it is empty or the file has no such column. */
  text(code: C): string | undefined {
    const cell = this.cells[this.found(code)?.index ?? -1] ?? '';
    if (FORMULA.test(cell)) return this.refuse({ code: 'import.formula', column: this.label(code) });
    if (cell !== '') return cell;
    return this.columnOf(code).required ? this.refuse({ code: 'import.missing', column: this.label(code) }) : undefined;
  }

  /** A whole number from `min` to `max`. */
  whole(code: C, min: number, max: number): number | undefined {
    const cell = this.text(code);
    return cell === undefined ? undefined : this.readWhole(code, cell, min, max);
  }

  /** A relative day; a calendar date is refused as such. */
  relDay(code: C): number | undefined {
    const cell = this.text(code);
    if (cell === undefined) return undefined;
    return looksLikeCalendarDate(cell)
      ? this.refuse({ code: 'import.calendar_date', column: this.label(code) })
      : this.readWhole(code, cell, -REL_DAY_LIMIT, REL_DAY_LIMIT);
  }

  /** A whole number, or why there is none. */
  wholeOrAbsent(code: C, min: number, max: number): number | Absent | undefined {
    const cell = this.text(code);
    return cell === undefined ? undefined : (absentOf(cell) ?? this.readWhole(code, cell, min, max));
  }

  /** A measured value in the column's unit, or why there is none. */
  measured<K extends C & QuantityKindCode>(code: K): Measured<K> | undefined {
    const cell = this.text(code);
    if (cell === undefined) return undefined;
    const unit = this.found(code)?.unit ?? quantityKind(code).unit;
    const read = readQuantity(code, cell, unit, { mark: this.mark });
    if (read.ok) return read.value;
    return absentOf(cell) ?? this.refuse({ code: 'import.value', column: this.label(code), problem: read.problem });
  }

  refuse(problem: RowProblem): undefined {
    this.problems.push(problem);
  }

  label(code: C): string {
    return this.columnOf(code).label;
  }

  private readWhole(code: C, cell: string, min: number, max: number): number | undefined {
    const read = readNumber(cell, this.mark);
    const column = this.label(code);
    if (!read.ok) return this.refuse({ code: 'import.value', column, problem: read.problem });
    const number = Number(read.value);
    return Number.isInteger(number) && number >= min && number <= max
      ? number
      : this.refuse({ code: 'import.whole', column, min, max });
  }

  private found(code: C): FoundColumn<C> | undefined {
    return this.head.found.find((column) => column.code === code);
  }

  private columnOf(code: C): Column<C> {
    return this.columns.find((column) => column.code === code)!;
  }
}

/** What a spreadsheet would run. A sign before a digit is a number, and alone it is a stroke for nothing. */
const FORMULA = /^(?:[=@]|[+-][^\d.,])/;

const absentOf = (cell: string): Absent | undefined => {
  const wanted = cell.toLowerCase().replaceAll(' ', '_');
  const reason = ABSENT_REASONS.find(({ code }) => code === wanted);
  return reason && { absent: reason.code };
};
