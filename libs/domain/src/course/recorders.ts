import type { FactRecorders } from '@consilium/clinical';
import type { Discipline } from '@consilium/contracts';

/** Disciplines that rate with instruments which ask for a trained clinician (care path §4.5, §4.6). */
const CLINICIANS = [
  'therapist',
  'psychiatrist',
  'prescriber_other',
  'anesthesiologist',
  'primary_care',
  'nurse',
  'addiction',
] as const satisfies readonly Discipline[];

/** Who gives an opinion on the heart (referral type RT04). */
const PHYSICIANS = [
  'psychiatrist',
  'prescriber_other',
  'anesthesiologist',
  'primary_care',
  'cardiology',
  'other_specialist',
] as const satisfies readonly Discipline[];

const RECORDERS: { readonly [R in FactRecorders]: readonly (Discipline | null)[] } = {
  anesthesiologist: ['anesthesiologist'],
  clinicians: CLINICIANS,
  physicians: PHYSICIANS,
};

/** Whether this discipline records it, where the case lets its member record at all. */
export const mayRecordFact = (discipline: Discipline | null, recorders: FactRecorders | undefined): boolean =>
  recorders === undefined || RECORDERS[recorders].includes(discipline);
