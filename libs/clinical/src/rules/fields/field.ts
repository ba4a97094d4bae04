import type { Coded } from '../../codes';

interface Named {
  /** Words for people: "Pre-dose systolic". */
  readonly label: string;
}

export interface YesNoField extends Named {
  readonly kind: 'yes_no';
}

/** Numbers from `min` to `max`; anything beyond is taken for a slip of the hand. `unit` is UCUM; a count or a score has none. */
export interface NumberField extends Named {
  readonly kind: 'number';
  readonly whole: boolean;
  readonly min: number;
  readonly max: number;
  readonly unit?: string;
  /** How much further past a rule's limit an acknowledged alert asks again. */
  readonly worseBy?: number;
}

/** `saysNothing` marks an answer that leaves the question open ("unknown", "not done"): no rule reads it as "no". */
export interface FieldChoice extends Coded<string> {
  readonly saysNothing?: true;
}

export interface ChoiceField<L extends readonly FieldChoice[] = readonly FieldChoice[]> extends Named {
  readonly kind: 'choice';
  readonly values: L;
}

export interface MedicationsField extends Named {
  readonly kind: 'medications';
}

export type FactField = YesNoField | NumberField | ChoiceField | MedicationsField;

export const yesNo = (label: string): YesNoField => ({ kind: 'yes_no', label });

export const whole = (label: string, [min, max]: readonly [number, number], unit?: string): NumberField => ({
  kind: 'number',
  label,
  whole: true,
  min,
  max,
  ...(unit ? { unit } : {}),
});

export const measured = (label: string, range: readonly [number, number], unit?: string): NumberField => ({
  ...whole(label, range, unit),
  whole: false,
});

export const worseBy = (step: number, field: NumberField): NumberField => ({ ...field, worseBy: step });

export const choice = <const L extends readonly FieldChoice[]>(label: string, values: L): ChoiceField<L> => ({
  kind: 'choice',
  label,
  values,
});
