import type Big from 'big.js';
import { decimalOf, Exact, type Decimal } from './decimal';

/**
 * From a unit to its kind's canonical unit: (value × times + plus) ÷ over. Each figure is an exact decimal; what is
 * left out changes nothing. A factor whose reciprocal has no end (88.4) is a divisor, so that it stays exact.
 */
export interface Conversion {
  readonly times?: string;
  readonly plus?: string;
  readonly over?: string;
}

/** Of the canonical unit itself. */
export const SAME = {} as const satisfies Conversion;

export const toCanonical = (value: Decimal, conversion: Conversion): Decimal => {
  if (conversion === SAME) return value;
  const { times = '1', plus = '0', over = '1' } = conversion;
  return decimalOf(new Exact(value).times(times).plus(plus).div(over));
};

/**
 * Enough for every number that can be entered (six places), and few enough to shed what a division without end left at
 * the twentieth.
 */
const PLACES_RESTORED = 15;

/** The inverse: a number that was entered in `unit` comes back as it was. */
export const fromCanonical = (canonical: Decimal, { times = '1', plus = '0', over = '1' }: Conversion): Decimal =>
  decimalOf(restored(new Exact(canonical).times(over).minus(plus).div(times)));

const restored = (value: Big): Big => value.round(PLACES_RESTORED, Exact.roundHalfUp);
