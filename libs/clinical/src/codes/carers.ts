import { labeller, type CodeOf, type Coded } from './coded-list';

/** Who does something on the care path, and the disciplines that this means (care path §2). The primary clinician is a person, of whatever discipline. */
export const CARERS = [
  { code: 'therapist', label: 'Therapist', disciplines: ['therapist'] },
  { code: 'prescriber', label: 'Prescriber', disciplines: ['psychiatrist', 'prescriber_other'] },
  { code: 'anesthesiologist', label: 'Anesthesiologist', disciplines: ['anesthesiologist'] },
  { code: 'nurse', label: 'Nurse', disciplines: ['nurse'] },
  { code: 'cardiology', label: 'Cardiology', disciplines: ['cardiology', 'primary_care'] },
  { code: 'primary_clinician', label: 'Primary clinician', disciplines: [] },
] as const satisfies readonly (Coded & { disciplines: readonly string[] })[];
export type Carer = CodeOf<typeof CARERS>;
export const carerLabel = labeller(CARERS);

/** Whether a discipline is one of these. */
export const isCarer = (discipline: string | null, carers: readonly Carer[]): boolean =>
  CARERS.some(
    ({ code, disciplines }) =>
      carers.includes(code) && (disciplines as readonly (string | null)[]).includes(discipline),
  );
