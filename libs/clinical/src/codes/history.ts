import { labeller, type CodeOf, type Coded } from './coded-list';

/** A category only: the story of an event has no field. */
export const TRAUMA_CATEGORIES = [
  { code: 'childhood', label: 'Childhood' },
  { code: 'interpersonal', label: 'Interpersonal' },
  { code: 'combat', label: 'Combat' },
  { code: 'medical', label: 'Medical' },
  { code: 'loss', label: 'Loss' },
  { code: 'accident', label: 'Accident' },
  { code: 'other', label: 'Other' },
] as const satisfies readonly Coded[];
export type TraumaCategory = CodeOf<typeof TRAUMA_CATEGORIES>;
export const traumaCategoryLabel = labeller(TRAUMA_CATEGORIES);

export const PSYCHOSIS_MANIA = [
  { code: 'none', label: 'None known' },
  { code: 'past', label: 'In the past' },
  { code: 'family', label: 'In the family' },
  { code: 'current', label: 'Current' },
] as const satisfies readonly Coded[];
export type PsychosisMania = CodeOf<typeof PSYCHOSIS_MANIA>;
export const psychosisManiaLabel = labeller(PSYCHOSIS_MANIA);

/** Triage levels of the C-SSRS screener (care path 4.6), and none where every item was answered no. */
export const SUICIDE_LEVELS = [
  { code: 'none', label: 'None' },
  { code: 'low', label: 'Low' },
  { code: 'moderate', label: 'Moderate' },
  { code: 'high', label: 'High' },
] as const satisfies readonly Coded[];
export type SuicideLevel = CodeOf<typeof SUICIDE_LEVELS>;
export const suicideLevelLabel = labeller(SUICIDE_LEVELS);

export const ATTEMPTS_BANDS = [
  { code: '0', label: 'None' },
  { code: '1', label: 'One' },
  { code: '2+', label: 'Two or more' },
] as const satisfies readonly Coded[];
export type AttemptsBand = CodeOf<typeof ATTEMPTS_BANDS>;
export const attemptsBandLabel = labeller(ATTEMPTS_BANDS);

export const SUD_LEVELS = [
  { code: 'none', label: 'None' },
  { code: 'mild', label: 'Mild' },
  { code: 'moderate', label: 'Moderate' },
  { code: 'severe', label: 'Severe' },
] as const satisfies readonly Coded[];
export type SudLevel = CodeOf<typeof SUD_LEVELS>;
export const sudLevelLabel = labeller(SUD_LEVELS);
