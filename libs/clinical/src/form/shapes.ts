import type { Coded } from '../codes';

/** One part of a record, or one field of the form. */
export interface Part {
  readonly label: string;
  readonly hint?: string;
  readonly shape: Shape;
  /** In a form field: needed before a case can open. In a record: needed for the record to count as answered. */
  readonly required?: boolean;
  /** May be answered `not_recorded`. */
  readonly notRecorded?: boolean;
}

export interface RecordShape {
  readonly kind: 'record';
  readonly parts: Readonly<Record<string, Part>>;
  /** What the parts must be to each other. Runs once each part is valid by itself. */
  readonly check?: (record: Readonly<Record<string, unknown>>) => { path: string; message: string }[];
}

/** What may stand in an open text; the de-identification engine knows each by this name. */
export type TextProfile = 'clinical' | 'citation' | 'account' | 'operational';

/** A text that is open says what may stand in it; one that a pattern closes holds a code. */
export type TextShape =
  | {
      readonly kind: 'text';
      readonly max: number;
      readonly long?: boolean;
      readonly profile: TextProfile;
      readonly pattern?: undefined;
    }
  | {
      readonly kind: 'text';
      readonly max: number;
      readonly long?: undefined;
      readonly profile?: undefined;
      readonly pattern: { readonly test: RegExp; readonly says: string };
    };

/** What a value may be. Numbers and texts carry their limits; texts are measured in UTF-16 code units. */
export type Shape =
  | TextShape
  | { readonly kind: 'code'; readonly options: readonly Coded[] }
  | { readonly kind: 'codes'; readonly options: readonly Coded[]; readonly maxItems: number }
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly whole: boolean;
      readonly unit?: string;
    }
  | { readonly kind: 'rel_day' }
  | { readonly kind: 'yes_no' }
  /** One boolean for each statement, in order. */
  | { readonly kind: 'statements'; readonly options: readonly Coded[] }
  /** A number, one of `codes` or (`yesNo`) a boolean; which of them, another part of the record gives and its `check` decides. */
  | { readonly kind: 'value'; readonly codes: readonly Coded<string>[]; readonly yesNo?: boolean }
  | RecordShape
  | {
      readonly kind: 'records';
      readonly of: RecordShape;
      readonly maxItems: number;
      /** Parts that together may occur once. */
      readonly uniqueBy?: readonly string[];
    };

export const text = (max: number, profile: TextProfile, long = false): Shape => ({ kind: 'text', max, profile, long });
export const code = (options: readonly Coded[]): Shape => ({ kind: 'code', options });
export const codes = (options: readonly Coded[]): Shape => ({ kind: 'codes', options, maxItems: options.length });
export const whole = (min: number, max: number, unit?: string): Shape => ({
  kind: 'number',
  min,
  max,
  whole: true,
  unit,
});
export const decimal = (min: number, max: number, unit?: string): Shape => ({
  kind: 'number',
  min,
  max,
  whole: false,
  unit,
});
export const relDay: Shape = { kind: 'rel_day' };
export const yesNo: Shape = { kind: 'yes_no' };

/** A record shape whose parts are exactly the keys of `T`. */
export function record<T extends object>(
  parts: { [K in keyof Required<T>]: Part },
  check?: RecordShape['check'],
): RecordShape {
  return { kind: 'record', parts, check };
}

/** A list of records of one shape. */
export const records = (of: RecordShape, maxItems: number, uniqueBy?: readonly string[]): Shape => ({
  kind: 'records',
  of,
  maxItems,
  uniqueBy,
});
