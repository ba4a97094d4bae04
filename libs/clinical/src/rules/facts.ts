import type { AbsentReason } from '../values/measured';
import type { FactName, FactValue } from './fields/fact-fields';

/** A fact with its value. `ref` is the id of what was recorded; rules never look into it. */
export interface RecordedFact<N extends FactName = FactName> {
  readonly name: N;
  readonly ref: string;
  readonly value: FactValue<N>;
  readonly absent?: undefined;
}

/** Asked for and without a value. `absent` is the coded reason, kept for the explanation. Rules read it as not recorded. */
export interface AbsentFact {
  readonly name: FactName;
  readonly ref: string;
  readonly absent: AbsentReason;
  readonly value?: undefined;
}

/** A fact of any name; the name fixes what its value can be. */
export type Fact = { [N in FactName]: RecordedFact<N> }[FactName] | AbsentFact;

/** What is on record for a case at one moment: at most one fact of each name. */
export type FactSet = ReadonlyMap<FactName, Fact>;

/**
 * The facts by name, whatever their order. The caller has chosen among older and newer ones.
 * @throws RangeError where two facts have one name.
 */
export function factSet(facts: readonly Fact[]): FactSet {
  const byName = new Map(facts.map((fact) => [fact.name, fact]));
  if (byName.size < facts.length) {
    const twice = facts.find((fact) => byName.get(fact.name) !== fact)!;
    throw new RangeError(`Two facts are named ${twice.name}; a rule can read one.`);
  }
  return byName;
}
