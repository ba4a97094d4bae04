import type { Comparison, Condition, NumberOperator, Operator } from './rule';

const OPERATORS: readonly Operator[] = ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte', 'atc', 'missing'];
export const NUMBER_OPERATORS: readonly NumberOperator[] = ['gt', 'gte', 'lt', 'lte'];

/** The parts of a group of conditions; undefined for a comparison. */
export const partsOf = (condition: Condition): readonly Condition[] | undefined =>
  'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;

/** Every comparison of a condition, in its order. */
export const comparisonsOf = (condition: Condition): Comparison[] =>
  partsOf(condition)?.flatMap(comparisonsOf) ?? [condition as Comparison];

/** Every operator that a comparison carries: exactly one, unless it was written wrong. */
export const operatorsOf = (comparison: Comparison): Operator[] =>
  OPERATORS.filter((operator) => Object.hasOwn(comparison, operator));

export const operatorOf = (comparison: Comparison): Operator => operatorsOf(comparison)[0]!;

export const isNumberOperator = (operator: Operator): operator is NumberOperator =>
  NUMBER_OPERATORS.some((one) => one === operator);

/** A comparison's name within its rule: `day.sbp/gt`, `scale.auditc.total/gte/men`. */
export const nameOf = (comparison: Comparison): string =>
  [comparison.fact, operatorOf(comparison), comparison.as].filter(Boolean).join('/');

/** The condition with each comparison replaced. */
export function mapComparisons(condition: Condition, change: (comparison: Comparison) => Comparison): Condition {
  const parts = partsOf(condition)?.map((part) => mapComparisons(part, change));
  if (!parts) return change(condition as Comparison);
  return 'all' in condition ? { all: parts } : { any: parts };
}

/** The number of a threshold; undefined for other comparisons. */
export function limitOf(comparison: Comparison): number | undefined {
  const { gt, gte, lt, lte } = comparison as Partial<Record<NumberOperator, number>>;
  return gt ?? gte ?? lt ?? lte;
}
