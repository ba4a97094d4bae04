import fc from 'fast-check';
import {
  ABSENT_REASONS,
  compareAmounts,
  coordinateOf,
  decimalOf,
  derived,
  dosePerKg,
  isQuantity,
  quantityOf as quantity,
  showAmount,
  showBloodPressure,
  showMeasured,
  sumAmounts,
  type Measured,
} from '.';

const absent: Measured<'sbp'> = { absent: 'device_failed' };
const sbp: Measured<'sbp'> = quantity('sbp', '148', 'mm[Hg]');
const either = (index: number): Measured<'sbp'> => [sbp, absent][index]!;

/** Never called: each line below must fail to compile, or the check of types fails. */
export function whatNoTypeAllows(measured: Measured<'sbp'>) {
  return [
    // @ts-expect-error an absent value is not compared with another
    compareAmounts(measured, sbp),
    // @ts-expect-error nor as the second of the two
    compareAmounts(derived('sbp', '140'), measured),
    // @ts-expect-error it is not less or more than a number
    measured > 140,
    // @ts-expect-error no sum takes it
    sumAmounts('sbp', [measured]),
    // @ts-expect-error nor by an operator
    measured - 1,
    // @ts-expect-error it has no place in a chart
    coordinateOf(measured),
    // @ts-expect-error it is not shown as a number
    showAmount(measured),
    // @ts-expect-error its decimal is not there to be read
    measured.canonical,
    // @ts-expect-error a pressure is not compared with a rate
    compareAmounts(derived('sbp', '140'), derived('hr', '140')),
    // @ts-expect-error a text is no decimal
    compareAmounts(derived('sbp', '140'), { kind: 'sbp', unit: 'mm[Hg]', canonical: '140' }),
  ];
}

describe('absent', () => {
  it('has words for each reason', () =>
    expect(ABSENT_REASONS.map(({ code }) => showMeasured({ absent: code }))).toEqual([
      'Not done',
      'Refused',
      'Device failed',
    ]));

  it('is told from a quantity before anything is reckoned', () => {
    expect(
      [0, 1].map(either).map((measured) => isQuantity(measured) && compareAmounts(measured, derived('sbp', '140'))),
    ).toEqual([1, false]);
  });
});

describe('amounts', () => {
  it('compare across units, exactly', () => {
    expect(compareAmounts(quantity('temperature', '98.6', '[degF]'), derived('temperature', '37'))).toBe(0);
    expect(compareAmounts(quantity('weight', '154.4', '[lb_av]'), quantity('weight', '70', 'kg'))).toBe(1);
    expect(compareAmounts(quantity('dose', '0.1', 'mg'), quantity('dose', '100', 'ug'))).toBe(0);
  });

  it('of two kinds are neither compared nor added where a type was got around', () => {
    expect(() => compareAmounts<'hr' | 'sbp'>(derived('hr', '72'), derived('sbp', '148'))).toThrow(
      'hr is not compared with a sbp',
    );
    expect(() => sumAmounts<'hr' | 'sbp'>('hr', [derived('sbp', '148')])).toThrow('sbp is not added to a hr');
  });

  it('add up without drift, in any order', () => {
    expect(sumAmounts('dose', [])).toEqual(derived('dose', '0'));
    const milligrams = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 20 });
    fc.assert(
      fc.property(milligrams, (thousandths) => {
        const doses = thousandths.map((value) => quantity('dose', String(value), 'ug'));
        const total = thousandths.reduce((sum, value) => sum + value, 0);
        expect(showAmount(sumAmounts('dose', doses), { unit: 'ug' }).number).toBe(String(total));
        expect(sumAmounts('dose', doses.toReversed())).toEqual(sumAmounts('dose', doses));
      }),
    );
  });

  it('have a place in a chart', () => expect(coordinateOf(quantity('weight', '100', '[lb_av]'))).toBe(45.359237));
});

