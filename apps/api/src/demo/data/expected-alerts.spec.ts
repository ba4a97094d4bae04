import { evaluate, factLifetime, factSet, RULE_SET, type Fact, type FactName } from '@consilium/clinical';
import { DEMO_CASES } from '.';
import type { DemoStep } from './types';

type Values = DemoStep['facts'];

const medications = (codes: readonly string[], relDay: number) =>
  codes.map((atc, at) => ({ ref: `${relDay}-${at}`, name: atc, atc }));

const factOf = (relDay: number, [name, value]: [string, Values[string]]): Fact =>
  ({
    name,
    ref: `${name} on day ${relDay}`,
    value: Array.isArray(value) ? medications(value, relDay) : value,
  }) as Fact;

/** The facts at each step: those of the case carried forward, those of a session for its own step alone. */
function factsAtSteps(steps: readonly DemoStep[]): Fact[][] {
  let carried = new Map<FactName, Fact>();
  return steps.map(({ relDay, facts }) => {
    const now = new Map(carried);
    for (const fact of Object.entries(facts).map((entry) => factOf(relDay, entry))) now.set(fact.name, fact);
    carried = new Map([...now].filter(([name]) => factLifetime(name) === 'case'));
    return [...now.values()];
  });
}

const firing = (facts: readonly Fact[]): string[] =>
  evaluate(RULE_SET, factSet(facts))
    .evaluations.filter(({ outcome }) => outcome === 'fires')
    .map(({ rule }) => rule.id);

const steps = DEMO_CASES.flatMap(({ code, steps }) => {
  const facts = factsAtSteps(steps);
  return steps.map((step, at) => ({ code, relDay: step.relDay, expect: step.expect, facts: facts[at]! }));
});

it('every case has its steps', () => {
  expect(steps).toHaveLength(21);
});

it.each(steps)('$code on day $relDay: the rules that are expected fire, and no other of the 60', (step) => {
  expect(firing(step.facts).filter((id) => id.startsWith('KS-'))).toEqual(step.expect);
});

it('our own rules fire on self-harm items at these steps, and nowhere else', () => {
  const own = steps.map(({ code, relDay, facts }) => [
    `${code} on day ${relDay}`,
    firing(facts).filter((id) => id.startsWith('CL-')),
  ]);
  expect(own.filter(([, ids]) => ids!.length > 0)).toEqual([
    ['KAP-7Q4M on day 0', ['CL-001']],
    ['KAP-8VQA on day 0', ['CL-001', 'CL-002']],
    ['KAP-8VQA on day 16', ['CL-002']],
    ['KAP-6CJP on day -2', ['CL-001', 'CL-002', 'CL-003']],
    ['KAP-6CJP on day 12', ['CL-001', 'CL-002']],
  ]);
});
