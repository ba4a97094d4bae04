import { compareAmounts, derived } from './amounts';
import { quantityKind } from './kinds';
import { isQuantity, type Measured } from './measured';
import type { QuantityProblem } from './quantity';
import { NUMBER_LIMITS } from './read-number';
import { unitWords, withUnit } from './units';

/** A pair of pressures that no artery has. */
export interface PressureProblem {
  code: 'value.pressures';
}

type BeyondLimits = Extract<QuantityProblem, { limits: unknown }>;
export type ValueProblem = QuantityProblem | PressureProblem;

/**
 * Refuses a systolic pressure that is not above the diastolic one. A pair with an absent part says nothing about it.
 */
export const checkBloodPressure = (sbp: Measured<'sbp'>, dbp: Measured<'dbp'>): PressureProblem | undefined =>
  isQuantity(sbp) &&
  isQuantity(dbp) &&
  compareAmounts(derived('sbp', sbp.canonical), derived('sbp', dbp.canonical)) <= 0
    ? { code: 'value.pressures' }
    : undefined;

/** What is wrong and why, for whoever entered it. What was typed is not repeated unless it is a number. */
export function valueProblemWords(problem: ValueProblem): string {
  switch (problem.code) {
    case 'value.empty':
      return 'Enter a number';
    case 'value.too_long':
      return `Use at most ${NUMBER_LIMITS.whole} digits before the point and ${NUMBER_LIMITS.places} after it`;
    case 'value.unreadable':
      return 'Use digits with at most one decimal comma or point';
    case 'value.ambiguous':
      return `Could be read as ${problem.readings.join(' or as ')}; write it without separators of thousands`;
    case 'value.unit':
      return `${quantityKind(problem.kind).label} is entered in ${problem.units.map(unitWords).join(' or ')}`;
    case 'value.implausible':
      return `${beyondWords(problem)}. Is it right?`;
    case 'value.impossible':
      return `${beyondWords(problem)} and is taken for a slip of the hand`;
    case 'value.pressures':
      return 'Systolic must be above diastolic';
  }
}

function beyondWords({ kind, number, unit, limits: [from, to] }: BeyondLimits): string {
  const { label, unit: canonical } = quantityKind(kind);
  return `${label} of ${withUnit(number, unit)} is outside ${from}–${withUnit(to, canonical)}`;
}
