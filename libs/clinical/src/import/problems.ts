import { valueProblemWords, type ValueProblem } from '../values';

/** Why nothing of a file is read. */
export type FileProblem =
  | { code: 'import.too_large'; bytes: number }
  | { code: 'import.utf16' }
  | { code: 'import.binary' }
  | { code: 'import.no_head'; columns: readonly string[] }
  | { code: 'import.no_column'; columns: readonly string[] }
  | { code: 'import.column_twice'; column: string }
  | { code: 'import.unit'; column: string; units: readonly string[] }
  | { code: 'import.quotes'; line: number }
  | { code: 'import.too_many_rows'; rows: number }
  /** The first line that shows a decimal point, and the first that shows a comma. */
  | { code: 'import.two_marks'; point: number; comma: number };

/** Why a row is refused. `column` is the label of the column. */
export type RowProblem =
  | { code: 'import.cells'; found: number; expected: number }
  | { code: 'import.formula'; column: string }
  | { code: 'import.calendar_date'; column: string }
  | { code: 'import.missing'; column: string }
  | { code: 'import.whole'; column: string; min: number; max: number }
  | { code: 'import.value'; column: string; problem: ValueProblem }
  | { code: 'import.unknown_scale'; column: string }
  | { code: 'import.nothing_measured' }
  /** The case has no dosing session of this number. */
  | { code: 'import.no_session'; session: number }
  /** The session is on another day. */
  | { code: 'import.other_day'; relDay: number }
  /** The scale is rated in a session and not on a day. */
  | { code: 'import.in_session' }
  | { code: 'import.stands'; column: string }
  /** The total and the item on self-harm that stands on its day cannot both be right. */
  | { code: 'import.contradicts_item'; message: string }
  | { code: 'import.other_discipline'; column: string }
  /** The line of the row that is kept. */
  | { code: 'import.duplicate'; line: number }
  /** The line of the other one: neither is taken. */
  | { code: 'import.contradicts'; line: number }
  | { code: 'import.far_ahead' };

export function fileProblemWords(problem: FileProblem): string {
  switch (problem.code) {
    case 'import.too_large':
      return `The file is larger than ${problem.bytes / 1024 / 1024} MB`;
    case 'import.utf16':
      return 'The file is UTF-16; save it as CSV in UTF-8';
    case 'import.binary':
      return 'The file is not text; save it as CSV in UTF-8';
    case 'import.no_head':
      return `The first row must name the columns, such as ${problem.columns.join(', ')}`;
    case 'import.no_column':
      return `The file has no column ${problem.columns.join(', ')}`;
    case 'import.column_twice':
      return `Two columns are named ${problem.column}`;
    case 'import.unit':
      return `The unit of ${problem.column} must be one of ${problem.units.join(', ') || 'none'}`;
    case 'import.quotes':
      return `Line ${problem.line}: a quotation mark is not closed, or text follows it`;
    case 'import.too_many_rows':
      return `The file has more than ${problem.rows} rows; import it in parts`;
    case 'import.two_marks':
      return `Line ${problem.point} has a decimal point and line ${problem.comma} a decimal comma; use one of them`;
  }
}

/** What is wrong with a row, with the column first where it is one. A cell's text is not repeated. */
export function rowProblemWords(problem: RowProblem): string {
  switch (problem.code) {
    case 'import.cells':
      return `Has ${problem.found} cells where the first row has ${problem.expected}`;
    case 'import.formula':
      return `${problem.column}: is a formula; enter its result`;
    case 'import.calendar_date':
      return `${problem.column}: use a relative day`;
    case 'import.missing':
      return `${problem.column}: is missing`;
    case 'import.whole':
      return `${problem.column}: must be a whole number from ${problem.min} to ${problem.max}`;
    case 'import.value':
      return `${problem.column}: ${valueProblemWords(problem.problem)}${
        problem.problem.code === 'value.implausible' ? ' If it is, record it by hand.' : ''
      }`;
    case 'import.unknown_scale':
      return `${problem.column}: no scale has this name`;
    case 'import.nothing_measured':
      return 'Holds no value';
    case 'import.no_session':
      return `The case has no dosing session ${problem.session}; record it first`;
    case 'import.other_day':
      return `This session is on day ${problem.relDay}`;
    case 'import.in_session':
      return 'This scale is rated at a minute of a session, not on a day';
    case 'import.stands':
      return `${problem.column}: a value stands there already`;
    case 'import.contradicts_item':
      return problem.message;
    case 'import.other_discipline':
      return `${problem.column}: another discipline records this`;
    case 'import.duplicate':
      return `Says again what line ${problem.line} says`;
    case 'import.contradicts':
      return `Contradicts line ${problem.line}; keep the one that is right`;
    case 'import.far_ahead':
      return 'The day lies far ahead of all others; if it is right, record it by hand';
  }
}
