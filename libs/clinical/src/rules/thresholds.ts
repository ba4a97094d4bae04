import { comparisonsOf, isNumberOperator, limitOf, mapComparisons, nameOf, operatorOf } from './condition';
import { factField, type FactName } from './fields/fact-fields';
import type { Comparison, Condition, NumberOperator, RuleId, WrittenRule } from './rule';

/** A number that a rule compares a fact with. */
export interface Threshold {
  /** `KS-005/day.sbp/gt`. */
  readonly address: string;
  readonly ruleId: RuleId;
  readonly fact: FactName;
  readonly operator: NumberOperator;
  readonly value: number;
  /** The number that the rule was published with. */
  readonly published: number;
  /** UCUM; absent for counts, scores and classes. */
  readonly unit?: string;
  /** What a site may set; absent where the number is not the site's to change. */
  readonly site?: readonly [min: number, max: number];
}

/** What a site sets in the place of published numbers, by address. */
export type SiteValues = ReadonlyMap<string, number>;

export const addressOf = (ruleId: RuleId, comparison: Comparison): string => `${ruleId}/${nameOf(comparison)}`;

/** The thresholds of a rule with the values of the site. */
export function thresholdsOf(rule: WrittenRule, values: SiteValues): Threshold[] {
  return comparisonsOf(rule.when).flatMap((comparison): Threshold[] => {
    const operator = operatorOf(comparison);
    const published = limitOf(comparison);
    if (published === undefined || !isNumberOperator(operator)) return [];
    const field = factField(comparison.fact);
    const unit = field.kind === 'number' ? field.unit : undefined;
    const address = addressOf(rule.id, comparison);
    return [
      {
        address,
        ruleId: rule.id,
        fact: comparison.fact,
        operator,
        value: values.get(address) ?? published,
        published,
        ...(unit ? { unit } : {}),
        ...(comparison.site ? { site: comparison.site } : {}),
      },
    ];
  });
}

/** The condition of a rule with the values of the site in it. */
export function withSiteValues({ id, when }: WrittenRule, values: SiteValues): Condition {
  return mapComparisons(when, (comparison) => {
    const value = values.get(addressOf(id, comparison));
    return value === undefined ? comparison : { ...comparison, [operatorOf(comparison)]: value };
  });
}
