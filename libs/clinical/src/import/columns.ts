import { unitOfWords, unitsOf, type QuantityKindCode, type Read, type Unit } from '../values';
import { DELIMITERS, headOf, type Delimiter } from './csv';
import type { FileProblem } from './problems';

/** A column that a file may have. It is known by its code, its label and these names, whatever their case. */
export interface Column<C extends string = string> {
  readonly code: C;
  readonly label: string;
  readonly names: readonly string[];
  readonly required?: true;
  /**
   * Of a measured value: a unit in brackets behind the name is the unit of the column, else it is the canonical one.
   */
  readonly kind?: QuantityKindCode;
  /** Of a number that is counted: the units that may stand behind its name. */
  readonly counts?: readonly string[];
}

/** A column that a file has. */
export interface FoundColumn<C extends string> {
  readonly code: C;
  /** Its place in a row, from 0. */
  readonly index: number;
  readonly unit?: Unit;
}

export interface Head<C extends string> {
  readonly delimiter: Delimiter;
  readonly width: number;
  readonly found: readonly FoundColumn<C>[];
  /** Numbers of columns (the first is 1) that are not read. Their names are not repeated: they could say anything. */
  readonly unread: readonly number[];
}

/** Finds the delimiter by which more of the head is understood, and the columns; refuses a head that leaves a doubt. */
export function headOfText<C extends string>(text: string, columns: readonly Column<C>[]): Read<Head<C>, FileProblem> {
  const byName = new Map(
    columns.flatMap((column) => [column.code, column.label, ...column.names].map((name) => [plain(name), column])),
  );
  const heads = DELIMITERS.map((delimiter) => {
    const names = headOf(text, delimiter).map(nameAndUnit);
    return { delimiter, names, known: names.filter(({ name }) => byName.has(name)).length };
  });
  const best = heads.reduce((most, head) => (head.known > most.known ? head : most));
  if (best.known === 0) return refused({ code: 'import.no_head', columns: columns.map(({ label }) => label) });
  const found = foundColumns(best.names, byName);
  if (!found.ok) return found;
  const missing = columns.filter(
    ({ code, required }) => required && !found.value.some((column) => column.code === code),
  );
  if (missing.length > 0) return refused({ code: 'import.no_column', columns: missing.map(({ label }) => label) });
  const unread = best.names.flatMap(({ name }, index) => (name === '' || byName.has(name) ? [] : [index + 1]));
  return { ok: true, value: { delimiter: best.delimiter, width: best.names.length, found: found.value, unread } };
}

function foundColumns<C extends string>(
  names: readonly Named[],
  byName: ReadonlyMap<string, Column<C>>,
): Read<FoundColumn<C>[], FileProblem> {
  const found = new Map<C, FoundColumn<C>>();
  for (const [index, { name, unit }] of names.entries()) {
    const column = byName.get(name);
    if (!column) continue;
    if (found.has(column.code)) return refused({ code: 'import.column_twice', column: column.label });
    const read = unit === undefined ? undefined : unitIn(column, unit);
    if (read === 'unknown') return refused({ code: 'import.unit', column: column.label, units: unitsIn(column) });
    found.set(column.code, { code: column.code, index, ...(read !== undefined && { unit: read }) });
  }
  return { ok: true, value: [...found.values()] };
}

interface Named {
  readonly name: string;
  readonly unit?: string;
}

/** `Systolic (mmHg)` is named `systolic` and has the unit `mmHg`. */
function nameAndUnit(cell: string): Named {
  const [, name, unit] = /^([^([]*)[([](.*)[)\]]$/.exec(cell) ?? [];
  return name === undefined ? { name: plain(cell) } : { name: plain(name), unit: unit!.trim() };
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The unit of a measured column; undefined where the column is counted in what is said; `unknown` for every other. */
function unitIn({ kind, counts = [] }: Column, written: string): Unit | undefined | 'unknown' {
  if (!kind) return counts.includes(written.toLowerCase()) ? undefined : 'unknown';
  const unit = written.toLowerCase() === 'bpm' ? '/min' : unitOfWords(written);
  return unit && unitsOf(kind).includes(unit) ? unit : 'unknown';
}

const unitsIn = ({ kind, counts = [] }: Column): readonly string[] => (kind ? unitsOf(kind) : counts);

const refused = (problem: FileProblem): { ok: false; problem: FileProblem } => ({ ok: false, problem });
