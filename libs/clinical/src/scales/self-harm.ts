import type { ScaleCode } from '../codes';
import type { SelfHarmItem } from './definition';
import { SCALE_DEFINITIONS } from './definitions';
import { pointsOf } from './items';
import type { ScaleAnswers } from './score';

/** Whether the item that asks about self-harm was answered high enough to be followed up. */
export interface SelfHarmAnswer extends SelfHarmItem {
  readonly scale: ScaleCode;
  /** `not_recorded` is never read as `not_raised`. */
  readonly state: 'raised' | 'not_raised' | 'not_recorded';
  readonly points?: number;
}

/**
 * The self-harm item of the answers, whatever the total and whether or not the score is complete; undefined for a scale
 * that has no such item. An answer that is out of range is not recorded.
 */
export function selfHarmOf(scale: ScaleCode, answers: ScaleAnswers): SelfHarmAnswer | undefined {
  const { items, selfHarm } = SCALE_DEFINITIONS[scale];
  if (!items || !selfHarm) return undefined;
  const points = pointsOf(items, selfHarm.item, answerTo(selfHarm.item, answers));
  if (typeof points !== 'number') return { ...selfHarm, scale, state: 'not_recorded' };
  return { ...selfHarm, scale, points, state: points >= selfHarm.from ? 'raised' : 'not_raised' };
}

function answerTo(item: number, answers: ScaleAnswers) {
  if ('items' in answers) return answers.items[item - 1];
  return 'beside' in answers ? answers.beside?.[item] : undefined;
}
