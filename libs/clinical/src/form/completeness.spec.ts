import { completeness, isAnswered } from './completeness';
import { consentState } from './consent';
import { examplePresentation } from './example';
import { fieldsOf, FORM_FIELDS, PRESENTATION_FIELDS } from './fields';
import { openingObstacles } from './obstacles';
import type { Part2Consent } from './records';
import { FORM_STEPS } from './steps';

const REQUIRED = [
  'consentToConsult',
  'part2Flag',
  'title',
  'question',
  'decisionNeededBy',
  'ageBand',
  'sexAtBirth',
  'primaryDx',
  'psychotherapy',
  'psychosisMania',
  'medicalHx',
  'medTrials',
  'currentMeds',
  'scales',
  'suicideRisk',
  'substance',
  'vitalsBase',
  'attestations',
];
const part2: Part2Consent = {
  patientNamed: true,
  discloser: 'The treating program',
  information: 'Visits and medication',
  recipients: 'this care team',
  purpose: 'treatment_payment_operations',
  revocationExplained: true,
  expires: 'end of treatment',
  signed: true,
  dated: true,
  redisclosureStated: true,
  refusalConsequenceStated: true,
};

describe('the form', () => {
  it('puts every field into one step, in form order', () => {
    expect(FORM_STEPS.flatMap(({ code }) => fieldsOf(code))).toEqual(PRESENTATION_FIELDS);
  });

  it('requires what the presentation form requires', () => {
    expect(PRESENTATION_FIELDS.filter((field) => FORM_FIELDS[field].required)).toEqual(REQUIRED);
  });
});

describe('completeness', () => {
  const FACTS = PRESENTATION_FIELDS.filter((field) => FORM_FIELDS[field].counted);

  it('counts clinical facts alone, and names what opening needs, in form order', () => {
    expect(completeness({})).toEqual({ done: 0, total: 20, recorded: 0, notRecorded: FACTS, missing: REQUIRED });
    expect(completeness(examplePresentation())).toEqual({
      done: 20,
      total: 20,
      recorded: 20,
      notRecorded: [],
      missing: [],
    });
    for (const field of [
      'title',
      'question',
      'decisionNeededBy',
      'consentToConsult',
      'part2Flag',
      'attestations',
    ] as const)
      expect(FACTS).not.toContain(field);
  });

  it.each(PRESENTATION_FIELDS)('notices that %s is taken back', (field) => {
    const { done, recorded, notRecorded, missing } = completeness({ ...examplePresentation(), [field]: null });
    expect(done).toBe(FORM_FIELDS[field].counted ? 19 : 20);
    expect(recorded).toBe(done);
    expect(notRecorded).toEqual(FORM_FIELDS[field].counted ? [field] : []);
    expect(missing).toEqual(FORM_FIELDS[field].required ? [field] : []);
  });

  it('takes "not recorded" for an answer and for no record', () => {
    const unknown = { sbp: 'not_recorded', dbp: 'not_recorded', hr: 'not_recorded', spo2: 'not_recorded' } as const;
    expect(completeness({ ...examplePresentation(), medicalHx: 'not_recorded', vitalsBase: unknown })).toEqual({
      done: 20,
      total: 20,
      recorded: 18,
      notRecorded: ['medicalHx', 'vitalsBase'],
      missing: [],
    });
    expect(completeness({ ...examplePresentation(), vitalsBase: { ...unknown, hr: 72 }, labs: [] })).toMatchObject({
      recorded: 20,
      notRecorded: [],
    });
    expect(completeness({ ...examplePresentation(), asa: 'not_assessed', sexAtBirth: 'not_stated' })).toMatchObject({
      recorded: 18,
      notRecorded: ['sexAtBirth', 'asa'],
    });
  });

  it.each<[Parameters<typeof isAnswered>[0], unknown, boolean]>([
    ['title', '  ', false],
    ['title', 'not_recorded', false],
    ['medTrials', [], true],
    ['labs', [], true],
    ['traumaSummary', [], true],
    ['scales', [], false],
    ['medicalHx', [], false],
    ['medicalHx', 'not_recorded', true],
    ['part2Flag', false, true],
    ['part2Flag', 'not_recorded', false],
    ['suicideRisk', { cssrs: 'low', attempts: '0' }, false],
    ['suicideRisk', { cssrs: 'low', attempts: '0', currentPlan: 'not_recorded' }, true],
    ['currentMeds', [{}], false],
    ['medTrials', [{ ingredient: ' ' }], false],
    ['labs', [{}, {}], false],
    ['currentMeds', [{}, { ingredient: 'lithium' }], true],
    ['airwayOsa', {}, false],
    ['airwayOsa', { stopBang: 3 }, true],
    ['plan', { setting: null }, false],
    ['attestations', [true, true, true, false], false],
    ['consentToConsult', { basis: 'deidentified', obtained: true, scope: [] }, false],
  ])('%s of %j is answered: %p', (field, value, expected) => expect(isAnswered(field, value)).toBe(expected));
});

describe('openingObstacles', () => {
  const obstacles = (change: object) =>
    openingObstacles({ ...examplePresentation(), ...change }).map(({ code, path }) => [code, path]);

  it('finds none in a complete presentation', () => expect(openingObstacles(examplePresentation())).toEqual([]));

  it('names what is missing, unattested or refused', () => {
    expect(obstacles({ title: '' })).toEqual([['required_missing', 'title']]);
    expect(obstacles({ attestations: [true, false, true, true] })).toEqual([['not_attested', 'attestations']]);
    expect(obstacles({ consentToConsult: { ...examplePresentation().consentToConsult, obtained: false } })).toEqual([
      ['consent_not_obtained', 'consentToConsult.obtained'],
    ]);
  });

  it('asks for every element of a Part 2 consent, one by one', () => {
    const flagged = (elements: Part2Consent) =>
      obstacles({ part2Flag: true, consentToConsult: { ...examplePresentation().consentToConsult, part2: elements } });
    expect(flagged(part2)).toEqual([]);
    for (const element of Object.keys(part2) as (keyof Part2Consent)[]) {
      expect(flagged({ ...part2, [element]: undefined })).toEqual([
        ['part2_consent_incomplete', `consentToConsult.part2.${element}`],
      ]);
    }
    expect(flagged({ ...part2, signed: false })).toHaveLength(1);
    expect(flagged({ ...part2, purpose: 'at_patient_request', redisclosureStated: undefined })).toEqual([]);
  });

  it('does not let a Part 2 source go without the flag', () => {
    const codes = obstacles({ substance: { ...(examplePresentation().substance as object), part2Source: true } }).map(
      ([code]) => code,
    );
    expect(codes).toContain('part2_flag_missing');
    expect(codes).toContain('part2_consent_incomplete');
  });
});

describe('consentState', () => {
  const consent = examplePresentation().consentToConsult;

  it('is missing until it was obtained, incomplete without basis, scope or a Part 2 element, else valid', () => {
    expect(consentState(undefined, false)).toBe('missing');
    expect(consentState({ ...consent, obtained: false }, false)).toBe('missing');
    expect(consentState({ ...consent, scope: [] }, false)).toBe('incomplete');
    expect(consentState({ ...consent, basis: undefined }, false)).toBe('incomplete');
    expect(consentState(consent, true)).toBe('incomplete');
    expect(consentState({ ...consent, part2 }, true)).toBe('valid');
    expect(consentState(consent, false)).toBe('valid');
  });
});
