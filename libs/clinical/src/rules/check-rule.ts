import { comparisonsOf, isNumberOperator, limitOf, nameOf, operatorOf, operatorsOf } from './condition';
import { factField, isFactName, isFactValue } from './fields/fact-fields';
import type { Comparison, WrittenRule } from './rule';
import { placeholdersOf } from './words';

/** A rule is written wrong. The message names the rule, what is wrong, and the fact. */
export class RuleError extends Error {
  override readonly name = 'RuleError';
}

/** @throws RuleError at the first thing that is wrong with a rule, so that it is found when the rules load and not when a case needs them. */
export function checkRule(rule: WrittenRule): void {
  const fail = (what: string): never => {
    throw new RuleError(`${rule.id}: ${what}`);
  };
  const comparisons = comparisonsOf(rule.when);
  if (comparisons.length === 0) fail('compares nothing');
  for (const comparison of comparisons) {
    const wrong = problemOf(comparison);
    if (wrong) fail(wrong);
  }
  const names = comparisons.map(nameOf);
  const twice = names.find((name, at) => names.indexOf(name) < at && isNumberOperator(operatorOf(comparisons[at]!)));
  if (twice) fail(`two thresholds are called "${twice}"; "as" tells them apart`);

  const placeholders = placeholdersOf(rule);
  const stray = placeholders.find((name) => !names.includes(name));
  if (stray) fail(`its words name "${stray}", which it does not compare`);
  const unsaid = comparisons.find((comparison) => comparison.site && !placeholders.includes(nameOf(comparison)));
  if (unsaid) fail(`its words do not say the threshold "${nameOf(unsaid)}", which a site may change`);
}

function problemOf(comparison: Comparison): string | undefined {
  const { fact, site } = comparison;
  if (!isFactName(fact)) return `unknown fact "${String(fact)}"`;
  const operators = operatorsOf(comparison);
  if (operators.length !== 1) return `"${fact}" is compared by ${operators.length} operators, not by one`;
  if (!fits(comparison)) return `"${fact}" cannot be compared by "${operators[0]}" with what the rule says`;
  if (site && !isWithin(comparison, site))
    return `the range for sites of "${nameOf(comparison)}" does not hold its number`;
  return undefined;
}

function fits(comparison: Comparison): boolean {
  const { fact } = comparison;
  if ('missing' in comparison) return typeof comparison.missing === 'boolean';
  const { kind } = factField(fact);
  if ('atc' in comparison)
    return kind === 'medications' && comparison.atc.every((code) => /^[A-Z][0-9A-Z]{0,6}$/.test(code));
  if (kind === 'medications') return false;
  if ('in' in comparison) return comparison.in.every((value) => value === null || isFactValue(fact, value));
  if ('eq' in comparison) return isFactValue(fact, comparison.eq);
  if ('ne' in comparison) return isFactValue(fact, comparison.ne);
  return kind === 'number' && isFactValue(fact, limitOf(comparison));
}

function isWithin(comparison: Comparison, [min, max]: readonly [number, number]): boolean {
  const limit = limitOf(comparison);
  return (
    limit !== undefined && min <= limit && limit <= max && [min, max].every((end) => isFactValue(comparison.fact, end))
  );
}
