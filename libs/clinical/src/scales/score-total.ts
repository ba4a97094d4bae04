import { scaleOf, type ScaleCode } from '../codes';
import type { Absent } from '../values';
import { SCALE_DEFINITIONS } from './definitions';
import { pointsOf } from './items';
import { complete, incomplete, isUnanswered, isWhole, refused, type ItemAnswer, type Score } from './score';

/** From a total that somebody reckoned, held against the items that were asked beside it. */
export function scoreTotal(
  scale: ScaleCode,
  total: number | Absent | null,
  beside: Readonly<Record<number, ItemAnswer>>,
): Score {
  const { min, max } = scaleOf(scale)!;
  const { items } = SCALE_DEFINITIONS[scale];
  const asked = Object.entries(beside).map(([item, answer]) => ({ item: Number(item), answer }));
  if (asked.length > 0 && !items) return refused(scale, { code: 'score.no_items' });
  const read = asked.map(({ item, answer }) => ({ item, points: pointsOf(items!, item, answer) }));
  const problems = read.flatMap(({ points }) => (typeof points === 'object' ? [points] : []));
  if (problems.length > 0) return refused(scale, ...problems);
  if (isUnanswered(total)) return incomplete(scale, ['total']);
  if (!isWhole(total, min, max)) return refused(scale, { code: 'score.total', min, max });
  const above = read.find(({ points }) => typeof points === 'number' && points > total);
  return above ? refused(scale, { code: 'score.item_above_total', item: above.item }) : complete({ scale, total });
}
