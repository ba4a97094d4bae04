import { labeller, type CodeOf, type Coded, type Verification } from './coded-list';

/** A diagnosis of the presentation form. The key is ICD-10-CM (public); `snomed` is an optional mapping that needs its own licence. */
export interface Diagnosis extends Coded<string> {
  readonly snomed?: string;
  readonly ver: Verification;
}

/** `kap:trd` is local: treatment resistance has no code of its own and stands beside an F32/F33 code and the medication trials. */
export const DIAGNOSES = [
  { code: 'F32.1', label: 'MDD, single episode, moderate', snomed: '15639000', ver: 'V' },
  { code: 'F32.2', label: 'MDD, single episode, severe', snomed: '76441001', ver: 'G' },
  { code: 'F32.3', label: 'MDD, single episode, severe with psychosis', snomed: '191604000', ver: 'V' },
  { code: 'F33.1', label: 'MDD, recurrent, moderate', snomed: '191611001', ver: 'V' },
  { code: 'F33.2', label: 'MDD, recurrent, severe', snomed: '36474008', ver: 'G' },
  { code: 'F33.3', label: 'MDD, recurrent, severe with psychosis', snomed: '191613003', ver: 'V' },
  { code: 'F33.9', label: 'Major depressive disorder, unspecified', snomed: '370143000', ver: 'G' },
  { code: 'kap:trd', label: 'Treatment-resistant depression', ver: 'G' },
  { code: 'F32.A', label: 'Depressive disorder', snomed: '35489007', ver: 'V' },
  { code: 'F43.10', label: 'PTSD, unspecified', snomed: '47505003', ver: 'G' },
  { code: 'F43.12', label: 'PTSD, chronic', snomed: '313182004', ver: 'G' },
  { code: 'F41.1', label: 'Generalized anxiety', snomed: '21897009', ver: 'G' },
  { code: 'F41.0', label: 'Panic disorder', snomed: '371631005', ver: 'G' },
  { code: 'F42.2', label: 'OCD, mixed', snomed: '191736004', ver: 'G' },
  { code: 'F42.9', label: 'OCD, unspecified', snomed: '191736004', ver: 'G' },
  { code: 'F31.30', label: 'Bipolar I, depressed, mild or moderate, unspecified', snomed: '13746004', ver: 'P' },
  { code: 'F31.31', label: 'Bipolar I, depressed, mild', snomed: '13746004', ver: 'P' },
  { code: 'F31.32', label: 'Bipolar I, depressed, moderate', snomed: '13746004', ver: 'P' },
  { code: 'F31.4', label: 'Bipolar I, depressed, severe', snomed: '13746004', ver: 'P' },
  { code: 'F31.5', label: 'Bipolar I, depressed, severe with psychosis', snomed: '13746004', ver: 'P' },
  { code: 'F31.81', label: 'Bipolar II', snomed: '13746004', ver: 'P' },
  { code: 'F10.20', label: 'Alcohol use, moderate or severe', snomed: '7200002', ver: 'G' },
  { code: 'F11.20', label: 'Opioid use, on agonist therapy', snomed: '75544000', ver: 'G' },
  { code: 'R45.851', label: 'Suicidal ideation', snomed: '6471006', ver: 'G' },
  { code: 'F43.21', label: 'Adjustment disorder, depressed', snomed: '57194009', ver: 'V' },
  { code: 'Z51.5', label: 'Existential distress, serious illness', ver: 'G' },
  { code: 'G89.4', label: 'Chronic pain syndrome', snomed: '82423001', ver: 'G' },
  { code: 'G89.29', label: 'Chronic pain, other', snomed: '82423001', ver: 'G' },
  { code: 'I10', label: 'Hypertension', snomed: '38341003', ver: 'G' },
  { code: 'G47.33', label: 'Obstructive sleep apnea', snomed: '78275009', ver: 'G' },
  { code: 'N30.10', label: 'Interstitial cystitis', snomed: '197834003', ver: 'G' },
  { code: 'E03.9', label: 'Hypothyroidism', snomed: '40930008', ver: 'G' },
  { code: 'E05.90', label: 'Thyrotoxicosis', snomed: '90739004', ver: 'G' },
  { code: 'F60.3', label: 'Borderline personality', snomed: '20010003', ver: 'G' },
  { code: 'F44.9', label: 'Dissociative disorder', snomed: '44376007', ver: 'G' },
  { code: 'F25.9', label: 'Schizoaffective disorder', snomed: '68890003', ver: 'G' },
  { code: 'F20.9', label: 'Schizophrenia', snomed: '58214004', ver: 'G' },
] as const satisfies readonly Diagnosis[];

export type DiagnosisCode = CodeOf<typeof DIAGNOSES>;
export const diagnosisLabel = labeller(DIAGNOSES);
