import { labTestOf, type LAB_TESTS, type LabCode } from '../codes';
import { SAME, type Conversion } from './conversion';
import type { Unit } from './units';

/** No test has limits of its own in our sources: a number beyond these is a slip of the hand, whatever the test. */
const plausible = ['0', '1000000'] as const;

type NumberLab = Extract<(typeof LAB_TESTS)[number], { result: 'number' }>['code'];

const kind = <U extends Unit, O extends Unit = never>(code: NumberLab, unit: U, others?: Record<O, Conversion>) => ({
  label: labTestOf(code)!.label,
  unit,
  units: { [unit]: SAME, ...others } as Record<U | O, Conversion>,
  plausible,
});

/**
 * A multiple of the laboratory's own upper limit. Without that limit nothing turns it into units a litre, so it is a
 * kind of its own.
 */
const timesUpperLimit = (code: NumberLab) => ({
  ...kind(code, 'xULN'),
  label: `${labTestOf(code)!.label}, times upper limit`,
});

/**
 * Laboratory results that are numbers. The canonical unit is the test's first. Factors: bilirubin 584.66, creatinine
 * 113.12 and glucose 180.16 g/mol give the conventional 17.1, 88.4 and 1/18.016 (G); HbA1c by the master equation NGSP
 * = 0.09148 × IFCC + 2.152 (Hoelzel 2004, G).
 */
export const LAB_KINDS = {
  alt: kind('alt', 'U/L'),
  alt_x_uln: timesUpperLimit('alt'),
  ast: kind('ast', 'U/L'),
  ast_x_uln: timesUpperLimit('ast'),
  alp: kind('alp', 'U/L'),
  alp_x_uln: timesUpperLimit('alp'),
  ggt: kind('ggt', 'U/L'),
  ggt_x_uln: timesUpperLimit('ggt'),
  bilirubin: kind('bilirubin', 'mg/dL', { 'umol/L': { over: '17.1' } }),
  albumin: kind('albumin', 'g/dL', { 'g/L': { over: '10' } }),
  creatinine: kind('creatinine', 'mg/dL', { 'umol/L': { over: '88.4' } }),
  egfr: kind('egfr', 'mL/min/1.73m2'),
  sodium: kind('sodium', 'mmol/L'),
  potassium: kind('potassium', 'mmol/L'),
  glucose: kind('glucose', 'mg/dL', { 'mmol/L': { times: '18.016' } }),
  hba1c: kind('hba1c', '%', { 'mmol/mol': { times: '0.09148', plus: '2.152' } }),
  hemoglobin: kind('hemoglobin', 'g/dL', { 'g/L': { over: '10' } }),
  wbc: kind('wbc', '10*9/L'),
  platelets: kind('platelets', '10*9/L'),
  tsh: kind('tsh', 'mIU/L'),
  lithium_level: kind('lithium_level', 'mmol/L'),
  qtc: kind('qtc', 'ms'),
};

export type LabKindCode = keyof typeof LAB_KINDS;

/** The kind of a test's result in this unit; undefined where the test gives a finding or knows no such unit. */
export function labKindOf(test: LabCode, unit: string): LabKindCode | undefined {
  const codes = [test, `${test}_x_uln`].filter((code): code is LabKindCode => Object.hasOwn(LAB_KINDS, code));
  return codes.find((code) => Object.hasOwn(LAB_KINDS[code].units, unit));
}
