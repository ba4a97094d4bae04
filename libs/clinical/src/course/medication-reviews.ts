import { type Carer, DRUGS } from '../codes';
import type { CourseFact } from './course-for-rules';
import { drugCode, responsibleCode, reviewCode } from './drug-facts';

/** When a drug is looked at again, and by whom. */
export interface MedicationReview {
  readonly ingredient: string;
  /** The last day for it; absent where only who answers for it was recorded. */
  readonly untilDay?: number;
  readonly by?: Carer;
}

/** What was recorded last of the reviews of each drug, in the order of the list of drugs; none of one that was stopped. */
export function medicationReviews(facts: readonly CourseFact[]): MedicationReview[] {
  const last = new Map<string, CourseFact>();
  for (const fact of facts)
    if (fact.value.is !== 'absent' && fact.relDay >= (last.get(fact.code)?.relDay ?? fact.relDay))
      last.set(fact.code, fact);
  return DRUGS.flatMap(({ ingredient }) => {
    const code = drugCode(ingredient);
    const [dose, review, by] = [code, reviewCode(code), responsibleCode(code)].map((one) => last.get(one));
    const isStopped = dose?.value.is === 'quantity' && Number(dose.value.amount) === 0;
    if (isStopped || (!review && !by)) return [];
    return [
      {
        ingredient,
        ...(review?.value.is === 'score' && { untilDay: review.relDay + review.value.total }),
        ...(by?.value.is === 'choice' && { by: by.value.choice as Carer }),
      },
    ];
  });
}
