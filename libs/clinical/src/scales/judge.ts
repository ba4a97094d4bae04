import type { Sex } from '../codes';
import { comparisonWords, reaches, type ScaleBand, type ScaleLine } from './definition';
import { SCALE_DEFINITIONS } from './definitions';
import type { CompleteScore } from './score';

/** The band of a total; undefined for a scale that has none, such as the PCL-5. An incomplete score is not taken. */
export const bandOf = ({ scale, total }: CompleteScore): ScaleBand | undefined =>
  SCALE_DEFINITIONS[scale].bands?.find(({ from, to }) => from <= total && total <= to);

/**
 * Whether a total is on the far side of a line; `undefined` where the scale has no such line, or where it depends on a
 * sex that is not recorded.
 */
export function isReached({ scale, total }: CompleteScore, code: ScaleLine['code'], sex?: Sex): boolean | undefined {
  const lines = linesOf(SCALE_DEFINITIONS[scale].lines ?? [], code, sex);
  const [first, ...others] = lines.map(({ when }) => reaches(total, when));
  return others.every((other) => other === first) ? first : undefined;
}

/** The lines of a kind that hold for a person of this sex; all of them where it is not recorded. */
export const linesOf = (lines: readonly ScaleLine[], code: ScaleLine['code'], sex?: Sex): ScaleLine[] =>
  lines.filter(
    (line) => line.code === code && (!line.sex || sex === undefined || line.sex === (sex === 'M' ? 'M' : 'other')),
  );

/** `Remission (below 5; Kroenke 2001)`. */
export const lineWords = ({ label, when, source }: ScaleLine): string =>
  `${label} (${comparisonWords(when)}; ${source})`;

/** Of an AUDIT-C whose items were answered: every point comes from how often, so the intake is looked at again. */
export const pointsFromFirstItemAlone = ({ scale, total, items }: CompleteScore): boolean =>
  scale === 'audit_c' && total > 0 && items?.[0] === total;
