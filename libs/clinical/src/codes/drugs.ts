import type { Verification } from './coded-list';
import { OTHER_DRUGS } from './drugs-other';
import { PSYCHOTROPIC_DRUGS } from './drugs-psychotropic';

/** Ingredient (lower case, INN or the US name), its ATC code, and the RxNorm ingredient with its verification mark where one is known. */
export type DrugRow = readonly [ingredient: string, atc: string, rxnorm?: string, rxnormVer?: Verification];

export interface Drug {
  readonly ingredient: string;
  readonly atc: string;
  readonly rxnorm?: string;
  readonly rxnormVer?: Verification;
}

export type DrugIngredient = (typeof PSYCHOTROPIC_DRUGS)[number][0] | (typeof OTHER_DRUGS)[number][0];

/** Suggestions for medication fields. ATC codes are general knowledge (verification G); a drug that is not listed may still be written. */
export const DRUGS: readonly Drug[] = [...PSYCHOTROPIC_DRUGS, ...OTHER_DRUGS].map(
  ([ingredient, atc, rxnorm, rxnormVer]: DrugRow) => ({ ingredient, atc, ...(rxnorm ? { rxnorm, rxnormVer } : {}) }),
);

/** The listed drug of an ingredient, whatever its case. */
export function drugOf(ingredient: string): Drug | undefined {
  const wanted = ingredient.trim().toLowerCase();
  return DRUGS.find((drug) => drug.ingredient === wanted);
}

/** A drug is called by its ingredient; the first letter is capital where it stands alone. */
export function drugLabel(ingredient: string): string {
  return ingredient.charAt(0).toUpperCase() + ingredient.slice(1);
}
