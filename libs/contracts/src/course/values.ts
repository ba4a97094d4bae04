/** Why a value is absent that was meant to be taken. What nobody meant to take has no fact at all: it is not recorded. */
export const ABSENT_REASONS = ['not_done', 'refused', 'device_failed'] as const;
export type AbsentReason = (typeof ABSENT_REASONS)[number];

/** A number in plain digits with a point, such as `148` or `0.5`: exact, and never rounded on the way. */
export type DecimalText = string;

/** A quantity as it was entered, with its UCUM unit, and as one decimal in the canonical unit of what is measured. */
export interface RecordedQuantity {
  entered: string;
  unit: string;
  amount: DecimalText;
}

/** What is known of one thing at one time. An absent value has a reason and no number: nothing compares, draws or sums it. */
export type RecordedValue =
  | ({ is: 'quantity' } & RecordedQuantity)
  | { is: 'score'; total: number }
  | { is: 'choice'; choice: string }
  | { is: 'yes_no'; yes: boolean }
  | { is: 'absent'; reason: AbsentReason };
