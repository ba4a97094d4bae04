import { labeller, type CodeOf, type Coded } from './coded-list';

/** A measure whose total is kept. `loinc` is the total's code, where one is known; totals are whole numbers. */
export interface Scale extends Coded<string> {
  readonly min: number;
  readonly max: number;
  readonly loinc?: string;
}

/**
 * Measures of the care path §4 that give a total. The C-SSRS screener gives a level (suicide risk), ASA a class: each has its own field.
 */
export const SCALES = [
  { code: 'phq9', label: 'PHQ-9', min: 0, max: 27, loinc: '44261-6' },
  { code: 'gad7', label: 'GAD-7', min: 0, max: 21, loinc: '70274-6' },
  { code: 'pcl5', label: 'PCL-5', min: 0, max: 80 },
  { code: 'qids_sr16', label: 'QIDS-SR16', min: 0, max: 27 },
  { code: 'madrs', label: 'MADRS', min: 0, max: 60 },
  { code: 'ymrs', label: 'YMRS', min: 0, max: 60 },
  { code: 'cadss23', label: 'CADSS', min: 0, max: 92 },
  { code: 'cadss6', label: 'CADSS-6', min: 0, max: 24 },
  { code: 'meq30', label: 'MEQ-30', min: 0, max: 150 },
  { code: 'audit_c', label: 'AUDIT-C', min: 0, max: 12, loinc: '75626-2' },
  { code: 'dast10', label: 'DAST-10', min: 0, max: 10, loinc: '82667-7' },
  { code: 'moaas', label: 'MOAA/S', min: 0, max: 5 },
  { code: 'stopbang', label: 'STOP-Bang', min: 0, max: 8 },
  { code: 'padss', label: 'PADSS', min: 0, max: 10 },
  { code: 'aldrete', label: 'Aldrete', min: 0, max: 10 },
] as const satisfies readonly Scale[];

export type ScaleCode = CodeOf<typeof SCALES>;
export const scaleLabel = labeller(SCALES);

/** The scale of a code, with its range. */
export function scaleOf(code: string): Scale | undefined {
  return SCALES.find((scale) => scale.code === code);
}
