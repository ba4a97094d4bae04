import { labeller, type CodeOf, type Coded } from '../codes';
import type { Quantity } from './quantity';
import type { QuantityKindCode } from './kinds';

export const ABSENT_REASONS = [
  { code: 'not_done', label: 'Not done' },
  { code: 'refused', label: 'Refused' },
  { code: 'device_failed', label: 'Device failed' },
] as const satisfies readonly Coded[];
export type AbsentReason = CodeOf<typeof ABSENT_REASONS>;
export const absentReasonLabel = labeller(ABSENT_REASONS);

/** Said to be absent, and why. It is no number: nothing compares it, sums it or draws it as 0. */
export interface Absent {
  readonly absent: AbsentReason;
}

/**
 * What was recorded: a quantity, or why there is none. Everything that reckons takes quantities alone, so this has to
 * be narrowed first, by `isQuantity`. What was not recorded at all is neither.
 */
export type Measured<K extends QuantityKindCode = QuantityKindCode> = Quantity<K> | Absent;

export const isQuantity = <K extends QuantityKindCode>(measured: Measured<K>): measured is Quantity<K> =>
  !('absent' in measured);