describe('a dose by weight', () => {
  it.each([
    ['35', 'mg', '70', 'kg', '0.5', '0.50'],
    ['40', 'mg', '60', 'kg', '0.66666666666666666667', '0.67'],
    ['0.05', 'g', '220.462262', '[lb_av]', '0.50000000041929530035', '0.50'],
  ] as const)('%s %s in %s %s', (dose, doseUnit, weight, weightUnit, exact, shown) => {
    const perKg = dosePerKg(quantity('dose', dose, doseUnit), quantity('weight', weight, weightUnit));
    expect(perKg.canonical).toBe(exact);
    expect(showAmount(perKg, { digits: 2 }).number).toBe(shown);
  });
});

describe('a value that is shown', () => {
  const text = (shown: string) => shown.replaceAll('\u00a0', ' ');

  it('has its number, the words of its unit, and both', () => {
    expect(showAmount(sbp)).toEqual({ number: '148', unit: 'mmHg', text: '148\u00a0mmHg' });
    expect(showAmount(quantity('spo2', '98', '%')).text).toBe('98%');
    expect(showAmount(quantity('hr', '72', '/min')).text).toBe('72/min');
    expect(text(showMeasured(quantity('dose', '5,50', 'mg')))).toBe('5.5 mg');
  });

  it.each([
    ['2.345', 2, '2.35'],
    ['2.3449999', 2, '2.34'],
    ['1.005', 2, '1.01'],
    ['0.5', 0, '1'],
    ['-0.4', 0, '0'],
    ['-2.5', 0, '-3'],
    ['7', 2, '7.00'],
  ])('%s with %i digits is %s', (canonical, digits, number) =>
    expect(showAmount(derived('temperature', canonical), { digits }).number).toBe(number),
  );

  it('is rounded once: a half that was entered is a half in its own unit still', () => {
    expect(showAmount(quantity('temperature', '98.5', '[degF]'), { digits: 0 }).number).toBe('99');
    expect(showAmount(quantity('temperature', '98.6', '[degF]'), { digits: 1, unit: 'Cel' }).number).toBe('37.0');
    expect(showAmount(derived('creatinine', decimalOf('1')), { unit: 'umol/L' }).number).toBe('88.4');
  });

  it('is rounded as the exact fraction is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 77_000, max: 113_000 }), (thousandths) => {
        const shown = showAmount(quantity('temperature', (thousandths / 1000).toFixed(3), '[degF]', '.'), {
          digits: 2,
          unit: 'Cel',
        });
        expect(BigInt(shown.number.replace('.', ''))).toBe(celsiusHundredths(thousandths));
      }),
    );
  });

  it('shows a blood pressure as a pair, and half of one in words', () => {
    const dbp = quantity('dbp', '92', 'mm[Hg]');
    expect(text(showBloodPressure(sbp, dbp))).toBe('148/92 mmHg');
    expect(text(showBloodPressure(quantity('sbp', '20', 'kPa'), quantity('dbp', '12', 'kPa')))).toBe('20.0/12.0 kPa');
    expect(text(showBloodPressure(sbp, { absent: 'not_done' }))).toBe('Systolic 148 mmHg, diastolic not done');
    expect(text(showBloodPressure(absent, dbp))).toBe('Systolic device failed, diastolic 92 mmHg');
    expect(showBloodPressure(absent, { absent: 'device_failed' })).toBe('Device failed');
    expect(showBloodPressure(absent, { absent: 'refused' })).toBe('Systolic device failed, diastolic refused');
  });

  it('is never shown in a unit of another kind', () =>
    expect(() => showAmount(sbp as Measured<'sbp'> & typeof sbp, { unit: 'kg' as 'kPa' })).toThrow('not shown in kg'));
});

/**
 * Of thousandths of a degree Fahrenheit above freezing: hundredths of a degree Celsius, a half up, in whole numbers.
 */
const celsiusHundredths = (thousandths: number): bigint => (BigInt(thousandths - 32_000) * 5n * 2n + 90n) / 180n;
