import { comparisonsOf, operatorOf } from './condition';
import type { Evaluation } from './evaluation';
import { factField, type FactName } from './fields/fact-fields';

/**
 * Whether a rule fires by a reading that lies so much further past its limit than when the alert was acknowledged that the alert asks again: what was
 * acknowledged was 85 %, not 55 %. A reading of another kind that crossed its limit since counts too.
 * @param acknowledged what the rule fired by when it was acknowledged, as an episode names it
 */
export const gotWorse = ({ rule, facts }: Evaluation, acknowledged: readonly string[]): boolean =>
  comparisonsOf(rule.when).some((comparison) => {
    const { fact: name } = comparison;
    const step = worseBy(name);
    const value = facts.find((fact) => fact.name === name)?.value;
    if (step === undefined || typeof value !== 'number') return false;
    const before = numberIn(acknowledged, name);
    if (before === undefined) return true;
    const further = ['lt', 'lte'].includes(operatorOf(comparison)) ? before - value : value - before;
    return further >= step;
  });

function worseBy(name: FactName): number | undefined {
  const field = factField(name);
  return field.kind === 'number' ? field.worseBy : undefined;
}

/** An episode names a fact by its name, its record and its value. */
function numberIn(by: readonly string[], name: FactName): number | undefined {
  const value = by
    .find((one) => one.startsWith(`${name} `))
    ?.split(' ')
    .at(-1);
  return value === undefined || Number.isNaN(Number(value)) ? undefined : Number(value);
}
