import {
  RULE_SET_CHANGE_STATES,
  THRESHOLDS_AT_ONCE_MAX,
  type ProposeThresholds,
  type RuleSetOutcome,
  type SettleRuleSetChange,
  type ThresholdChange,
} from '@consilium/contracts';
import { ArrayMinSize } from 'class-validator';
import { Choice, Code, NestedList, Ucum } from '../../platform/http/fields';

const ADDRESS_MAX = 80;
const VALUE_MAX = 12;

class ThresholdChangeDto implements ThresholdChange {
  @Code(/^[A-Za-z0-9_./-]+$/, 'address must be that of a threshold', { max: ADDRESS_MAX, example: 'KS-005/day.sbp/gt' })
  address: string;

  @Code(/^\d+(\.\d+)?$/, 'value must be plain digits with a point', { max: VALUE_MAX, example: '150' })
  value: string;

  @Ucum({ optional: true })
  unit?: string;
}

export class ProposeThresholdsDto implements ProposeThresholds {
  @NestedList(() => ThresholdChangeDto, THRESHOLDS_AT_ONCE_MAX, {}, ArrayMinSize(1))
  thresholds: ThresholdChangeDto[];
}

export class SettleRuleSetChangeDto implements SettleRuleSetChange {
  @Choice(RULE_SET_CHANGE_STATES.filter((state) => state !== 'proposed'))
  outcome: RuleSetOutcome;
}
