import { isCodeOf, type ConsentScope } from '../../codes';
import { CASE_FIELDS } from './case-fields';
import type { ChoiceField, FactField, NumberField, YesNoField } from './field';
import { HISTORY_FIELDS } from './history-fields';
import { SCALE_FIELDS } from './scale-fields';
import { SESSION_FIELDS } from './session-fields';

/** Every fact that a rule may read (kap-safety §2), under its own name there, and those that our own rules add. */
export const FACT_FIELDS = { ...CASE_FIELDS, ...HISTORY_FIELDS, ...SCALE_FIELDS, ...SESSION_FIELDS };

export type FactName = keyof typeof FACT_FIELDS;
export const FACT_NAMES = Object.keys(FACT_FIELDS) as FactName[];

/** A medication as recorded. `atc` is absent where no code names the substance. */
export interface RecordedMedication {
  /** Id of the recorded fact. */
  readonly ref: string;
  readonly name: string;
  readonly atc?: string;
}

type ValueOf<F> = F extends YesNoField
  ? boolean
  : F extends NumberField
    ? number
    : F extends ChoiceField<infer L>
      ? L[number]['code']
      : readonly RecordedMedication[];
export type FactValue<N extends FactName = FactName> = ValueOf<(typeof FACT_FIELDS)[N]>;

/** `case`: carried forward until another is recorded. `session`: belongs to one treatment session and ends with it. */
export type FactLifetime = 'case' | 'session';

const SCOPES: Readonly<Record<string, ConsentScope>> = {
  scale: 'scales',
  day: 'sessions',
  mon: 'sessions',
  course: 'sessions',
  meds: 'medication',
  med: 'medication',
};

const groupOf = (name: FactName): string => name.split('.', 1)[0]!;

export const isFactName = (name: string): name is FactName => Object.hasOwn(FACT_FIELDS, name);

export const factField = (name: FactName): FactField => FACT_FIELDS[name];

/** What the consent must cover for the fact to be shared. */
export const factScope = (name: FactName): ConsentScope => SCOPES[groupOf(name)] ?? 'facts';

export const factLifetime = (name: FactName): FactLifetime => (name in SESSION_FIELDS ? 'session' : 'case');

/** Whether `value` is one that the field can have: true or false, a number within its range, or one of its choices. Lists of medications are not judged. */
export function isFactValue(name: FactName, value: unknown): boolean {
  const field = factField(name);
  switch (field.kind) {
    case 'yes_no':
      return typeof value === 'boolean';
    case 'choice':
      return isCodeOf(field.values, value);
    case 'number':
      return (
        typeof value === 'number' &&
        value >= field.min &&
        value <= field.max &&
        (!field.whole || Number.isInteger(value))
      );
    case 'medications':
      return Array.isArray(value);
  }
}
