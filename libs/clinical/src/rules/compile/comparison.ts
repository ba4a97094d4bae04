import { limitOf, operatorOf } from '../condition';
import type { Outcome } from '../evaluation';
import { factField, type FactName } from '../fields/fact-fields';
import type { Comparison, NumberOperator, Scalar } from '../rule';
import type { Check } from './check';

/** The outcome for a value, which is undefined where the fact is not recorded or absent. */
type Judge = (value: unknown) => Outcome;

/** The outcome below the limit, at it and above it. */
const AROUND_THE_LIMIT: Readonly<Record<NumberOperator, readonly [below: Outcome, at: Outcome, above: Outcome]>> = {
  gt: ['quiet', 'quiet', 'fires'],
  gte: ['quiet', 'fires', 'fires'],
  lt: ['fires', 'quiet', 'quiet'],
  lte: ['fires', 'fires', 'quiet'],
};

const firesIf = (holds: boolean): Outcome => (holds ? 'fires' : 'quiet');

/** A check of one fact against the comparison's value. */
export function comparisonCheck(comparison: Exclude<Comparison, { atc: unknown }>): Check {
  const { fact: name } = comparison;
  const judge = judgeOf(comparison);
  return {
    outcome: (facts) => judge(facts.get(name)?.value),
    collect(facts, outcome, found) {
      const fact = facts.get(name);
      if (outcome === 'unknown') found.lacks(name, fact);
      else found.fact(name, fact);
    },
  };
}

function judgeOf(comparison: Exclude<Comparison, { atc: unknown }>): Judge {
  const saysNothing = openAnswers(comparison.fact);
  if ('missing' in comparison) {
    const { missing } = comparison;
    return (value) => firesIf((value === undefined || saysNothing.has(value)) === missing);
  }
  if ('in' in comparison) {
    const wanted = new Set<unknown>(comparison.in);
    const withoutValue: Outcome = wanted.has(null) ? 'fires' : 'unknown';
    return (value) => {
      if (wanted.has(value)) return 'fires';
      return value === undefined || saysNothing.has(value) ? withoutValue : 'quiet';
    };
  }
  if ('eq' in comparison) return equality(comparison.eq, saysNothing, 'fires', 'quiet');
  if ('ne' in comparison) return equality(comparison.ne, saysNothing, 'quiet', 'fires');
  return order(operatorOf(comparison) as NumberOperator, limitOf(comparison)!);
}

function equality(wanted: Scalar, saysNothing: ReadonlySet<unknown>, same: Outcome, other: Outcome): Judge {
  return (value) => {
    if (value === wanted) return same;
    return value === undefined || saysNothing.has(value) ? 'unknown' : other;
  };
}

function order(operator: NumberOperator, limit: number): Judge {
  const [below, at, above] = AROUND_THE_LIMIT[operator];
  return (value) => {
    if (typeof value !== 'number' || Number.isNaN(value)) return 'unknown';
    return value > limit ? above : value < limit ? below : at;
  };
}

function openAnswers(name: FactName): ReadonlySet<unknown> {
  const field = factField(name);
  return new Set(field.kind === 'choice' ? field.values.filter((one) => one.saysNothing).map(({ code }) => code) : []);
}
