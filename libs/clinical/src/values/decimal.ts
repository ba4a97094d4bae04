import Big from 'big.js';

declare const exact: unique symbol;

/**
 * An exact decimal in plain notation: no exponent, no sign of plus, no trailing zeros, no minus zero (`148`,
 * `0.45359237`, `-10`). It is text, so that no step on the way to the database or to the browser turns it into a binary
 * fraction. Compare with `compareDecimals`, never as text.
 */
export type Decimal = string & { readonly [exact]: true };

/** Arithmetic of our own settings: whoever else uses the library may change the shared ones. */
export const Exact = Big();

/** Places after the point that a division keeps. A product or a sum keeps all of its places. */
export const PLACES_KEPT = 20;
Exact.DP = PLACES_KEPT;
Exact.RM = Exact.roundHalfUp;

/** The decimal of a number's text; throws on text that is no number, which `readNumber` is there to refuse. */
export const decimalOf = (number: string | Big): Decimal => {
  const value = new Exact(number);
  return (value.eq(0) ? '0' : value.toFixed()) as Decimal;
};

/** -1, 0 or 1: less, equal, greater. */
export const compareDecimals = (left: Decimal, right: Decimal): -1 | 0 | 1 => new Exact(left).cmp(right);

/** Rounded to `digits` after the point, a half away from zero, with all of these digits: `('2.345', 2)` is `2.35`. */
export const roundDecimal = (value: Decimal, digits: number): string => {
  const rounded = new Exact(value).toFixed(digits);
  return new Exact(rounded).eq(0) ? rounded.replace('-', '') : rounded;
};

/** A number of a rule or a list in plain digits. */
export const decimalText = (number: number): Decimal => decimalOf(String(number));
