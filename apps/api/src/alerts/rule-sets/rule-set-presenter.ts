import {
  acknowledgementReasonLabel,
  decimalText,
  factField,
  isAcknowledgementReason,
  type RuleSet,
  type Threshold,
} from '@consilium/clinical';
import {
  RULE_SET_CHANGE_STATES,
  type PersonRef,
  type RuleSetChange,
  type RuleSetOutcome,
  type RuleSetView,
  type RuleThreshold,
  type RuleUse,
  type ThresholdChange,
} from '@consilium/contracts';
import { settlementRefusal } from '@consilium/domain';
import { personIn } from '../../people/person-in';
import type { RowIn } from '../../platform/sql';
import type { RuleSetChangeRow } from './rule-set-change.entity';
import type { REASONS, USES } from './rule-sets.sql';

interface Known {
  ruleSet: RuleSet;
  changes: readonly RuleSetChangeRow[];
  uses: readonly RowIn<typeof USES>[];
  reasons: readonly RowIn<typeof REASONS>[];
  people: ReadonlyMap<string, PersonRef>;
  /** Who looks. */
  memberId: string;
}

const OUTCOMES = RULE_SET_CHANGE_STATES.filter((state): state is RuleSetOutcome => state !== 'proposed');

export function presentRuleSet({ ruleSet, changes, people, memberId, ...spoke }: Known): RuleSetView {
  const person = (id: string): PersonRef => personIn(people, id);
  return {
    version: ruleSet.version,
    rules: usesOf(ruleSet, spoke),
    thresholds: ruleSet.thresholds.map(presentThreshold),
    changes: changes.map(({ id, state, thresholds, proposedBy, proposedAt, settledBy, settledAt }): RuleSetChange => ({
      id,
      state,
      thresholds,
      proposedBy: person(proposedBy),
      proposedAt: proposedAt.toISOString(),
      ...(settledBy && settledAt && { settled: { by: person(settledBy), at: settledAt.toISOString() } }),
      outcomes: OUTCOMES.filter((outcome) => settlementRefusal({ state, proposedBy }, memberId, outcome) === null),
    })),
  };
}

/** What differs here from the rules as published. */
export const siteThresholdsOf = ({ thresholds }: RuleSet): ThresholdChange[] =>
  thresholds
    .filter(({ value, published }) => value !== published)
    .map(({ address, value, unit }) => ({ address, value: decimalText(value), ...(unit && { unit }) }));

function presentThreshold({ address, ruleId, fact, operator, value, published, unit, site }: Threshold): RuleThreshold {
  return {
    address,
    ruleId,
    label: factField(fact).label,
    operator,
    value: decimalText(value),
    published: decimalText(published),
    ...(unit && { unit }),
    ...(site && { least: decimalText(site[0]), most: decimalText(site[1]) }),
  };
}

/** Every rule, also those that never spoke: those that spoke most often first. */
function usesOf({ rules }: RuleSet, { uses, reasons }: Pick<Known, 'uses' | 'reasons'>): RuleUse[] {
  const never = { opened: 0, fired: 0, standing: 0, acknowledged: 0 };
  return rules
    .map(({ id: ruleId, title, severity }): RuleUse => ({
      ...never,
      ...uses.find((use) => use.ruleId === ruleId),
      ruleId,
      title,
      severity,
      reasons: reasons
        .filter((one) => one.ruleId === ruleId)
        .map(({ reason, count }) => ({ reason, count, label: labelOf(reason) })),
    }))
    .sort((one, other) => other.fired - one.fired || one.ruleId.localeCompare(other.ruleId));
}

const labelOf = (reason: string): string =>
  isAcknowledgementReason(reason) ? acknowledgementReasonLabel(reason) : reason;
