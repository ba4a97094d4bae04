import type { Fact, FactName, FactValue } from '../rules';

/** A fact for the rules, and since when it is known: of two of one name the later one counts. */
export interface DatedFact {
  readonly fact: Fact;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** A fact of a name, whose value that name allows. */
export const known = <N extends FactName>(name: N, ref: string, value: FactValue<N>): Fact =>
  ({ name, ref, value }) as Fact;

/** The later of each name; of two at the same moment the second. */
export function latestOfEach(dated: readonly DatedFact[]): Fact[] {
  const byName = new Map<FactName, DatedFact>();
  for (const one of dated) {
    const before = byName.get(one.fact.name);
    if (!before || before.at <= one.at) byName.set(one.fact.name, one);
  }
  return [...byName.values()].map(({ fact }) => fact);
}
