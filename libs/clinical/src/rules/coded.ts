import { labeller, type CodeOf, type Coded } from '../codes';

/** What a source says of the state that a rule finds, gravest first. */
export const SEVERITIES = [
  {
    code: 'contraindicated',
    label: 'Contraindication in a source',
    meaning:
      'A source lists this as a contraindication, an exclusion or a group not recommended. Discuss before any dosing.',
  },
  { code: 'caution', label: 'Caution', meaning: 'A source advises caution. Discuss what it changes.' },
  { code: 'note', label: 'Note', meaning: 'Worth a thought in the discussion.' },
] as const satisfies readonly (Coded & { meaning: string })[];
export type Severity = CodeOf<typeof SEVERITIES>;
export const severityLabel = labeller(SEVERITIES);

/** How well a rule is verified. */
export const VERIFICATIONS = [
  { code: 'V', label: 'Seen in the source' },
  { code: 'P', label: 'Source seen, the exact figure or section not' },
  { code: 'G', label: 'General knowledge, source check needed' },
] as const satisfies readonly Coded[];
export const verificationLabel = labeller(VERIFICATIONS);

/** Whom a rule names to discuss it with, and the disciplines that this means. */
export const CONSULTED = [
  { code: 'prescriber', label: 'Prescriber', disciplines: ['psychiatrist', 'prescriber_other'] },
  { code: 'psychiatry', label: 'Psychiatry', disciplines: ['psychiatrist'] },
  { code: 'anesthesiology', label: 'Anesthesiology', disciplines: ['anesthesiologist'] },
  { code: 'therapist', label: 'Therapist', disciplines: ['therapist'] },
  { code: 'primary_care', label: 'Primary care', disciplines: ['primary_care'] },
  { code: 'pharmacy', label: 'Pharmacy', disciplines: ['pharmacist'] },
  { code: 'addiction', label: 'Addiction medicine', disciplines: ['addiction'] },
  { code: 'cardiology', label: 'Cardiology', disciplines: ['cardiology'] },
  { code: 'neurology', label: 'Neurology', disciplines: ['neurology'] },
  { code: 'ophthalmology', label: 'Ophthalmology', disciplines: ['ophthalmology'] },
  { code: 'endocrinology', label: 'Endocrinology', disciplines: ['endocrinology'] },
  { code: 'obstetrics', label: 'Obstetrics', disciplines: ['obstetrics'] },
  { code: 'hepatology', label: 'Hepatology', disciplines: ['hepatology'] },
  { code: 'nephrology', label: 'Nephrology', disciplines: ['nephrology'] },
  { code: 'urology', label: 'Urology', disciplines: ['urology'] },
  { code: 'crisis', label: 'Crisis team', disciplines: ['crisis'] },
] as const satisfies readonly (Coded & { disciplines: readonly string[] })[];
export type Consulted = CodeOf<typeof CONSULTED>;
export const consultedLabel = labeller(CONSULTED);

/** How soon a self-harm alert is to be acknowledged; the minutes of each are settings. */
export type AcknowledgementClock = 'routine' | 'high';
