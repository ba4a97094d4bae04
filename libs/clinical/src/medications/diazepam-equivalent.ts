import type { DrugIngredient } from '../codes';
import { derived, isQuantity, sumAmounts, timesAmount, type Derived } from '../values';
import { atcCodesOf, inAtcGroup, type MedicationTaken } from './taken';

/** Anxiolytic, hypnotic and antiepileptic benzodiazepines (safety rule KS-049). */
export const BENZODIAZEPINE_GROUPS = ['N05BA', 'N05CD', 'N03AE'] as const;

/** Milligrams of diazepam for one milligram of the drug: approximate, from general knowledge (kap-safety §4, G). */
export const DIAZEPAM_FOR_ONE_MG = [
  { ingredient: 'diazepam', atc: 'N05BA01', mg: '1' },
  { ingredient: 'oxazepam', atc: 'N05BA04', mg: '0.5' },
  { ingredient: 'lorazepam', atc: 'N05BA06', mg: '10' },
  { ingredient: 'alprazolam', atc: 'N05BA12', mg: '20' },
  { ingredient: 'temazepam', atc: 'N05CD07', mg: '0.5' },
  { ingredient: 'clonazepam', atc: 'N03AE01', mg: '20' },
] as const satisfies readonly { ingredient: DrugIngredient; atc: string; mg: string }[];

/** Why a medication has no equivalent. */
export type NoEquivalent = 'no_code' | 'two_drugs' | 'no_equivalent' | 'no_dose';

/** Milligrams of diazepam a day. */
export type DiazepamEquivalent =
  | { readonly state: 'derived'; readonly perDay: Derived<'dose'> }
  /** `atLeast` is the part that is known: a limit that it passes is passed, one that it does not pass says nothing. */
  | {
      readonly state: 'not_derived';
      readonly atLeast: Derived<'dose'>;
      readonly because: readonly { readonly ingredient: string; readonly why: NoEquivalent }[];
    };

/**
 * The diazepam equivalent of a list of medications that is complete. A benzodiazepine without an equivalent or a dose,
 * and a substance that no code names, leave it underived; nothing is counted as 0 but what is no benzodiazepine.
 */
export function diazepamEquivalentOf(medications: readonly MedicationTaken[]): DiazepamEquivalent {
  const parts = medications.map((medication) => ({ ingredient: medication.ingredient, part: partOf(medication) }));
  const perDay = sumAmounts(
    'dose',
    parts.flatMap(({ part }) => (typeof part === 'string' ? [] : [part])),
  );
  const because = parts.flatMap(({ ingredient, part }) =>
    typeof part === 'string' ? [{ ingredient, why: part }] : [],
  );
  return because.length === 0 ? { state: 'derived', perDay } : { state: 'not_derived', atLeast: perDay, because };
}

function partOf(medication: MedicationTaken): Derived<'dose'> | NoEquivalent {
  const group = inAtcGroup(medication, BENZODIAZEPINE_GROUPS);
  if (group === 'no') return derived('dose', '0');
  if (group === 'cannot_tell') return 'no_code';
  const codes = atcCodesOf(medication);
  const [factor, ...others] = DIAZEPAM_FOR_ONE_MG.filter(({ atc }) => codes.includes(atc));
  if (others.length > 0) return 'two_drugs';
  if (!factor) return 'no_equivalent';
  const { dosePerDay } = medication;
  return dosePerDay && isQuantity(dosePerDay) ? timesAmount(dosePerDay, factor.mg) : 'no_dose';
}

/** Why an equivalent could not be derived, after the name of the medication. */
export const NO_EQUIVALENT_WORDS: Readonly<Record<NoEquivalent, string>> = {
  no_code: 'no code names it, so whether it is a benzodiazepine is not known',
  two_drugs: 'its name and its code are of two drugs',
  no_equivalent: 'a benzodiazepine without a known equivalent',
  no_dose: 'its dose a day is not recorded',
};
