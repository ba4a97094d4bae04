import fc from 'fast-check';
import { evaluate, factSet, RULE_SET, type Evaluation, type Fact, type RecordedMedication, type Rule } from '.';
import { comparisonsOf } from './condition';
import { someFacts } from './testing/arbitrary-facts';

const evaluationsOf = (facts: readonly Fact[]): readonly Evaluation[] => evaluate(RULE_SET, factSet(facts)).evaluations;
const outcomesOf = (facts: readonly Fact[]) => evaluationsOf(facts).map(({ rule, outcome }) => `${rule.id} ${outcome}`);
const withoutRules = (evaluations: readonly Evaluation[]) => evaluations.map(({ rule, ...rest }) => [rule.id, rest]);

/** Some facts, and one of them by its place. */
const factsAndOne = someFacts
  .filter((facts) => facts.length > 0)
  .chain((facts) => fc.tuple(fc.constant(facts), fc.nat(facts.length - 1)));

const asksForNothing = ({ when }: Rule): boolean =>
  comparisonsOf(when).some((one) => 'missing' in one || ('in' in one && one.in.includes(null)));

it('two rules ask whether something is not recorded', () => {
  expect(RULE_SET.rules.filter(asksForNothing).map(({ id }) => id)).toEqual(['KS-019', 'KS-022']);
});

it('the order of facts does not matter', () => {
  const shuffled = someFacts.chain((facts) =>
    fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
  );
  fc.assert(
    fc.property(shuffled, ([facts, others]) =>
      expect(withoutRules(evaluationsOf(others))).toEqual(withoutRules(evaluationsOf(facts))),
    ),
  );
});

it('without one of its facts a rule becomes unknown, or stays what it was; it is never clear for that', () => {
  fc.assert(
    fc.property(factsAndOne, ([facts, at]) => {
      const before = evaluationsOf(facts);
      const wrong = evaluationsOf(facts.toSpliced(at, 1)).filter(({ rule, outcome }, place) => {
        const allowed = [before[place]!.outcome, 'unknown', ...(asksForNothing(rule) ? ['fires'] : [])];
        return !allowed.includes(outcome);
      });
      expect(withoutRules(wrong)).toEqual([]);
    }),
  );
});

it('absent with a reason decides like not recorded', () => {
  fc.assert(
    fc.property(factsAndOne, ([facts, at]) => {
      const absent: Fact = { name: facts[at]!.name, ref: 'absent', absent: 'refused' };
      expect(outcomesOf(facts.with(at, absent))).toEqual(outcomesOf(facts.toSpliced(at, 1)));
    }),
  );
});

it('what decided decides alone', () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const wrong = evaluationsOf(facts).filter(({ rule, outcome, facts: deciding, medications }) => {
        if (outcome === 'unknown') return false;
        const list: Fact[] = medications.length > 0 ? [{ name: 'meds', ref: 'meds', value: medications }] : [];
        return evaluationsOf([...deciding, ...list]).find((one) => one.rule === rule)!.outcome !== outcome;
      });
      expect(withoutRules(wrong)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

it('what is unknown lacks something of its own, and nothing else does', () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const wrong = evaluationsOf(facts).filter(
        ({ rule, outcome, missing }) =>
          missing.length > 0 !== (outcome === 'unknown') || missing.some(({ name }) => !rule.facts.includes(name)),
      );
      expect(withoutRules(wrong)).toEqual([]);
    }),
  );
});

it('one more medication without a code changes no alert and leaves nothing on medication quiet', () => {
  const uncoded: RecordedMedication = { ref: 'uncoded', name: 'a substance without a code' };
  fc.assert(
    fc.property(someFacts, (facts) => {
      const list = facts.find(({ name, value }) => name === 'meds' && value);
      fc.pre(list !== undefined);
      const more: Fact = {
        name: 'meds',
        ref: list.ref,
        value: [...(list.value as readonly RecordedMedication[]), uncoded],
      };
      const expected = evaluationsOf(facts).map(({ rule, outcome }) => {
        const opens = rule.facts.includes('meds') && outcome === 'quiet';
        return `${rule.id} ${opens ? 'unknown' : outcome}`;
      });
      expect(outcomesOf(facts.map((fact) => (fact === list ? more : fact)))).toEqual(expected);
    }),
  );
});
