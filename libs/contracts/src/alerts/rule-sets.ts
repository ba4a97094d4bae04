import type { PersonRef } from '../common/people';
import type { Timestamp, Uuid, Whole } from '../common/scalars';
import type { DecimalText } from '../course/values';
import type { AcknowledgementReasonCode } from './commands';
import type { AlertSeverity, ThresholdChange } from './views';

export const THRESHOLDS_AT_ONCE_MAX = 50;

/** A number of a rule set that a site may set, or that comes from the source (`least` and `most` are absent then). */
export interface RuleThreshold {
  /** `KS-005/day.sbp/gt`. */
  address: string;
  ruleId: string;
  /** What is compared, in words. */
  label: string;
  operator: 'gt' | 'gte' | 'lt' | 'lte';
  value: DecimalText;
  /** With which the rule was published. */
  published: DecimalText;
  /** UCUM; absent for counts, scores and classes. */
  unit?: string;
  least?: DecimalText;
  most?: DecimalText;
}

/** How often one rule spoke, over all cases; no case can be told from it. */
export interface RuleUse {
  ruleId: string;
  title: string;
  severity: AlertSeverity;
  /** Episodes that it opened. */
  opened: Whole;
  /** How often its facts fired it, repeats with it. */
  fired: Whole;
  /** Open or acknowledged now. */
  standing: Whole;
  acknowledged: Whole;
  /** Why it was acknowledged, the most frequent first. */
  reasons: { reason: AcknowledgementReasonCode; label: string; count: Whole }[];
}

/** `proposed` waits for a second person of clinical governance. */
export const RULE_SET_CHANGE_STATES = ['proposed', 'confirmed', 'declined', 'withdrawn'] as const;
export type RuleSetChangeState = (typeof RULE_SET_CHANGE_STATES)[number];
export type RuleSetOutcome = Exclude<RuleSetChangeState, 'proposed'>;

export interface RuleSetChange {
  id: Uuid;
  state: RuleSetChangeState;
  thresholds: (ThresholdChange & { from: DecimalText })[];
  proposedBy: PersonRef;
  proposedAt: Timestamp;
  settled?: { by: PersonRef; at: Timestamp };
  /** What the viewer may make of it. */
  outcomes: RuleSetOutcome[];
}

/** `GET /rule-set`, for clinical governance. */
export interface RuleSetView {
  /** `edition.revision`. */
  version: string;
  /** Those that spoke most often first. */
  rules: RuleUse[];
  thresholds: RuleThreshold[];
  /** The newest first. */
  changes: RuleSetChange[];
}

/** `POST /rule-set/changes`. */
export interface ProposeThresholds {
  thresholds: ThresholdChange[];
}

/** `POST /rule-set/changes/:id/settlement`. */
export interface SettleRuleSetChange {
  outcome: RuleSetOutcome;
}
