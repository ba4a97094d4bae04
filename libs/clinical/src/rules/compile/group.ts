import type { Outcome } from '../evaluation';
import type { Check } from './check';

/**
 * Kleene's three-valued logic. A group is decided by the first part with the deciding outcome: "fires" for `any`, "quiet" for `all`. Without one
 * it is unknown where a part is, and otherwise what all parts are. What decides is in the parts that came out as the group did:
 * all of them where none had the deciding outcome and none was unknown.
 */
export function group(parts: readonly Check[], deciding: 'fires' | 'quiet'): Check {
  const otherwise = deciding === 'fires' ? 'quiet' : 'fires';
  return {
    outcome(facts) {
      let outcome: Outcome = otherwise;
      for (const part of parts) {
        const one = part.outcome(facts);
        if (one === deciding) return one;
        if (one === 'unknown') outcome = one;
      }
      return outcome;
    },
    collect(facts, outcome, found) {
      for (const part of parts)
        if (outcome === otherwise || part.outcome(facts) === outcome) part.collect(facts, outcome, found);
    },
  };
}
