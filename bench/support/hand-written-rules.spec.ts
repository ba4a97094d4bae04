import fc from 'fast-check';
import { evaluate, factSet, RULE_SET, type Fact } from '@consilium/clinical';
import { everyFact } from '../../libs/clinical/src/rules/testing/arbitrary-facts';
import { fullCase } from './full-case';
import { handWritten, plainValues } from './hand-written-rules';

const firing = (facts: readonly Fact[]): string[] =>
  evaluate(RULE_SET, factSet(facts))
    .evaluations.filter(({ outcome }) => outcome === 'fires')
    .map(({ rule }) => rule.id);

it('fire as the rule set does, whatever the facts of a full case are', () => {
  fc.assert(fc.property(everyFact, (facts) => expect(handWritten(plainValues(facts))).toEqual(firing(facts))));
});

it('the case of the benchmark is full: nothing is unknown, some rules fire and most are quiet', () => {
  const facts = fullCase();
  const outcomes = evaluate(RULE_SET, factSet(facts)).evaluations.map(({ outcome }) => outcome);
  expect(outcomes).not.toContain('unknown');
  expect(firing(facts).length).toBeGreaterThan(10);
  expect(firing(facts).length).toBeLessThan(40);
  expect(facts.find(({ name }) => name === 'meds')?.value).toHaveLength(20);
});
