import { labeller, type CodeOf, type Coded, type Verification } from './coded-list';

/** A vital sign: UCUM unit, LOINC, and the limits beyond which a number is taken for a slip of the hand. */
export interface Vital extends Coded<string> {
  readonly unit: string;
  readonly loinc: string;
  readonly ver: Verification;
  readonly min: number;
  readonly max: number;
}

/** LOINC and marks from the care path §3.2; the limits are ours and wide. */
export const VITALS = [
  { code: 'sbp', label: 'Systolic', unit: 'mm[Hg]', loinc: '8480-6', ver: 'G', min: 40, max: 300 },
  { code: 'dbp', label: 'Diastolic', unit: 'mm[Hg]', loinc: '8462-4', ver: 'G', min: 20, max: 200 },
  { code: 'hr', label: 'Heart rate', unit: '/min', loinc: '8867-4', ver: 'V', min: 20, max: 300 },
  { code: 'spo2', label: 'SpO2', unit: '%', loinc: '59408-5', ver: 'G', min: 0, max: 100 },
] as const satisfies readonly Vital[];

export type VitalCode = CodeOf<typeof VITALS>;
export const vitalLabel = labeller(VITALS);
