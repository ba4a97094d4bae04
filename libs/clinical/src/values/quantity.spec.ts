import fc from 'fast-check';
import { isCodeOf, LAB_TESTS } from '../codes';
import {
  checkBloodPressure,
  decimalOf,
  labKindOf,
  quantityKind,
  QUANTITY_KINDS,
  readQuantity,
  showAmount,
  unitOfWords,
  UNITS,
  unitsOf,
  valueProblemWords,
  quantityOf as quantity,
  type QuantityKindCode,
  type UnitOf,
} from '.';

const KINDS = Object.keys(QUANTITY_KINDS) as QuantityKindCode[];

/** What is said of a value that is refused; empty where it is taken. */
const refusal = (kind: QuantityKindCode, entered: string, unit: string): string => {
  const read = readQuantity(kind, entered, unit);
  return read.ok ? '' : valueProblemWords(read.problem).replaceAll('\u00a0', ' ');
};

describe('a quantity', () => {
  it('keeps what was entered, its unit and one canonical decimal', () => {
    expect(readQuantity('weight', ' 154,5 ', '[lb_av]')).toEqual({
      ok: true,
      value: { kind: 'weight', entered: '154,5', unit: '[lb_av]', canonical: '70.080021165' },
    });
  });

  it.each([
    ['weight', '70000', 'g', '70'],
    ['height', '1.75', 'm', '175'],
    ['height', '70', '[in_i]', '177.8'],
    ['temperature', '98.6', '[degF]', '37'],
    ['temperature', '99', '[degF]', '37.22222222222222222222'],
    ['dose', '500', 'ug', '0.5'],
    ['dose', '0.1', 'g', '100'],
    ['sbp', '20', 'kPa', '150.01275108384212658076'],
    ['bilirubin', '17.1', 'umol/L', '1'],
    ['creatinine', '88.4', 'umol/L', '1'],
    ['glucose', '5.5', 'mmol/L', '99.088'],
    ['albumin', '42', 'g/L', '4.2'],
    ['hemoglobin', '135', 'g/L', '13.5'],
    ['hba1c', '48', 'mmol/mol', '6.54304'],
  ] as const)('%s of %s %s is %s', (kind, entered, unit, canonical) =>
    expect(quantity(kind, entered, unit).canonical).toBe(canonical),
  );

  it.each([
    ['sbp', '1400', 'mm[Hg]', 'Systolic of 1400 mmHg is outside 10–350 mmHg and is taken for a slip of the hand'],
    ['sbp', '140', 'kPa', 'Systolic of 140 kPa is outside 10–350 mmHg and is taken for a slip of the hand'],
    ['spo2', '101', '%', 'SpO2 of 101% is outside 0–100% and is taken for a slip of the hand'],
    ['weight', '70', 'g', 'Weight of 70 g is outside 10–650 kg and is taken for a slip of the hand'],
    ['dose', '-1', 'mg', 'Dose of -1 mg is outside 0–100000 mg and is taken for a slip of the hand'],
    ['weight', '154', '[stone_av]', 'Weight is entered in kg or g or lb'],
    ['weight', '154', 'constructor', 'Weight is entered in kg or g or lb'],
    ['weight', '1,234', 'g', 'Could be read as 1234 or as 1.234; write it without separators of thousands'],
    ['hr', 'fast', '/min', 'Use digits with at most one decimal comma or point'],
    ['hr', '', '/min', 'Enter a number'],
    ['hr', '72.1234567', '/min', 'Use at most 9 digits before the point and 6 after it'],
    ['session_dose', '45', 'g', 'Dose of 45 g is outside 0–2000 mg and is taken for a slip of the hand'],
  ] as const)('refuses %s of %p %s', (kind, entered, unit, words) => expect(refusal(kind, entered, unit)).toBe(words));

  it.each([
    ['sbp', 60, 260],
    ['dbp', 30, 160],
    ['hr', 30, 220],
    ['spo2', 50, 100],
    ['rr', 4, 60],
    ['weight', 30, 300],
  ] as const)('takes %s from %p to %p unasked', (kind, from, to) => {
    const { unit } = quantityKind(kind);
    expect([from, to].map((value) => refusal(kind, String(value), unit))).toEqual(['', '']);
    expect([from - 0.1, to + 0.1].every((value) => refusal(kind, value.toFixed(1), unit).includes('outside'))).toBe(
      true,
    );
  });

  it.each([
    ['sbp', '55', 'mm[Hg]', 'Systolic of 55 mmHg is outside 60–260 mmHg. Is it right?'],
    ['hr', '25', '/min', 'Heart rate of 25/min is outside 30–220/min. Is it right?'],
    ['spo2', '45', '%', 'SpO2 of 45% is outside 50–100%. Is it right?'],
    ['session_dose', '0,6', 'g', 'Dose of 0.6 g is outside 1–500 mg. Is it right?'],
  ] as const)('asks about %s of %s %s, and takes it from who is sure', (kind, entered, unit, words) => {
    expect(refusal(kind, entered, unit)).toBe(words);
    expect(readQuantity(kind, entered, unit, { sure: true })).toMatchObject({ ok: true, value: { entered } });
  });

  it('takes what is impossible from nobody', () => {
    expect(readQuantity('sbp', '1400', 'mm[Hg]', { sure: true })).toMatchObject({
      problem: { code: 'value.impossible' },
    });
  });

  it('refuses a pair of pressures whose systolic is not above', () => {
    const pressures = (sbp: string, dbp: string) =>
      checkBloodPressure(quantity('sbp', sbp, 'mm[Hg]'), quantity('dbp', dbp, 'mm[Hg]'));
    expect(pressures('148', '92')).toBeUndefined();
    expect(pressures('92', '148')).toEqual({ code: 'value.pressures' });
    expect(pressures('92', '92')).toEqual({ code: 'value.pressures' });
    expect(valueProblemWords({ code: 'value.pressures' })).toBe('Systolic must be above diastolic');
    expect(checkBloodPressure({ absent: 'refused' }, quantity('dbp', '92', 'mm[Hg]'))).toBeUndefined();
  });

  it('comes back as it was entered, in every unit of every kind', () => {
    const entered = fc.integer({ min: 1, max: 400_000_000 }).map((millionths) => (millionths / 1e6).toFixed(6));
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.nat(), entered, (kind, index, number) => {
        const units = unitsOf(kind);
        const read = readQuantity(kind, number, units[index % units.length]!, { mark: '.' });
        fc.pre(read.ok);
        expect(showAmount(read.value).number).toBe(decimalOf(number));
      }),
    );
  });
});

