import type { Evaluation, MissingFact } from './evaluation';
import { factField } from './fields/fact-fields';
import type { RuleId } from './rule';

/** One fact that is not recorded, with every rule that lacks it. */
export interface UnrecordedFact extends MissingFact {
  /** Words for people: the fact's, or the name of the medication. */
  readonly label: string;
  readonly ruleIds: readonly RuleId[];
}

const keyOf = ({ name, medication }: MissingFact): string => `${name} ${medication?.ref ?? ''}`;

/** What rules lack, each missing fact once, in the order of the rules; never one row for each rule. */
export function missingByFact(evaluations: readonly Evaluation[]): UnrecordedFact[] {
  const byFact = new Map<string, MissingFact & { ruleIds: RuleId[] }>();
  for (const { rule, missing } of evaluations)
    for (const fact of missing) {
      const row = byFact.get(keyOf(fact)) ?? { ...fact, ruleIds: [] };
      byFact.set(keyOf(fact), row);
      if (!row.ruleIds.includes(rule.id)) row.ruleIds.push(rule.id);
    }
  return [...byFact.values()].map((row) => ({ ...row, label: row.medication?.name ?? factField(row.name).label }));
}
