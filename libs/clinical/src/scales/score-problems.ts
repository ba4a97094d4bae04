/** Why answers are not a score of their scale. */
export type ScoreProblem =
  /** Scored by its total alone: its items are not known here. */
  | { code: 'score.no_items' }
  /** None of its parts has a score of its own. */
  | { code: 'score.no_subscores' }
  | { code: 'score.too_many_items'; count: number }
  | { code: 'score.unknown_item'; item: number; count: number }
  /** Out of range, or yes or no where points are asked for, or the other way round. */
  | { code: 'score.item'; item: number; min: number; max: number; yesNo: boolean }
  | { code: 'score.subscore'; part: string; max: number }
  | { code: 'score.unknown_part'; parts: readonly string[] }
  | { code: 'score.total'; min: number; max: number }
  /** An item that was asked beside the total has more points than the total. */
  | { code: 'score.item_above_total'; item: number };

/** What is wrong and why, for whoever entered it. */
export function scoreProblemWords(problem: ScoreProblem): string {
  switch (problem.code) {
    case 'score.no_items':
      return 'Enter the total: the items of this scale are not recorded';
    case 'score.no_subscores':
      return 'Enter items or the total: this scale has no scores of its parts';
    case 'score.too_many_items':
      return `This scale has ${problem.count} items`;
    case 'score.unknown_item':
      return `There is no item ${problem.item}; this scale has ${problem.count}`;
    case 'score.item':
      return problem.yesNo
        ? `Item ${problem.item} is answered with yes or no`
        : `Item ${problem.item} must be a whole number from ${problem.min} to ${problem.max}`;
    case 'score.subscore':
      return `${problem.part} must be a whole number from 0 to ${problem.max}`;
    case 'score.unknown_part':
      return `The parts of this scale are ${problem.parts.join(', ')}`;
    case 'score.total':
      return `The total must be a whole number from ${problem.min} to ${problem.max}`;
    case 'score.item_above_total':
      return `Item ${problem.item} has more points than the total`;
  }
}