describe('kinds and units', () => {
  it('have words for every unit, and the canonical unit first', () => {
    for (const kind of KINDS) {
      expect(unitsOf(kind).every((unit) => Object.hasOwn(UNITS, unit))).toBe(true);
      expect(unitsOf(kind)[0]).toBe(quantityKind(kind).unit);
    }
  });

  it('are there for every unit of every laboratory test that gives a number, and for no finding', () => {
    for (const { code, result, units } of LAB_TESTS) {
      if (result === 'finding') expect(labKindOf(code, 'mg/dL')).toBeUndefined();
      for (const unit of units) expect(quantityKind(labKindOf(code, unit)!).units).toHaveProperty([unit]);
    }
  });

  it('keep a result in units and one in multiples of the upper limit apart', () => {
    expect([labKindOf('alt', 'U/L'), labKindOf('alt', 'xULN'), labKindOf('alt', 'mg/dL')]).toEqual([
      'alt',
      'alt_x_uln',
      undefined,
    ]);
    expect(isCodeOf(LAB_TESTS, 'alt_x_uln')).toBe(false);
  });

  it.each([
    ['mmHg', 'mm[Hg]'],
    ['mm Hg', 'mm[Hg]'],
    ['mm[Hg]', 'mm[Hg]'],
    ['kpa', 'kPa'],
    ['µg', 'ug'],
    ['°F', '[degF]'],
    ['bpm', undefined],
    ['', undefined],
  ])('%p is read as %s', (words, unit) => expect(unitOfWords(words)).toBe(unit));

  it('reads the code and the words of every unit as that unit', () => {
    for (const [unit, { words }] of Object.entries(UNITS))
      expect([unitOfWords(unit), unitOfWords(words)]).toEqual([unit, unit]);
  });

  it('types the units of a kind', () => {
    const pressure: UnitOf<'sbp'> = 'kPa';
    // @ts-expect-error a pressure is not entered in kilograms
    const mass: UnitOf<'sbp'> = 'kg';
    expect([pressure, mass].map((unit) => Object.hasOwn(QUANTITY_KINDS.sbp.units, unit))).toEqual([true, false]);
  });
});
