import { Injectable } from '@nestjs/common';
import { RULE_SET, thresholdChangeOf, withThresholds, type RuleSet, type ThresholdChange } from '@consilium/clinical';
import type { Reader } from '../../platform/transactions/transactions';
import { RuleSetsRepository } from './rule-sets.repository';

/** The safety rules as they apply here: as published, with the thresholds that clinical governance confirmed. */
@Injectable()
export class RuleSets {
  /** Rule sets are made once for each list of confirmed changes. */
  private made: { key: string; ruleSet: RuleSet } = { key: '', ruleSet: RULE_SET };

  constructor(private readonly repository: RuleSetsRepository) {}

  async current(on?: Reader): Promise<RuleSet> {
    const confirmed = await this.repository.confirmed(on);
    const key = confirmed.map(({ id }) => id).join();
    if (key !== this.made.key)
      this.made = {
        key,
        ruleSet: confirmed.reduce(
          (rules, { thresholds }) => applied(rules, thresholds.map(thresholdChangeOf)),
          RULE_SET,
        ),
      };
    return this.made.ruleSet;
  }
}

/** What a later edition of the rules no longer has, or no longer leaves to a site, is left as it was published. */
function applied(rules: RuleSet, changes: readonly ThresholdChange[]): RuleSet {
  const changed = withThresholds(rules, changes);
  if (changed.problems === null) return changed.ruleSet;
  const refused = new Set(changed.problems.map(({ address }) => address));
  return applied(
    rules,
    changes.filter(({ address }) => !refused.has(address)),
  );
}
