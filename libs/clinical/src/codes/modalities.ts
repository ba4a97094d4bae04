import { labeller, type CodeOf, type Coded } from './coded-list';

/** Psychotherapy modalities: of a member's work, and of therapy that a person had. */
export const MODALITIES = [
  { code: 'CBT', label: 'CBT' },
  { code: 'DBT', label: 'DBT' },
  { code: 'EMDR', label: 'EMDR' },
  { code: 'IFS', label: 'IFS' },
  { code: 'ACT', label: 'ACT' },
  { code: 'MBCT', label: 'MBCT' },
  { code: 'PE_CPT', label: 'PE / CPT' },
  { code: 'psychodynamic', label: 'Psychodynamic' },
  { code: 'somatic', label: 'Somatic' },
  { code: 'IPT', label: 'Interpersonal (IPT)' },
  { code: 'MI', label: 'Motivational interviewing' },
  { code: 'couples_family', label: 'Couples and family' },
  { code: 'group', label: 'Group therapy' },
  { code: 'other', label: 'Other' },
] as const satisfies readonly Coded[];
export type Modality = CodeOf<typeof MODALITIES>;
export const MODALITY_CODES: readonly Modality[] = MODALITIES.map(({ code }) => code);
export const modalityLabel = labeller(MODALITIES);
