import { compareDecimals, decimalOf, Exact, type Decimal } from './decimal';
import { quantityKind, type QuantityKindCode } from './kinds';
import type { Quantity } from './quantity';
import type { Unit } from './units';

/** A value that nobody entered: a limit, a sum, a dose by weight. In the kind's canonical unit. */
export interface Derived<K extends QuantityKindCode = QuantityKindCode> {
  readonly kind: K;
  readonly entered?: undefined;
  readonly unit: Unit;
  readonly canonical: Decimal;
}

/** What can be reckoned with. An absent value is none. */
export type Amount<K extends QuantityKindCode = QuantityKindCode> = Quantity<K> | Derived<K>;

/**
 * An amount of a kind from a decimal in its canonical unit, such as a limit of a rule; throws on text that is no
 * number.
 */
export const derived = <K extends QuantityKindCode>(kind: K, canonical: string): Derived<K> => ({
  kind,
  unit: quantityKind(kind).unit,
  canonical: decimalOf(canonical),
});

/**
 * -1, 0 or 1: less, equal, greater, exactly and in whatever units they were entered. Only values of one kind compare.
 */
export function compareAmounts<K extends QuantityKindCode>(left: Amount<K>, right: Amount<NoInfer<K>>): -1 | 0 | 1 {
  if (left.kind !== right.kind) throw new Error(`A ${left.kind} is not compared with a ${right.kind}`);
  return compareDecimals(left.canonical, right.canonical);
}

/** The exact sum of values of one kind; 0 of none. */
export function sumAmounts<K extends QuantityKindCode>(kind: K, amounts: readonly Amount<NoInfer<K>>[]): Derived<K> {
  const stranger = amounts.find((amount) => amount.kind !== kind);
  if (stranger) throw new Error(`A ${stranger.kind} is not added to a ${kind}`);
  const sum = amounts.reduce((total, { canonical }) => total.plus(canonical), new Exact(0));
  return derived(kind, sum.toFixed());
}

/** Exactly `factor` times an amount; `factor` is a decimal in plain notation. */
export const timesAmount = <K extends QuantityKindCode>({ kind, canonical }: Amount<K>, factor: string): Derived<K> =>
  derived(kind, new Exact(canonical).times(factor).toFixed());

/** Milligrams a kilogram, to the twentieth place; rounded when it is shown. */
export function dosePerKg(dose: Amount<'dose'>, weight: Amount<'weight'>): Derived<'dose_per_kg'> {
  return derived('dose_per_kg', new Exact(dose.canonical).div(weight.canonical).toFixed());
}

/**
 * The nearest binary number in the canonical unit, for the place of a point in a chart. Nothing is compared or shown by
 * it.
 */
export const coordinateOf = (amount: Amount): number => Number(amount.canonical);
