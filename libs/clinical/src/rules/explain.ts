import { labeller, type Coded, type Verification } from '../codes';
import { absentReasonLabel } from '../values/measured';
import { CONSULTED, verificationLabel, type Consulted, type Severity } from './coded';
import type { Evaluation } from './evaluation';
import type { Fact } from './facts';
import { factField } from './fields/fact-fields';
import type { RuleId } from './rule';
import { SOURCES, sourcesNamed, type SourceKey } from './sources';
import type { Threshold } from './thresholds';
import { factUnitWords } from './units';

/** A fact in words. `value` is absent where it is not recorded; `absent` then says why, if a reason was recorded. */
export interface ExplainedFact {
  readonly label: string;
  readonly ref?: string;
  readonly value?: string;
  readonly unit?: string;
  readonly absent?: string;
}

/** Why a rule came out as it did, for people. */
export interface Explanation {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly title: string;
  readonly say: string;
  readonly facts: readonly ExplainedFact[];
  readonly source: string;
  readonly citations: readonly { readonly key: SourceKey; readonly citation: string }[];
  readonly verification: { readonly code: Verification; readonly label: string };
  readonly consult: readonly (Coded<Consulted> & { readonly disciplines: readonly string[] })[];
  /** The thresholds that the site has set otherwise than the source. */
  readonly siteThresholds: readonly Threshold[];
}

/** Which facts decided, where the rule comes from, how well it is verified, and whom to discuss it with. */
export function explain({ rule, facts, notRecorded, medications }: Evaluation): Explanation {
  const { id, severity, title, say, source, verification, consult, thresholds } = rule;
  return {
    ruleId: id,
    severity,
    title,
    say,
    facts: [
      ...facts.map(factInWords),
      ...notRecorded.map((name) => ({ label: factField(name).label })),
      ...medications.map(({ ref, name, atc }) => ({ label: 'Medication', ref, value: `${name} (${atc})` })),
    ],
    source,
    citations: sourcesNamed(source).map((key) => ({ key, citation: SOURCES[key] })),
    verification: { code: verification, label: verificationLabel(verification) },
    consult: consult.map((code) => CONSULTED.find((one) => one.code === code)!),
    siteThresholds: thresholds.filter(({ value, published }) => value !== published),
  };
}

/** Two places, so that what is just beyond a line is not shown as on it: 91.96, not 92. */
const shownNumber = (value: number | string): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;

/** A recorded fact as a person reads it: "Pre-dose systolic", "148", "mmHg". */
export function factInWords({ name, ref, value, absent }: Fact): ExplainedFact {
  const field = factField(name);
  const { label } = field;
  if (value === undefined) return { label, ref, absent: absentReasonLabel(absent) };
  if (typeof value === 'boolean') return { label, ref, value: value ? 'Yes' : 'No' };
  if (typeof value === 'object') return { label, ref, value: `${value.length} recorded` };
  if (field.kind === 'choice') return { label, ref, value: labeller(field.values)(String(value)) };
  const unit = field.kind === 'number' && field.unit;
  return { label, ref, value: shownNumber(value), ...(unit ? { unit: factUnitWords(unit) } : {}) };
}
