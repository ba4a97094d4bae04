import type { Amount } from './amounts';
import { fromCanonical } from './conversion';
import { roundDecimal, type Decimal } from './decimal';
import { conversionOf, quantityKind, type QuantityKindCode, type UnitOf } from './kinds';
import { absentReasonLabel, isQuantity, type Measured } from './measured';
import { unitWords, withUnit, type Unit } from './units';

/** A value as it is drawn: number, words of the unit, and both in one. */
export interface ShownValue {
  readonly number: string;
  readonly unit: string;
  readonly text: string;
}

/**
 * The one place where a value is rounded (a half away from zero). `digits` after the point; without it every digit of
 * the number, and no zero at its end, as one that was typed. `unit`: where it is not the one in which the value was
 * entered.
 */
export function showAmount<K extends QuantityKindCode>(
  amount: Amount<K>,
  { digits, unit = amount.unit as UnitOf<K> }: { digits?: number; unit?: UnitOf<K> } = {},
): ShownValue {
  const exact = inUnit(amount, unit);
  const number = digits === undefined ? exact : roundDecimal(exact, digits);
  return { number, unit: unitWords(unit), text: withUnit(number, unit) };
}

/** In the unit in which values of its kind are compared, rounded to that kind's places: what stands beside an axis. */
export function showCanonical<K extends QuantityKindCode>(amount: Amount<K>): ShownValue {
  const { unit, digits } = quantityKind(amount.kind);
  return showAmount(amount, { digits, unit: unit as UnitOf<K> });
}

/** A value, or the reason why there is none: `148 mmHg`, `Not done`. */
export const showMeasured = <K extends QuantityKindCode>(measured: Measured<K>, digits?: number): string =>
  isQuantity(measured) ? showAmount(measured, { digits }).text : absentReasonLabel(measured.absent);

/**
 * `148/92 mmHg`. Where one of them is absent both are said in words, so that no half reading looks like a whole one.
 */
export function showBloodPressure(sbp: Measured<'sbp'>, dbp: Measured<'dbp'>): string {
  if (!isQuantity(sbp) || !isQuantity(dbp)) {
    return !isQuantity(sbp) && !isQuantity(dbp) && sbp.absent === dbp.absent
      ? absentReasonLabel(sbp.absent)
      : `Systolic ${lower(showMeasured(sbp))}, diastolic ${lower(showMeasured(dbp))}`;
  }
  const digits = sbp.unit === 'kPa' ? 1 : 0;
  const lowerNumber = showAmount(dbp, { digits, unit: sbp.unit });
  return `${showAmount(sbp, { digits }).number}/${lowerNumber.text}`;
}

/** The number in one of the units of its kind. */
function inUnit(amount: Amount, unit: Unit): Decimal {
  const { unit: canonicalUnit } = quantityKind(amount.kind);
  if (unit === canonicalUnit) return amount.canonical;
  const conversion = conversionOf(amount.kind, unit);
  if (!conversion) throw new Error(`A ${amount.kind} is not shown in ${unit}`);
  return fromCanonical(amount.canonical, conversion);
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
