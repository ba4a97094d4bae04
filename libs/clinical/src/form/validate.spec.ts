import fc from 'fast-check';
import { CALENDAR_DATE_MESSAGE } from './calendar-date';
import { examplePresentation } from './example';
import { FORM_FIELDS, PRESENTATION_FIELDS } from './fields';
import { validatePresentation } from './validate';

/** The example with one field set to something else. */
const withField = (field: string, value: unknown) => validatePresentation({ ...examplePresentation(), [field]: value });

describe('validatePresentation', () => {
  it('accepts a whole presentation, an empty one and one whose answers are taken back', () => {
    expect(validatePresentation(examplePresentation())).toEqual([]);
    expect(validatePresentation({})).toEqual([]);
    expect(validatePresentation(Object.fromEntries(PRESENTATION_FIELDS.map((field) => [field, null])))).toEqual([]);
  });

  it('accepts not_recorded exactly where a clinical field allows it', () => {
    for (const field of PRESENTATION_FIELDS) {
      const isText = FORM_FIELDS[field].shape.kind === 'text';
      expect([field, withField(field, 'not_recorded').length === 0]).toEqual([
        field,
        isText || FORM_FIELDS[field].notRecorded === true,
      ]);
    }
  });

  it.each<[string, unknown, string, string]>([
    ['title', 'x'.repeat(81), 'title', 'Must be at most 80 characters'],
    ['question', 'x'.repeat(501), 'question', 'Must be at most 500 characters'],
    ['question', 7, 'question', 'Must be text'],
    ['question', 'a\u0000b', 'question', 'Holds characters that cannot be stored'],
    ['question', 'a\ud800b', 'question', 'Holds characters that cannot be stored'],
    ['traumaNote', 'x'.repeat(301), 'traumaNote', 'Must be at most 300 characters'],
    ['ageBand', '45', 'ageBand', 'Must be one of the listed values'],
    ['primaryDx', 'Z99', 'primaryDx', 'Must be one of the listed values'],
    ['otherDx', ['I10', 'I10'], 'otherDx', 'Must not list a value twice'],
    ['otherDx', ['I10', 'x'], 'otherDx.1', 'Must be one of the listed values'],
    ['otherDx', 'I10', 'otherDx', 'Must be a list'],
    ['episodeMonths', 601, 'episodeMonths', 'Must be from 0 to 600'],
    ['episodeMonths', 1.5, 'episodeMonths', 'Must be a whole number'],
    ['episodeMonths', Number.NaN, 'episodeMonths', 'Must be a number'],
    ['asa', 7, 'asa', 'Must be one of the listed values'],
    ['asa', '2', 'asa', 'Must be one of the listed values'],
    ['part2Flag', 'yes', 'part2Flag', 'Must be true or false'],
    ['attestations', [true, true, true], 'attestations', 'Must be 4 values, each true or false'],
    ['vitalsBase', { sbp: 39, dbp: 20, hr: 70, spo2: 98 }, 'vitalsBase.sbp', 'Must be from 40 to 300'],
    ['vitalsBase', { sbp: 120, dbp: 80, hr: 70, spo2: 101 }, 'vitalsBase.spo2', 'Must be from 0 to 100'],
    ['vitalsBase', { sbp: 80, dbp: 120, hr: 70, spo2: 98 }, 'vitalsBase.dbp', 'Diastolic must be below systolic'],
    ['vitalsBase', 132, 'vitalsBase', 'Must be an object'],
    ['scales', [{ scale: 'phq9', relDay: 0, total: 28 }], 'scales.0.total', 'Must be from 0 to 27 for PHQ-9'],
    [
      'scales',
      [
        { scale: 'phq9', relDay: 0, total: 20 },
        { scale: 'phq9', relDay: 0, total: 21 },
      ],
      'scales.1',
      'Is listed twice',
    ],
    ['scales', [{ scale: 'phq9', relDay: 0 }], 'scales.0.total', 'Is required'],
    [
      'scales',
      [{ scale: 'phq9', relDay: 36_501, total: 3 }],
      'scales.0.relDay',
      'Must be a whole number of days from -36500 to 36500',
    ],
    ['medTrials', [{ ingredient: '', response: 'none' }], 'medTrials.0.ingredient', 'Is required'],
    [
      'medTrials',
      [{ ingredient: 'sertraline', atc: 'sertraline', response: 'none' }],
      'medTrials.0.atc',
      'Must be at most 7 characters',
    ],
    [
      'medTrials',
      [{ ingredient: 'sertraline', atc: 'N6', response: 'none' }],
      'medTrials.0.atc',
      'Use an ATC code such as N06AX16',
    ],
    [
      'medTrials',
      [{ ingredient: 'sertraline', response: 'none', weeks: -1 }],
      'medTrials.0.weeks',
      'Must be from 0 to 2600',
    ],
    ['medTrials', Array.from({ length: 41 }, () => ({})), 'medTrials', 'Must be at most 40 entries'],
    ['medicalHx', [{ code: 'htn', value: true }], 'medicalHx.0.value', 'Not a value of this part of the history'],
    [
      'medicalHx',
      [
        { code: 'avm', value: true },
        { code: 'avm', value: false },
      ],
      'medicalHx.1',
      'Is listed twice',
    ],
    ['labs', [{ test: 'alt', value: 30, relDay: 0 }], 'labs.0.unit', 'Must be one of: U/L, xULN'],
    ['labs', [{ test: 'alt', value: 'pos', unit: 'U/L', relDay: 0 }], 'labs.0.value', 'Must be a number of 0 or more'],
    ['labs', [{ test: 'hcg', value: 1, relDay: 0 }], 'labs.0.value', 'Must be one of the listed findings'],
    ['plan', { product: 'ket_im', route: 'IV' }, 'plan.route', 'Not a route of this product'],
    ['substance', { auditc: 13 }, 'substance.auditc', 'Must be from 0 to 12'],
    ['consentToConsult', { revocable: false }, 'consentToConsult.revocable', 'Consent can always be revoked'],
    ['consentToConsult', { part2: { signed: 'yes' } }, 'consentToConsult.part2.signed', 'Must be true or false'],
  ])('refuses %s of %j', (field, value, path, message) => {
    expect(withField(field, value)).toEqual([{ path, message, reason: 'invalid' }]);
  });

  it.each<[string, unknown, string]>([
    ['scales', [{ scale: 'phq9', relDay: '2026-03-14', total: 20 }], 'scales.0.relDay'],
    ['labs', [{ test: 'hcg', value: 'neg', relDay: '3/14/26' }], 'labs.0.relDay'],
    ['currentMeds', [{ ingredient: 'lithium', lastChangeRelDay: 'March 10' }], 'currentMeds.0.lastChangeRelDay'],
    ['consentToConsult', { relDay: new Date(0) }, 'consentToConsult.relDay'],
    ['episodeMonths', 'since March 2024', 'episodeMonths'],
    ['scales', [{ scale: 'phq9', relDay: 0, total: 20, date: 5 }], 'scales.0.date'],
    ['dayZeroDate', 'soon', 'dayZeroDate'],
    ['startedOn', '2026-03-14', 'startedOn'],
  ])('asks for a relative day in place of a calendar date in %s', (field, value, path) => {
    expect(withField(field, value)).toEqual([{ path, message: CALENDAR_DATE_MESSAGE, reason: 'calendar_date' }]);
  });

  it('refuses unknown fields at every depth, the names of object members too', () => {
    for (const name of ['nope', 'toString', 'constructor', 'hasOwnProperty']) {
      expect(withField(name, 1)).toEqual([{ path: name, message: 'Unknown field', reason: 'unknown_field' }]);
    }
    expect(validatePresentation(JSON.parse('{"__proto__": 1}'))).toEqual([
      { path: '__proto__', message: 'Unknown field', reason: 'unknown_field' },
    ]);
    expect(withField('suicideRisk', { note: 'x' })).toEqual([
      { path: 'suicideRisk.note', message: 'Unknown field', reason: 'unknown_field' },
    ]);
  });

  it.each([null, undefined, [], 'x', 1, new Date(0)])('refuses %p in place of a presentation', (value) => {
    expect(validatePresentation(value)).toHaveLength(1);
  });

  it('survives anything and never repeats a value', () => {
    const marker = 'zqxzqx';
    const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true });
    fc.assert(
      fc.property(fc.constantFrom(...PRESENTATION_FIELDS), anything, (field, value) =>
        Array.isArray(withField(field, value)),
      ),
    );
    for (const field of PRESENTATION_FIELDS.filter((name) => FORM_FIELDS[name].shape.kind !== 'text')) {
      for (const value of [marker, [marker], [{ [marker]: marker }], { [marker]: marker }]) {
        const problems = withField(field, value);
        expect(problems.length).toBeGreaterThan(0);
        expect(problems.map(({ message }) => message).join()).not.toContain(marker);
      }
    }
  });

  it('stops at a hundred findings', () => {
    expect(
      validatePresentation(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`field${index}`, 1]))),
    ).toHaveLength(100);
  });
});
