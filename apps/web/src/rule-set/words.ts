import { unitWords } from '@consilium/clinical';
import type { RuleSetOutcome } from '@consilium/contracts';
import type { ThresholdOnPage } from './queries';

const OPERATORS: Record<ThresholdOnPage['operator'], string> = {
  gt: 'above',
  gte: 'at or above',
  lt: 'below',
  lte: 'at or below',
};

export const withUnit = (value: string, unit: string | undefined): string =>
  unit === undefined ? value : `${value} ${unitWords(unit)}`;

/** "Systolic pressure above 140 mmHg". */
export const sayThreshold = ({ label, operator, value, unit }: ThresholdOnPage): string =>
  `${label} ${OPERATORS[operator]} ${withUnit(value, unit)}`;

export const OUTCOME_WORDS: Record<RuleSetOutcome, { does: string; done: string; means: string }> = {
  confirmed: {
    does: 'Confirm',
    done: 'confirmed',
    means:
      'From now on the rules apply with these numbers. Cases that people talk about are checked again within minutes.',
  },
  declined: { does: 'Decline', done: 'declined', means: 'The rules stay as they are. What was proposed is kept.' },
  withdrawn: { does: 'Withdraw', done: 'withdrawn', means: 'The rules stay as they are. What you proposed is kept.' },
};
