import { decimalOf, type QuantityKindCode, type ReadValue } from '@consilium/clinical';
import type { AbsentReason, RecordedValue } from '@consilium/contracts';
import type { ValueColumns } from './course.repository';

const EMPTY = { entered: null, unit: null, amount: null, word: null } as const;

/** A value as its columns. */
export function valueColumns(value: ReadValue): ValueColumns {
  switch (value.is) {
    case 'quantity':
      return { ...EMPTY, kind: value.is, entered: value.entered, unit: value.unit, amount: value.amount };
    case 'score':
      return { ...EMPTY, kind: value.is, amount: String(value.total) };
    case 'choice':
      return { ...EMPTY, kind: value.is, word: value.choice };
    case 'yes_no':
      return { ...EMPTY, kind: value.is, word: value.yes ? 'yes' : 'no' };
    case 'absent':
      return { ...EMPTY, kind: value.is, word: value.reason };
  }
}

/** What a new value of the same moment is held to, as it was read when it was entered: pressures, totals and items of scales; nothing else. */
export function asEntered({ code, kind, entered, unit, amount }: ValueColumns & { code: string }): {
  code: string;
  value: ReadValue;
}[] {
  if (kind === 'score') return [{ code, value: { is: kind, total: Number(amount) } }];
  if (kind !== 'quantity' || (code !== 'sbp' && code !== 'dbp')) return [];
  const value = { is: kind, entered: entered!, unit: unit!, amount: decimalOf(amount!) } as const;
  return [{ code, value: { ...value, kind: code satisfies QuantityKindCode } }];
}

export const WITHDRAWN: ValueColumns = { ...EMPTY, kind: 'withdrawn' };

/** The value of a row; null where it was withdrawn. The table's checks say which columns a kind has. */
export function valueOf({ kind, entered, unit, amount, word }: ValueColumns): RecordedValue | null {
  switch (kind) {
    case 'quantity':
      return { is: kind, entered: entered!, unit: unit!, amount: amount! };
    case 'score':
      return { is: kind, total: Number(amount) };
    case 'choice':
      return { is: kind, choice: word! };
    case 'yes_no':
      return { is: kind, yes: word === 'yes' };
    case 'absent':
      return { is: kind, reason: word as AbsentReason };
    case 'withdrawn':
      return null;
  }
}
