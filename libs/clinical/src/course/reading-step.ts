import { monitoringOf } from './monitoring';

/**
 * Minutes that lie between two readings of this kind at most by the schedule of a product; undefined where no source gives one. Over a longer gap it is
 * not known what lay between.
 */
export function longestReadingStep(product: string | undefined, code: string): number | undefined {
  const minutes = (monitoringOf(product)?.steps ?? [])
    .filter(({ codes }) => codes.includes(code))
    .map(({ minute }) => minute);
  const steps = minutes.slice(1).map((minute, index) => minute - minutes[index]!);
  return steps.length > 0 ? Math.max(...steps) : undefined;
}
