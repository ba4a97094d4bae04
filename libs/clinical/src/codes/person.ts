import { labeller, type CodeOf, type Coded } from './coded-list';

export const DECISION_NEEDED_BY = [
  { code: 'none', label: 'No date' },
  { code: 'this_week', label: 'This week' },
  { code: 'before_next_session', label: 'Before next session' },
  { code: 'urgent', label: 'Urgent' },
] as const satisfies readonly Coded[];
export type DecisionNeededBy = CodeOf<typeof DECISION_NEEDED_BY>;
export const decisionNeededByLabel = labeller(DECISION_NEEDED_BY);

/** `from` is the band's lower bound, the age that rules count with (kap-safety §2). Ages over 89 are one group (45 CFR 164.514(b)). */
export const AGE_BANDS = [
  { code: '18-24', label: '18–24', from: 18 },
  { code: '25-34', label: '25–34', from: 25 },
  { code: '35-44', label: '35–44', from: 35 },
  { code: '45-54', label: '45–54', from: 45 },
  { code: '55-64', label: '55–64', from: 55 },
  { code: '65-74', label: '65–74', from: 65 },
  { code: '75-89', label: '75–89', from: 75 },
  { code: '90+', label: '90 or over', from: 90 },
] as const satisfies readonly (Coded & { from: number })[];
export type AgeBand = CodeOf<typeof AGE_BANDS>;
export const ageBandLabel = labeller(AGE_BANDS);
const OLDEST_AGE = 119;

/** The band of an age in whole years, 18 to 119; undefined for any other number (there is no band under 18). */
export function ageBandFor(age: number): AgeBand | undefined {
  if (!Number.isInteger(age) || age > OLDEST_AGE) return undefined;
  return AGE_BANDS.findLast(({ from }) => age >= from)?.code;
}

/** The age in years that rules count with where only the band is held. */
export function ageBandLowerBound(band: AgeBand): number {
  return AGE_BANDS.find(({ code }) => code === band)!.from;
}

export const SEXES = [
  { code: 'F', label: 'Female' },
  { code: 'M', label: 'Male' },
  { code: 'intersex', label: 'Intersex' },
  { code: 'not_stated', label: 'Not stated' },
] as const satisfies readonly Coded[];
export type Sex = CodeOf<typeof SEXES>;
export const sexLabel = labeller(SEXES);

export const GENDERS = [
  { code: 'woman', label: 'Woman' },
  { code: 'man', label: 'Man' },
  { code: 'nonbinary', label: 'Nonbinary' },
  { code: 'not_stated', label: 'Not stated' },
] as const satisfies readonly Coded[];
export type Gender = CodeOf<typeof GENDERS>;
export const genderLabel = labeller(GENDERS);

/** Broad on purpose: no employer and no rare job. */
export const ROLE_GROUPS = [
  { code: 'health', label: 'Health' },
  { code: 'education', label: 'Education' },
  { code: 'service', label: 'Service' },
  { code: 'office', label: 'Office' },
  { code: 'manual', label: 'Manual work' },
  { code: 'military_veteran', label: 'Military or veteran' },
  { code: 'student', label: 'Student' },
  { code: 'retired', label: 'Retired' },
  { code: 'unemployed', label: 'Unemployed' },
  { code: 'other', label: 'Other' },
] as const satisfies readonly Coded[];
export type RoleGroup = CodeOf<typeof ROLE_GROUPS>;
export const roleGroupLabel = labeller(ROLE_GROUPS);
