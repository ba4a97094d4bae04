import { scaleOf } from '../codes';
import { factCode } from './facts';
import type { ReadValue } from './read-entry';

/** Scales with an item on self-harm that is asked beside the total and counts in it as it is answered. */
const ITEMS = [
  { scale: 'phq9', item: 'scale.phq9.item9' },
  { scale: 'qids_sr16', item: 'scale.qids_sr16.item12' },
  { scale: 'madrs', item: 'scale.madrs.item10' },
] as const;

/** A total and an item of it that cannot both be right. */
export interface SelfHarmContradiction {
  /** The codes of the total and of the item. */
  readonly codes: readonly [total: string, item: string];
  readonly message: string;
}

/**
 * The first total of one moment that contradicts its item on self-harm: below the item, or so high that the other items cannot make it up. null where
 * there is none; where either is missing or absent, nothing is contradicted.
 */
export function selfHarmContradiction(values: ReadonlyMap<string, ReadValue>): SelfHarmContradiction | null {
  for (const { scale, item } of ITEMS) {
    const [total, answer] = [scoreOf(values.get(scale)), scoreOf(values.get(item))];
    if (total === undefined || answer === undefined) continue;
    const most = scaleOf(scale)!.max - mostOf(item) + answer;
    if (total >= answer && total <= most) continue;
    const limit = total < answer ? `cannot be below ${answer}` : `cannot exceed ${most}`;
    const { label } = factCode(item)!;
    return { codes: [scale, item], message: `With ${answer} in ${label} the total ${limit}; it is ${total}` };
  }
  return null;
}

const scoreOf = (value: ReadValue | undefined): number | undefined => (value?.is === 'score' ? value.total : undefined);

function mostOf(item: string): number {
  const takes = factCode(item)?.takes;
  if (takes?.is !== 'whole') throw new Error(`${item} has no highest answer`);
  return takes.max;
}
