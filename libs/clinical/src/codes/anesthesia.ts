import { labeller, type CodeOf, type Coded } from './coded-list';

/** ASA physical status, as amended 13 December 2020. The final class is set by the anesthesiologist on the day. */
export const ASA_CLASSES = [
  { code: 1, label: 'I', meaning: 'Healthy' },
  { code: 2, label: 'II', meaning: 'Mild systemic disease' },
  { code: 3, label: 'III', meaning: 'Severe systemic disease' },
  { code: 4, label: 'IV', meaning: 'Severe systemic disease, a constant threat to life' },
  { code: 5, label: 'V', meaning: 'Moribund' },
  { code: 6, label: 'VI', meaning: 'Brain-dead donor' },
  { code: 'not_assessed', label: 'Not assessed', meaning: 'No anesthesiology assessment' },
] as const satisfies readonly (Coded & { meaning: string })[];
export type AsaClass = CodeOf<typeof ASA_CLASSES>;
export const asaLabel = labeller(ASA_CLASSES);

/** The values of `hx.osa`. */
export const OSA_STATUSES = [
  { code: 'none', label: 'None' },
  { code: 'treated', label: 'Treated' },
  { code: 'untreated', label: 'Untreated' },
] as const satisfies readonly Coded[];
export type OsaStatus = CodeOf<typeof OSA_STATUSES>;
export const osaStatusLabel = labeller(OSA_STATUSES);

/** kg/m². A band and not a number, since a rare value can point to a person. `from` is the band's lower bound, which rules count with. */
export const BMI_BANDS = [
  { code: 'under_18.5', label: 'Under 18.5', from: 0 },
  { code: '18.5-24.9', label: '18.5–24.9', from: 18.5 },
  { code: '25-29.9', label: '25–29.9', from: 25 },
  { code: '30-34.9', label: '30–34.9', from: 30 },
  { code: '35-39.9', label: '35–39.9', from: 35 },
  { code: '40+', label: '40 or over', from: 40 },
] as const satisfies readonly (Coded & { from: number })[];
export type BmiBand = CodeOf<typeof BMI_BANDS>;
export const bmiBandLabel = labeller(BMI_BANDS);
