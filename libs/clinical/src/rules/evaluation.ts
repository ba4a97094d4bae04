import type { Fact, FactSet } from './facts';
import type { FactName, RecordedMedication } from './fields/fact-fields';
import type { Rule } from './rule';

/** `unknown`: something that is not recorded could decide it either way. It is never shown as clear. */
export type Outcome = 'fires' | 'quiet' | 'unknown';

/** What decided that a rule fires or is quiet. */
export interface Evidence {
  readonly facts: readonly Fact[];
  /** Facts that are not on record at all, where a rule asks just that. */
  readonly notRecorded: readonly FactName[];
  /** The medications whose codes a rule names. */
  readonly medications: readonly RecordedMedication[];
}

/** What a rule lacks. */
export interface MissingFact {
  readonly name: FactName;
  /** What is on record in its place: absent with a reason, or an answer that says nothing. */
  readonly instead?: Fact;
  /** Where the list of medications is recorded: the one that no code names, or not closely enough. */
  readonly medication?: RecordedMedication;
}

/** One rule on one set of facts. */
export interface Evaluation extends Evidence {
  readonly rule: Rule;
  readonly outcome: Outcome;
  /** Empty unless the outcome is unknown. */
  readonly missing: readonly MissingFact[];
}

/** A whole rule set on one set of facts. */
export interface CaseEvaluation {
  readonly ruleSetVersion: string;
  readonly facts: FactSet;
  /** One for each rule, in the order of the rule set. */
  readonly evaluations: readonly Evaluation[];
  /** Medications that no ATC code names: no rule could check them. */
  readonly notChecked: readonly RecordedMedication[];
}
