import type { Condition } from '../rule';
import type { Check } from './check';
import { comparisonCheck } from './comparison';
import { group } from './group';
import { medicationCheck } from './medication';

/** The condition as a check. What can be settled before the first fact is seen is settled here. */
export function compile(condition: Condition): Check {
  if ('all' in condition) return group(condition.all.map(compile), 'quiet');
  if ('any' in condition) return group(condition.any.map(compile), 'fires');
  return 'atc' in condition ? medicationCheck(condition.atc) : comparisonCheck(condition);
}
