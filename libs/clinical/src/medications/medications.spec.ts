import fc from 'fast-check';
import { compareAmounts, derived, quantityOf } from '../values';
import { DRUGS, drugOf, type DrugIngredient } from '../codes';
import {
  atcCodesOf,
  BENZODIAZEPINE_GROUPS,
  DIAZEPAM_FOR_ONE_MG,
  diazepamEquivalentOf,
  inAtcGroup,
  uncodedOf,
  type MedicationTaken,
} from '.';

const taken = (ingredient: string, mg?: string, atc?: string): MedicationTaken => ({
  ingredient,
  ...(atc !== undefined && { atc }),
  ...(mg !== undefined && { dosePerDay: quantityOf('dose', mg, 'mg') }),
});
const equivalent = (...medications: MedicationTaken[]) => {
  const result = diazepamEquivalentOf(medications);
  return result.state === 'derived'
    ? result.perDay.canonical
    : result.because.map(({ ingredient, why }) => `${ingredient}: ${why}`);
};

describe('ATC groups', () => {
  it.each([
    ['clonazepam', undefined, 'yes'],
    ['Clonazepam', undefined, 'yes'],
    ['clonazepam', 'N03AE01', 'yes'],
    ['sertraline', undefined, 'no'],
    ['a new substance', 'N05BA09', 'yes'],
    ['a new substance', 'N05BA', 'yes'],
    ['a new substance', 'N05', 'cannot_tell'],
    ['a new substance', 'N06', 'no'],
    ['a new substance', 'N05AX12', 'no'],
    ['a new substance', undefined, 'cannot_tell'],
    ['a new substance', '', 'cannot_tell'],
    ['diazepam', 'N06AB06', 'yes'],
  ])('%s with the code %p is a benzodiazepine: %s', (ingredient, atc, answer) =>
    expect(inAtcGroup(taken(ingredient, undefined, atc), BENZODIAZEPINE_GROUPS)).toBe(answer),
  );

  it('keeps both codes of a substance that has two', () =>
    expect(atcCodesOf(taken('gabapentin', undefined, 'N03AX12'))).toEqual(['N03AX12', 'N02BF01']));

  it('lists what no whole code names', () => {
    const list = [
      taken('sertraline'),
      taken('kava'),
      taken('another', undefined, 'N05B'),
      taken('third', undefined, 'N05BA09'),
    ];
    expect(uncodedOf(list).map(({ ingredient }) => ingredient)).toEqual(['kava', 'another']);
  });

  it('says yes or no for every listed drug', () => {
    for (const { ingredient, atc } of DRUGS)
      expect(inAtcGroup({ ingredient }, ['N05BA'])).toBe(atc.startsWith('N05BA') ? 'yes' : 'no');
  });
});

describe('diazepam equivalents', () => {
  it.each<[DrugIngredient, string, string]>([
    ['diazepam', '10', '10'],
    ['lorazepam', '1', '10'],
    ['alprazolam', '0.5', '10'],
    ['clonazepam', '0.5', '10'],
    ['oxazepam', '20', '10'],
    ['temazepam', '20', '10'],
    ['clonazepam', '1', '20'],
    ['alprazolam', '0.1', '2'],
    ['oxazepam', '15', '7.5'],
  ])('%s %s mg is %s mg', (ingredient, mg, diazepam) => expect(equivalent(taken(ingredient, mg))).toBe(diazepam));

  it('name drugs by the codes of our list', () =>
    expect(DIAZEPAM_FOR_ONE_MG.map(({ ingredient }) => drugOf(ingredient)!.atc)).toEqual(
      DIAZEPAM_FOR_ONE_MG.map(({ atc }) => atc),
    ));

  it('add up exactly over several drugs, and other drugs add nothing', () => {
    expect(equivalent(taken('lorazepam', '0.1'), taken('alprazolam', '0.1'), taken('sertraline', '100'))).toBe('3');
    expect(equivalent(taken('lorazepam', '0.3'), taken('lorazepam', '0.6'))).toBe('9');
    expect(equivalent(taken('sertraline'))).toBe('0');
    expect(equivalent()).toBe('0');
  });

  it('are not derived from what is not known', () => {
    expect(equivalent(taken('chlordiazepoxide', '25'))).toEqual(['chlordiazepoxide: no_equivalent']);
    expect(equivalent(taken('a new one', '25', 'N05BA09'))).toEqual(['a new one: no_equivalent']);
    expect(equivalent(taken('lorazepam'))).toEqual(['lorazepam: no_dose']);
    expect(equivalent({ ingredient: 'lorazepam', dosePerDay: { absent: 'refused' } })).toEqual(['lorazepam: no_dose']);
    expect(equivalent(taken('kava', '100'))).toEqual(['kava: no_code']);
    expect(equivalent(taken('diazepam', '10', 'N05BA06'))).toEqual(['diazepam: two_drugs']);
  });

  it('say the part that is known', () =>
    expect(diazepamEquivalentOf([taken('clonazepam', '1'), taken('chlordiazepoxide', '25')])).toEqual({
      state: 'not_derived',
      atLeast: derived('dose', '20'),
      because: [{ ingredient: 'chlordiazepoxide', why: 'no_equivalent' }],
    }));

  it('never fall when a medication is added, and never come back derived from an unknown one', () => {
    const known = fc.record({
      ingredient: fc.constantFrom(...DRUGS.map((drug) => drug.ingredient)),
      mg: fc.integer({ min: 0, max: 9_999 }),
    });
    fc.assert(
      fc.property(fc.array(known, { maxLength: 8 }), known, (list, more) => {
        const medications = [...list, more].map(({ ingredient, mg }) => taken(ingredient, String(mg / 100)));
        const [before, after] = [diazepamEquivalentOf(medications.slice(0, -1)), diazepamEquivalentOf(medications)];
        const perDay = (result: typeof before) => (result.state === 'derived' ? result.perDay : result.atLeast);
        expect(compareAmounts(perDay(after), perDay(before))).toBeGreaterThanOrEqual(0);
        expect(diazepamEquivalentOf([...medications, taken('kava', '1')]).state).toBe('not_derived');
      }),
    );
  });
});
