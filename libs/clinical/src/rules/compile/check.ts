import type { Outcome } from '../evaluation';
import type { FactSet } from '../facts';
import type { Found } from './found';

/** A condition made ready to run. */
export interface Check {
  outcome(facts: FactSet): Outcome;
  /** Adds what makes the outcome what it is; `outcome` is what the check answered for the same facts. */
  collect(facts: FactSet, outcome: Outcome, found: Found): void;
}
