import type { ConsentScope, Verification } from '../codes';
import type { AcknowledgementClock, Consulted, Severity } from './coded';
import type { FactName } from './fields/fact-fields';
import type { Threshold } from './thresholds';

export type Scalar = boolean | number | string;

/** What a comparison asks of a fact. */
export interface Operators {
  eq: Scalar;
  ne: Scalar;
  /** One of these; `null` stands for "not recorded". */
  in: readonly (Scalar | null)[];
  gt: number;
  gte: number;
  lt: number;
  lte: number;
  /** Some medication whose ATC code begins with one of these. */
  atc: readonly string[];
  /** Whether the fact is not recorded. */
  missing: boolean;
}
export type Operator = keyof Operators;
export type NumberOperator = 'gt' | 'gte' | 'lt' | 'lte';

interface Compared {
  readonly fact: FactName;
  /** The least and the greatest number that a site may set instead. Absent: the number is not the site's to change. */
  readonly site?: readonly [min: number, max: number];
  /** Tells two comparisons of one rule apart that ask the same of the same fact. */
  readonly as?: string;
}
/** Exactly one operator on one fact. */
export type Comparison = { [O in Operator]: Compared & { readonly [P in O]: Operators[O] } }[Operator];
export type Condition = Comparison | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] };

/** `KS`: a rule of kap-safety §3. `CL`: a rule of our own. */
export type RuleId = `KS-${string}` | `CL-${string}`;

/** A rule as it is written. In `title` and `say`, `{fact/operator}` stands for the number of that comparison. */
export interface WrittenRule {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly title: string;
  readonly when: Condition;
  readonly consult: readonly Consulted[];
  /** One sentence that opens a discussion and orders nothing. */
  readonly say: string;
  /** Where it stands: keys of SOURCES and sections. */
  readonly source: string;
  readonly verification: Verification;
  /** Present for what the primary clinician acknowledges within a time. */
  readonly clock?: AcknowledgementClock;
}

/** A rule of a rule set: its thresholds are those of the site, and its words say them. */
export interface Rule extends WrittenRule {
  readonly facts: readonly FactName[];
  /** What the consent must cover for the rule to be evaluated: the scopes of its facts. */
  readonly scopes: readonly ConsentScope[];
  readonly thresholds: readonly Threshold[];
}

/** A question or a remark that a form shows beside its fields. It is no alert: nobody is told, nothing is acknowledged. */
export interface FormPrompt {
  readonly id: `FP-${string}`;
  readonly when: Condition;
  readonly say: string;
  readonly source: string;
  readonly verification: Verification;
}
