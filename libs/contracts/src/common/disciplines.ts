/** Disciplines of product.md. A member may have none (an admin, a steward). */
export const DISCIPLINES = [
  'therapist',
  'psychiatrist',
  'prescriber_other',
  'anesthesiologist',
  'primary_care',
  'nurse',
  'pharmacist',
  'addiction',
  'cardiology',
  'urology',
  'hepatology',
  'obstetrics',
  'sleep_medicine',
  'neurology',
  'ophthalmology',
  'nephrology',
  'endocrinology',
  'crisis',
  'other_specialist',
  'coordinator',
] as const;
export type Discipline = (typeof DISCIPLINES)[number];

/** Roles on the platform, besides a discipline. `supporter` and `steward` belong to the peer-support side. */
export const PLATFORM_ROLES = [
  'admin',
  'privacy_officer',
  'clinical_governance',
  'site_lead',
  'supporter',
  'steward',
] as const;
export type PlatformRole = (typeof PLATFORM_ROLES)[number];

/** Words for people, in sentence case, US clinical spelling. */
export const DISCIPLINE_LABEL: Record<Discipline, string> = {
  therapist: 'Therapist',
  psychiatrist: 'Psychiatrist',
  prescriber_other: 'Prescriber',
  anesthesiologist: 'Anesthesiologist',
  primary_care: 'Primary care',
  nurse: 'Nurse',
  pharmacist: 'Pharmacist',
  addiction: 'Addiction',
  cardiology: 'Cardiology',
  urology: 'Urology',
  hepatology: 'Hepatology',
  obstetrics: 'Obstetrics',
  sleep_medicine: 'Sleep medicine',
  neurology: 'Neurology',
  ophthalmology: 'Ophthalmology',
  nephrology: 'Nephrology',
  endocrinology: 'Endocrinology',
  crisis: 'Crisis',
  other_specialist: 'Specialist',
  coordinator: 'Coordinator',
};

export const isDiscipline = (value: unknown): value is Discipline => DISCIPLINES.includes(value as Discipline);
