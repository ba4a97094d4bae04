import type { Check } from './compile/check';
import { compile } from './compile/compile';
import { Found } from './compile/found';
import type { CaseEvaluation, Evaluation } from './evaluation';
import type { FactSet } from './facts';
import type { RecordedMedication } from './fields/fact-fields';
import { withReadableCodes } from './readable-codes';
import type { Rule } from './rule';
import type { RuleSet } from './rule-set';

interface CompiledRule {
  readonly rule: Rule;
  readonly check: Check;
}

const compiled = new WeakMap<RuleSet, readonly CompiledRule[]>();

function compiledRules(ruleSet: RuleSet): readonly CompiledRule[] {
  const known = compiled.get(ruleSet);
  if (known) return known;
  const rules = ruleSet.rules.map((rule) => ({ rule, check: compile(rule.when) }));
  compiled.set(ruleSet, rules);
  return rules;
}

function evaluateRule({ rule, check }: CompiledRule, facts: FactSet): Evaluation {
  const outcome = check.outcome(facts);
  const found = new Found(rule, outcome);
  check.collect(facts, outcome, found);
  return found;
}

/** Every rule on these facts, with what decided it or what it lacks. A rule set is compiled at its first use. */
export function evaluate(ruleSet: RuleSet, facts: FactSet): CaseEvaluation {
  const readable = withReadableCodes(facts);
  const medications = readable.get('meds')?.value as readonly RecordedMedication[] | undefined;
  return {
    ruleSetVersion: ruleSet.version,
    facts,
    evaluations: compiledRules(ruleSet).map((rule) => evaluateRule(rule, readable)),
    notChecked: medications?.filter(({ atc }) => !atc) ?? [],
  };
}
