import type { Outcome } from '../evaluation';
import type { FactSet } from '../facts';
import type { RecordedMedication } from '../fields/fact-fields';
import type { Check } from './check';

const SUBSTANCE_LENGTH = 7;
/** Codes in use, and those that ATC had before: as kap-safety §4 lists them, and pregabalin's (general knowledge). Records still carry them. */
const REPLACED: readonly (readonly [inUse: string, before: string])[] = [
  ['N02BF01', 'N03AX12'],
  ['N02BF02', 'N03AX16'],
  ['N06AP01', 'N06AX25'],
];

const medicationsOf = (facts: FactSet): readonly RecordedMedication[] | undefined =>
  facts.get('meds')?.value as readonly RecordedMedication[] | undefined;

/** A check of the list of medications: it fires by any whose ATC code begins with one of these. */
export function medicationCheck(codes: readonly string[]): Check {
  const replaced = REPLACED.filter(([inUse]) => codes.some((code) => inUse.startsWith(code))).map(
    ([, before]) => before,
  );
  const named = new RegExp(`^(?:${[...codes, ...replaced].join('|')})`);
  const ofOne = ({ atc }: RecordedMedication): Outcome => {
    if (!atc) return 'unknown';
    if (named.test(atc)) return 'fires';
    return atc.length < SUBSTANCE_LENGTH && codes.some((code) => code.startsWith(atc)) ? 'unknown' : 'quiet';
  };
  return {
    outcome(facts) {
      const medications = medicationsOf(facts);
      if (!medications) return 'unknown';
      let outcome: Outcome = 'quiet';
      for (const medication of medications) {
        const one = ofOne(medication);
        if (one === 'fires') return one;
        if (one === 'unknown') outcome = one;
      }
      return outcome;
    },
    collect(facts, outcome, found) {
      const medications = medicationsOf(facts);
      if (!medications) return found.lacks('meds', facts.get('meds'));
      if (outcome === 'quiet') return found.fact('meds', facts.get('meds'));
      for (const medication of medications) if (ofOne(medication) === outcome) found.medication(medication);
    },
  };
}
