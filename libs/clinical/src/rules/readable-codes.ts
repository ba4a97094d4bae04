import type { FactSet } from './facts';
import type { RecordedMedication } from './fields/fact-fields';

/** An ATC code of any of the five levels: `N`, `N05`, `N05B`, `N05BA`, `N05BA01`. */
const ATC = /^[A-Z](?:\d\d(?:[A-Z](?:[A-Z](?:\d\d)?)?)?)?$/;

const isReadable = ({ atc }: RecordedMedication): boolean => !atc || ATC.test(atc);

/** The facts, with what is no ATC code left out of the list of medications: no rule would find it, and none may read that as "no". */
export function withReadableCodes(facts: FactSet): FactSet {
  const list = facts.get('meds');
  const medications = list?.value as readonly RecordedMedication[] | undefined;
  if (!list || !medications || medications.every(isReadable)) return facts;
  const value = medications.map((one) => (isReadable(one) ? one : { ref: one.ref, name: one.name }));
  return new Map(facts).set('meds', { name: 'meds', ref: list.ref, value });
}
