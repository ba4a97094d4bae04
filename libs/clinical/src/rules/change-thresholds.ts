import { factField } from './fields/fact-fields';
import { ruleSetOf, type RuleSet } from './rule-set';
import type { Threshold } from './thresholds';

/** What a site asks for. `unit` is UCUM and must be the threshold's own. */
export interface ThresholdChange {
  readonly address: string;
  readonly value: number;
  readonly unit?: string;
}

/** A change whose number came as text, as on the wire and in storage. */
export const thresholdChangeOf = ({
  value,
  ...change
}: Omit<ThresholdChange, 'value'> & { value: string }): ThresholdChange => ({
  ...change,
  value: Number(value),
});

export const THRESHOLD_PROBLEMS = {
  unknown_threshold: 'No rule has this threshold.',
  named_twice: 'The threshold is named twice.',
  not_for_sites: 'The number comes from the source and is not for a site to change.',
  wrong_unit: 'The unit is not that of the threshold.',
  wrong_kind: 'The value is not a number of the kind that the fact has.',
  out_of_range: 'The number is outside of the range that a site may set.',
  unchanged: 'The threshold has this value already.',
} as const;
export type ThresholdProblemCode = keyof typeof THRESHOLD_PROBLEMS;

export interface ThresholdProblem {
  readonly address: string;
  readonly code: ThresholdProblemCode;
  /** The threshold as it stands, with its unit and range; absent where none has the address. */
  readonly threshold?: Threshold;
}

/** Either the new rule set, or why none was made: then nothing has changed. */
export type ThresholdsChanged =
  { readonly problems: null; readonly ruleSet: RuleSet } | { readonly problems: readonly ThresholdProblem[] };

/** The rule set with other thresholds, as its next revision. All changes are made, or none; without a change it stays as it is. */
export function withThresholds(ruleSet: RuleSet, changes: readonly ThresholdChange[]): ThresholdsChanged {
  if (changes.length === 0) return { problems: null, ruleSet };
  const problems = changes.flatMap((change, at): ThresholdProblem[] => {
    const threshold = ruleSet.thresholds.find(({ address }) => address === change.address);
    const twice = changes.findIndex(({ address }) => address === change.address) < at;
    const code = twice ? 'named_twice' : problemOf(threshold, change);
    return code ? [{ address: change.address, code, ...(threshold ? { threshold } : {}) }] : [];
  });
  if (problems.length > 0) return { problems };
  const values = new Map(ruleSet.thresholds.map(({ address, value }) => [address, value]));
  for (const { address, value } of changes) values.set(address, value);
  const { edition, revision, written } = ruleSet;
  return { problems: null, ruleSet: ruleSetOf(written, { edition, revision: revision + 1, values }) };
}

function problemOf(
  threshold: Threshold | undefined,
  { value, unit }: ThresholdChange,
): ThresholdProblemCode | undefined {
  if (!threshold) return 'unknown_threshold';
  if (!threshold.site) return 'not_for_sites';
  if (unit !== threshold.unit) return 'wrong_unit';
  const field = factField(threshold.fact);
  const whole = field.kind === 'number' && field.whole;
  if (!(whole ? Number.isInteger(value) : Number.isFinite(value))) return 'wrong_kind';
  const [min, max] = threshold.site;
  if (value < min || value > max) return 'out_of_range';
  return value === threshold.value ? 'unchanged' : undefined;
}
