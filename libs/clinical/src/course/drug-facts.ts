import { CARERS, type Carer, drugLabel, DRUGS } from '../codes';
import type { FactCode } from './fact-code';

/** `drug.clonazepam`, `drug.valproic_acid`. */
export const drugCode = (ingredient: string): string => `drug.${ingredient.replaceAll(/[^a-z0-9]+/g, '_')}`;
/** Under which the days until its next review are recorded, and who answers for it. */
export const reviewCode = (ofDrug: string): string => `${ofDrug}.review`;
export const responsibleCode = (ofDrug: string): string => `${ofDrug}.by`;

const RESPONSIBLE: readonly Carer[] = ['prescriber', 'anesthesiologist', 'cardiology', 'nurse'];
const REVIEW_DAYS_MAX = 365;
const at = 'case' as const;
const scope = 'medication' as const;

/**
 * Of each listed drug: its dose, milligrams a day, from the day on which it is recorded, where 0 is that it was stopped; the days from then until its next
 * review; and the discipline that answers for it.
 */
export const DRUG_FACTS: readonly FactCode[] = DRUGS.flatMap(({ ingredient }): FactCode[] => {
  const [code, label] = [drugCode(ingredient), drugLabel(ingredient)];
  return [
    { code, label, at, takes: { is: 'quantity', kinds: ['dose'] }, scope },
    {
      code: reviewCode(code),
      label: `${label}, days until its review`,
      at,
      takes: { is: 'whole', min: 1, max: REVIEW_DAYS_MAX },
      scope,
    },
    {
      code: responsibleCode(code),
      label: `${label}, who answers for it`,
      at,
      takes: { is: 'choice', choices: CARERS.filter((carer) => RESPONSIBLE.includes(carer.code)) },
      scope,
    },
  ];
});

const INGREDIENTS = new Map(DRUGS.map(({ ingredient }) => [drugCode(ingredient), ingredient]));

/** The ingredient whose dose a day is recorded under a code; undefined for every other code. */
export const ingredientOfCode = (code: string): string | undefined => INGREDIENTS.get(code);
