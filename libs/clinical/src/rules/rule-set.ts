import { checkRule, RuleError } from './check-rule';
import { comparisonsOf } from './condition';
import { WRITTEN_RULES } from './data';
import { factScope } from './fields/fact-fields';
import type { Rule, WrittenRule } from './rule';
import { thresholdsOf, withSiteValues, type SiteValues, type Threshold } from './thresholds';
import { withNumbers } from './words';

/** Rules that belong together, with the thresholds of one site. An evaluation names the version that it was made with. */
export interface RuleSet {
  /** `edition.revision`: `1.0` as published, `1.3` after three changes of thresholds. */
  readonly version: string;
  /** Counts the published states of the rules. */
  readonly edition: number;
  /** Counts a site's changes of thresholds. */
  readonly revision: number;
  /** The rules as published. */
  readonly written: readonly WrittenRule[];
  /** The rules as they apply. */
  readonly rules: readonly Rule[];
  readonly thresholds: readonly Threshold[];
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

function ruleOf(written: WrittenRule, values: SiteValues): Rule {
  const when = withSiteValues(written, values);
  const facts = unique(comparisonsOf(when).map(({ fact }) => fact));
  return {
    ...written,
    when,
    title: withNumbers(written.title, when),
    say: withNumbers(written.say, when),
    facts,
    scopes: unique(facts.map(factScope)),
    thresholds: thresholdsOf(written, values),
  };
}

/**
 * A rule set of these rules.
 * @throws RuleError where a rule is written wrong or two have one id.
 */
export function ruleSetOf(
  written: readonly WrittenRule[],
  { edition, revision = 0, values = new Map() }: { edition: number; revision?: number; values?: SiteValues },
): RuleSet {
  written.forEach(checkRule);
  const ids = written.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) < at);
  if (twice) throw new RuleError(`${twice}: two rules have this id`);
  const rules = written.map((rule) => ruleOf(rule, values));
  return {
    version: `${edition}.${revision}`,
    edition,
    revision,
    written,
    rules,
    thresholds: rules.flatMap(({ thresholds }) => thresholds),
  };
}

/** The rules as published. */
export const RULE_SET: RuleSet = ruleSetOf(WRITTEN_RULES, { edition: 1 });
