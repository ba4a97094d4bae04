import { FORM_FIELDS, type CasePresentation, type PresentationField } from '@consilium/clinical';
import type { CaseWarning } from '@consilium/contracts';
import { rareCombination } from '@consilium/deid';

/** The coded facts of a case that together can point to somebody (case-presentation §3.5), in the words by which the engine knows them. */
const FACTS = {
  ageBand: 'Age band',
  region: 'Region',
  roleGroup: 'Occupation',
  primaryDx: 'Diagnosis',
  otherDx: 'Diagnosis',
} as const satisfies Partial<Record<PresentationField, string>>;
const TEXTS = ['title', 'question', 'traumaNote'] as const satisfies readonly PresentationField[];
/** An answer that says nothing of the person. */
const UNTOLD = ['not_recorded', 'not_stated', 'other'];

/** Facts of the case's own fields that could point to a person although none does alone. They are said to whoever reads the case, and block nothing. */
export function caseWarnings(presentation: CasePresentation): CaseWarning[] {
  const facts = Object.entries(FACTS).flatMap(([field, words]) =>
    told(field as keyof typeof FACTS, presentation).map((label) => `${words}: ${label}.`),
  );
  const texts = TEXTS.flatMap((field) => presentation[field] ?? []);
  return rareCombination([...facts, ...texts].join('\n'));
}

/** The answers of a coded field, in words. */
function told(field: keyof typeof FACTS, presentation: CasePresentation): string[] {
  const { shape } = FORM_FIELDS[field];
  const options = shape.kind === 'code' || shape.kind === 'codes' ? shape.options : [];
  const codes: readonly string[] = [presentation[field] ?? []].flat();
  return codes
    .filter((code) => !UNTOLD.includes(code))
    .map((code) => options.find((option) => option.code === code)?.label ?? code);
}
