import { toCanonical } from './conversion';
import { compareDecimals, type Decimal } from './decimal';
import { conversionOf, quantityKind, type QuantityKindCode, type UnitOf } from './kinds';
import { readNumber, type DecimalMark, type NumberProblem, type Read } from './read-number';
import type { Unit } from './units';

/**
 * A value as a person entered it. The canonical decimal, in the kind's canonical unit, is what everything reckons with.
 */
export interface Quantity<K extends QuantityKindCode = QuantityKindCode> {
  readonly kind: K;
  readonly entered: string;
  readonly unit: UnitOf<K>;
  readonly canonical: Decimal;
}

/** Why a number with its unit is no value of its kind. */
export type QuantityProblem =
  | NumberProblem
  /** The kind is not measured in this unit. */
  | { code: 'value.unit'; kind: QuantityKindCode; units: Unit[] }
  /**
   * Beyond what is plausible: kept if whoever entered it is sure. Beyond what is possible: never kept. `number` is in `unit`, the limits that it
   * passes in the kind's canonical unit.
   */
  | {
      code: 'value.implausible' | 'value.impossible';
      kind: QuantityKindCode;
      number: Decimal;
      unit: Unit;
      limits: readonly [string, string];
    };

export interface ReadingOptions {
  /** The decimal mark where it is known (see `readNumber`). */
  mark?: DecimalMark;
  /** Whoever entered it was asked about a number beyond what is plausible, and said that it is right. */
  sure?: boolean;
}

/** Reads what was entered for a kind. `unit` is checked when it is read, since it comes from outside. */
export function readQuantity<K extends QuantityKindCode>(
  kind: K,
  entered: string,
  unit: string,
  { mark, sure = false }: ReadingOptions = {},
): Read<Quantity<K>, QuantityProblem> {
  const conversion = conversionOf(kind, unit);
  if (!conversion) return { ok: false, problem: { code: 'value.unit', kind, units: unitsOf(kind) } };
  const number = readNumber(entered, mark);
  if (!number.ok) return number;
  const canonical = toCanonical(number.value, conversion);
  const value = { kind, entered: entered.trim(), unit: unit as UnitOf<K>, canonical };
  const { plausible, possible = plausible } = quantityKind(kind);
  const beyond = { kind, number: number.value, unit: value.unit };
  if (isBeyond(canonical, possible))
    return { ok: false, problem: { ...beyond, code: 'value.impossible', limits: possible } };
  return isBeyond(canonical, plausible) && !sure
    ? { ok: false, problem: { ...beyond, code: 'value.implausible', limits: plausible } }
    : { ok: true, value };
}

/** A quantity of data that is written into a program (a sample, a demo case); throws where `readQuantity` refuses. */
export function quantityOf<K extends QuantityKindCode>(
  kind: K,
  entered: string,
  unit: UnitOf<K>,
  mark?: DecimalMark,
): Quantity<K> {
  const read = readQuantity(kind, entered, unit, { mark });
  if (!read.ok) throw new Error(`No ${kind}: ${entered} ${unit} (${read.problem.code})`);
  return read.value;
}

/** The units in which a kind may be entered; the canonical one is the first. */
export const unitsOf = (kind: QuantityKindCode): Unit[] => Object.keys(quantityKind(kind).units) as Unit[];

const isBeyond = (value: Decimal, [from, to]: readonly [string, string]): boolean =>
  compareDecimals(value, from as Decimal) < 0 || compareDecimals(value, to as Decimal) > 0;
