import { DRUGS } from '../codes';
import { evaluate, factSet, RULE_SET } from '../rules';
import type { CourseFact, CourseValue } from './course-for-rules';
import { drugCode, DRUG_FACTS, ingredientOfCode } from './drug-facts';
import { factsOfMedication } from './facts-of-medication';
import { medicationSpans, takenNow } from './medication-spans';
import { showFact } from './show-fact';

const mg = (amount: string): CourseValue => ({ is: 'quantity', unit: 'mg', amount });
const fact = (ingredient: string, relDay: number, value: CourseValue): CourseFact => ({
  id: `${ingredient} ${relDay}`,
  code: drugCode(ingredient),
  relDay,
  value,
  at: '2026-11-30T08:00:00.000Z',
});
const CLONAZEPAM = { ingredient: 'clonazepam', doseMg: 1, schedule: 'nightly' };
const said = (...args: Parameters<typeof medicationSpans>) =>
  medicationSpans(...args).map(({ ingredient, dosePerDay, from, until, stopped }) => [
    ingredient,
    dosePerDay?.canonical,
    from,
    until,
    ...(stopped ? ['stopped'] : []),
  ]);

describe('medication over time', () => {
  it('begins with the list of the form, and each change of a dose is a span of its own', () =>
    expect(
      said(
        [CLONAZEPAM, { ingredient: 'amlodipine' }],
        [fact('clonazepam', 14, mg('0.75')), fact('clonazepam', 30, mg('0.25')), fact('quetiapine', 21, mg('50'))],
      ),
    ).toEqual([
      ['clonazepam', '1', undefined, 14],
      ['clonazepam', '0.75', 14, 30],
      ['clonazepam', '0.25', 30, undefined],
      ['amlodipine', undefined, undefined, undefined],
      ['quetiapine', '50', 21, undefined],
    ]));

  it('ends where a drug was stopped, and goes on where it was taken up again', () => {
    const stopped = [fact('clonazepam', 14, mg('0'))];
    expect(said([CLONAZEPAM], stopped)).toEqual([['clonazepam', '1', undefined, 14, 'stopped']]);
    expect(said([CLONAZEPAM], [...stopped, fact('clonazepam', 40, mg('0.5'))])).toEqual([
      ['clonazepam', '1', undefined, 14, 'stopped'],
      ['clonazepam', '0.5', 40, undefined],
    ]);
  });

  it('lets the later day count, whether the form says it or the course, and an absent value say nothing', () => {
    const changed = { ...CLONAZEPAM, lastChangeRelDay: 20 };
    expect(said([changed], [fact('clonazepam', 14, mg('2'))])).toEqual([
      ['clonazepam', '2', 14, 20],
      ['clonazepam', '1', 20, undefined],
    ]);
    expect(said([changed], [fact('clonazepam', 20, mg('2'))])).toEqual([['clonazepam', '2', 20, undefined]]);
    expect(said([changed], [fact('clonazepam', 30, { is: 'absent', reason: 'refused' })])).toEqual([
      ['clonazepam', '1', 20, undefined],
    ]);
  });

  it('keeps rows of one drug together, by whatever name they stand', () =>
    expect(
      takenNow(
        medicationSpans([CLONAZEPAM, { ingredient: 'Clonazepam', doseMg: 2 }], [fact('clonazepam', 5, mg('1'))]),
      ),
    ).toHaveLength(1));

  it('has a code for every listed drug, and words for a dose and for none', () => {
    expect(new Set(DRUG_FACTS.map(({ code }) => code)).size).toBe(3 * DRUGS.length);
    expect(DRUG_FACTS.every(({ code }) => /^[a-z0-9_.]{1,60}$/.test(code))).toBe(true);
    expect(ingredientOfCode('weight')).toBeUndefined();
    expect(showFact('drug.clonazepam', mg('0.75')).text).toBe('0.75\u00a0mg a\u00a0day');
    expect(showFact('drug.clonazepam', mg('0')).text).toBe('Stopped');
  });
});

describe('what the rules read of it', () => {
  const outcomeOf = (id: string, ...args: Parameters<typeof factsOfMedication>) =>
    evaluate(RULE_SET, factSet(factsOfMedication(...args))).evaluations.find(({ rule }) => rule.id === id)!.outcome;
  const drugsOf = (id: string): string[] => {
    const rule = RULE_SET.rules.find((one) => one.id === id)!;
    const codes = JSON.stringify(rule.when).match(/[A-Z]\d{2}[A-Z0-9]*/g) ?? [];
    return DRUGS.filter(({ atc }) => codes.some((code) => atc.startsWith(code))).map(({ ingredient }) => ingredient);
  };
  /** Rules that fire by the list of medications alone. */
  const alone = RULE_SET.rules
    .map(({ id }) => id)
    .filter((id) => drugsOf(id)[0] && outcomeOf(id, [{ ingredient: drugsOf(id)[0]! }]) === 'fires');

  it('has rules that the list alone decides', () => expect(alone.length).toBeGreaterThan(3));

  it.each(alone)('%s: fires for what was started since, and not for what was stopped', (id) => {
    const [drug] = drugsOf(id) as [string];
    expect(outcomeOf(id, [], [fact(drug, 14, mg('10'))])).toBe('fires');
    expect(outcomeOf(id, [{ ingredient: drug }], [fact(drug, 14, mg('0'))])).toBe('quiet');
  });

  it('is never clear of what no list says', () => {
    const [id] = alone as [string];
    expect(outcomeOf(id, undefined, [fact('amlodipine', 1, mg('5'))])).toBe('unknown');
    expect(factsOfMedication(undefined)).toEqual([]);
    expect(factsOfMedication(undefined, [fact('clonazepam', 1, mg('1'))]).map(({ name }) => name)).toEqual(['meds']);
  });

  it('derives the diazepam equivalent from what is taken now', () => {
    const equivalent = (...facts: CourseFact[]) =>
      factsOfMedication([CLONAZEPAM], facts).find(({ name }) => name === 'med.dzp_eq_mg')?.value;
    expect(equivalent()).toBe(20);
    expect(equivalent(fact('clonazepam', 21, mg('0.75')))).toBe(15);
    expect(equivalent(fact('clonazepam', 21, mg('0')))).toBe(0);
  });
});
