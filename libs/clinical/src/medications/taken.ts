import { drugOf } from '../codes';
import type { Measured } from '../values';

/** A medication as it is recorded: by its ingredient in words and, where somebody chose one, its ATC code. */
export interface MedicationTaken {
  readonly ingredient: string;
  /** Five levels (`N05BA01`) or fewer. */
  readonly atc?: string;
  /** Of one day, all doses together. Absent or left out where it is not recorded. */
  readonly dosePerDay?: Measured<'dose'>;
}

/**
 * The ATC codes of a medication: the one that is recorded and the one of its ingredient in our list. They may differ,
 * as some substances have more than one code; none is left out for that. Empty where no code names the substance.
 */
export function atcCodesOf({ ingredient, atc }: MedicationTaken): string[] {
  const listed = drugOf(ingredient)?.atc;
  return [...new Set([atc, listed].filter((code): code is string => !!code))];
}

/**
 * Whether a medication belongs to one of these ATC groups (`N05BA`). `cannot_tell`: no code names it, or only a code
 * that is wider than the group (`N05`). That is never a no.
 */
export function inAtcGroup(medication: MedicationTaken, groups: readonly string[]): 'yes' | 'no' | 'cannot_tell' {
  const codes = atcCodesOf(medication);
  if (codes.some((code) => groups.some((group) => code.startsWith(group)))) return 'yes';
  const isWhole = codes.some((code) => code.length === ATC_LENGTH);
  const isOutside = codes.some((code) => !groups.some((group) => group.startsWith(code)));
  return isWhole || isOutside ? 'no' : 'cannot_tell';
}

/** Medications that no rule by ATC code can see, or sees in part; to be shown as "could not be checked". */
export const uncodedOf = <M extends MedicationTaken>(medications: readonly M[]): M[] =>
  medications.filter((medication) => !atcCodesOf(medication).some((code) => code.length === ATC_LENGTH));

/** A code of all five levels names one substance. */
const ATC_LENGTH = 7;
