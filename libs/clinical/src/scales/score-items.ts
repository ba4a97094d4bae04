import type { ScaleCode } from '../codes';
import { SCALE_DEFINITIONS } from './definitions';
import type { ScaleDefinition } from './definition';
import { pointsOf, totalOfItems } from './items';
import { complete, incomplete, refused, sum, type ItemAnswer, type Score } from './score';

/** From every item, the first first. An item that was not answered leaves the score incomplete. */
export function scoreItems(scale: ScaleCode, answers: readonly ItemAnswer[]): Score {
  const definition = SCALE_DEFINITIONS[scale];
  const { items } = definition;
  if (!items) return refused(scale, { code: 'score.no_items' });
  if (answers.length > items.count) return refused(scale, { code: 'score.too_many_items', count: items.count });
  const read = Array.from({ length: items.count }, (_, index) => pointsOf(items, index + 1, answers[index]));
  const problems = read.filter((points) => typeof points === 'object');
  if (problems.length > 0) return refused(scale, ...problems);
  const points = read.filter((answer) => typeof answer === 'number');
  if (points.length < items.count)
    return incomplete(
      scale,
      read.flatMap((answer, index) => (answer === undefined ? [index + 1] : [])),
    );
  const total = totalOfItems(definition, points);
  return complete({ scale, total, items: points, subscores: subscoresOfItems(definition, points) });
}

function subscoresOfItems(
  { subscales = [] }: ScaleDefinition,
  points: readonly number[],
): Readonly<Record<string, number>> | undefined {
  const runs = subscales.flatMap(({ code, items }) => (items ? [{ code, first: items[0], last: items[1] }] : []));
  if (runs.length === 0) return undefined;
  return Object.fromEntries(runs.map(({ code, first, last }) => [code, sum(points.slice(first - 1, last))]));
}
