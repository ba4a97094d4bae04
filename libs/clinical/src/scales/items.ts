import type { ScaleItems, ScaleDefinition } from './definition';
import { isUnanswered, isWhole, sum, type ItemAnswer } from './score';
import type { ScoreProblem } from './score-problems';

/** The points of an answer, undefined where there is none, or what is wrong with it. */
export function pointsOf(items: ScaleItems, item: number, answer: ItemAnswer): number | undefined | ScoreProblem {
  const { count, min, max, yesNo = false, reversed } = items;
  if (!isWhole(item, 1, count)) return { code: 'score.unknown_item', item, count };
  if (isUnanswered(answer)) return undefined;
  if (yesNo !== (typeof answer === 'boolean')) return { code: 'score.item', item, min, max, yesNo };
  if (typeof answer === 'boolean') return answer === !reversed?.includes(item) ? 1 : 0;
  return isWhole(answer, min, max) ? answer : { code: 'score.item', item, min, max, yesNo };
}

/** The total of all items: of a run in `greatestOf` the greatest alone counts. */
export function totalOfItems({ greatestOf = [] }: ScaleDefinition, points: readonly number[]): number {
  const runs = greatestOf.map(([first, last]) => points.slice(first - 1, last));
  const inRuns = sum(runs.map(sum));
  return sum(points) - inRuns + sum(runs.map((run) => Math.max(...run)));
}
