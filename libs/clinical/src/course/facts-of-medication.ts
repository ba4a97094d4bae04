import type { Medication } from '../form';
import { diazepamEquivalentOf } from '../medications';
import type { Fact } from '../rules';
import type { CourseFact } from './course-for-rules';
import { known } from './dated-fact';
import { ingredientOfCode } from './drug-facts';
import { MEDICATION_REF, medicationSpans, takenNow } from './medication-spans';

/** Stands for all that is taken besides what was recorded, where the form has no list: no rule may call it clear. */
const OTHERS = 'other medications, of which no list is recorded';

/**
 * What is taken now as the rules read it. An empty list says that there is none. The diazepam equivalent is one number where every part of it is known,
 * else the rules do without.
 * @param form the presentation's list; undefined where it is not recorded
 */
export function factsOfMedication(form: readonly Medication[] | undefined, facts: readonly CourseFact[] = []): Fact[] {
  const drugs = facts.filter(({ code }) => ingredientOfCode(code) !== undefined);
  if (!form && drugs.length === 0) return [];
  const taken = takenNow(medicationSpans(form ?? [], drugs));
  const list = taken.map(({ ref, ingredient, atc }) => ({ ref, name: ingredient, ...(atc && { atc }) }));
  const equivalent = diazepamEquivalentOf([...taken, ...(form ? [] : [{ ingredient: OTHERS }])]);
  return [
    known('meds', MEDICATION_REF, [...list, ...(form ? [] : [{ ref: MEDICATION_REF, name: OTHERS }])]),
    ...(equivalent.state === 'derived'
      ? [known('med.dzp_eq_mg', `${MEDICATION_REF}.diazepam`, Number(equivalent.perDay.canonical))]
      : []),
  ];
}
