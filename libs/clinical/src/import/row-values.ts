import type { ReadValue } from '../course/read-entry';
import { isQuantity, type Absent, type Measured, type QuantityKindCode } from '../values';
import type { ScaleRow } from './scales';
import type { VitalsRow } from './vitals';

/** A value of a row, under the code that it is recorded by. */
export interface CodedValue {
  readonly code: string;
  readonly value: ReadValue;
}

const VITALS = ['sbp', 'dbp', 'hr', 'spo2', 'rr'] as const;

/** The values of a reading. */
export const valuesOfVitals = (row: VitalsRow): CodedValue[] => [
  ...VITALS.flatMap((code) => {
    const measured: Measured | undefined = row[code];
    return measured ? [{ code, value: quantityOf(measured) }] : [];
  }),
  ...(row.moaas === undefined ? [] : [{ code: 'moaas', value: totalOf(row.moaas) }]),
];

/** The total of a scale. */
export const valuesOfTotal = ({ scale, total }: ScaleRow): CodedValue[] => [{ code: scale, value: totalOf(total) }];

function quantityOf(measured: Measured<QuantityKindCode>): ReadValue {
  if (!isQuantity(measured)) return { is: 'absent', reason: measured.absent };
  const { entered, unit, canonical, kind } = measured;
  return { is: 'quantity', entered, unit, amount: canonical, kind };
}

const totalOf = (total: number | Absent): ReadValue =>
  typeof total === 'number' ? { is: 'score', total } : { is: 'absent', reason: total.absent };
