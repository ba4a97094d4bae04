import { labeller, type CodeOf, type Coded } from './coded-list';

/** A laboratory test or ECG measure. `number` results carry one of `units` (the first is usual); `finding` results are one of LAB_FINDINGS. */
export interface LabTest extends Coded<string> {
  readonly result: 'number' | 'finding';
  readonly units: readonly string[];
  readonly loinc?: string;
}

export const LAB_FINDINGS = [
  { code: 'neg', label: 'Negative' },
  { code: 'pos', label: 'Positive' },
  { code: 'normal', label: 'Normal' },
  { code: 'abnormal', label: 'Abnormal' },
] as const satisfies readonly Coded[];
export type LabFinding = CodeOf<typeof LAB_FINDINGS>;
export const labFindingLabel = labeller(LAB_FINDINGS);

const ENZYME = ['U/L', 'xULN'] as const;

/** LOINC from general knowledge (verification G) and left out where several codes could be meant. */
export const LAB_TESTS = [
  { code: 'alt', label: 'ALT', result: 'number', units: ENZYME, loinc: '1742-6' },
  { code: 'ast', label: 'AST', result: 'number', units: ENZYME, loinc: '1920-8' },
  { code: 'alp', label: 'ALP', result: 'number', units: ENZYME, loinc: '6768-6' },
  { code: 'ggt', label: 'GGT', result: 'number', units: ENZYME, loinc: '2324-2' },
  { code: 'bilirubin', label: 'Bilirubin, total', result: 'number', units: ['mg/dL', 'umol/L'] },
  { code: 'albumin', label: 'Albumin', result: 'number', units: ['g/dL', 'g/L'] },
  { code: 'creatinine', label: 'Creatinine', result: 'number', units: ['mg/dL', 'umol/L'] },
  { code: 'egfr', label: 'eGFR', result: 'number', units: ['mL/min/1.73m2'] },
  { code: 'sodium', label: 'Sodium', result: 'number', units: ['mmol/L'], loinc: '2951-2' },
  { code: 'potassium', label: 'Potassium', result: 'number', units: ['mmol/L'], loinc: '2823-3' },
  { code: 'glucose', label: 'Glucose', result: 'number', units: ['mg/dL', 'mmol/L'] },
  { code: 'hba1c', label: 'HbA1c', result: 'number', units: ['%', 'mmol/mol'] },
  { code: 'hemoglobin', label: 'Hemoglobin', result: 'number', units: ['g/dL', 'g/L'] },
  { code: 'wbc', label: 'White cells', result: 'number', units: ['10*9/L'] },
  { code: 'platelets', label: 'Platelets', result: 'number', units: ['10*9/L'] },
  { code: 'tsh', label: 'TSH', result: 'number', units: ['mIU/L'] },
  { code: 'lithium_level', label: 'Lithium level', result: 'number', units: ['mmol/L'] },
  { code: 'qtc', label: 'QTc', result: 'number', units: ['ms'] },
  { code: 'hcg', label: 'Pregnancy test (hCG)', result: 'finding', units: [] },
  { code: 'hcg_urine', label: 'Pregnancy test (hCG), urine', result: 'finding', units: [], loinc: '2106-3' },
  { code: 'hcg_serum', label: 'Pregnancy test (hCG), serum', result: 'finding', units: [], loinc: '2118-8' },
  { code: 'uds', label: 'Urine drug screen', result: 'finding', units: [] },
  { code: 'urinalysis', label: 'Urinalysis', result: 'finding', units: [] },
  { code: 'urine_culture', label: 'Urine culture', result: 'finding', units: [], loinc: '630-4' },
  { code: 'ecg', label: 'ECG', result: 'finding', units: [] },
] as const satisfies readonly LabTest[];

const PREGNANCY_TESTS: readonly string[] = ['hcg', 'hcg_urine', 'hcg_serum'] satisfies LabCode[];
export const isPregnancyTest = (test: string): boolean => PREGNANCY_TESTS.includes(test);

export type LabCode = CodeOf<typeof LAB_TESTS>;
export const labLabel = labeller(LAB_TESTS);

/** The test of a code, with its units. */
export function labTestOf(code: string): LabTest | undefined {
  return LAB_TESTS.find((test) => test.code === code);
}
