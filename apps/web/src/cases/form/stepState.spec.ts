import { FORM_STEPS } from '@consilium/clinical';
import { nameNotRecorded, sayMissing, sayRecorded } from '../../form/missing';
import { neighbours, stepAt, stepOfPath, stepState } from './stepState';

describe('stepState', () => {
  it('is untouched, begun, then done', () => {
    expect(stepState('question', {})).toBe('untouched');
    expect(stepState('question', { title: 'T' })).toBe('begun');
    expect(stepState('question', { title: 'T', question: 'Q', decisionNeededBy: 'none' })).toBe('done');
  });

  it('is not done where an answer itself keeps the case from opening', () => {
    const consent = { basis: 'deidentified', obtained: false, scope: ['facts'] } as const;
    expect(
      stepState('consent_basis', { part2Flag: false, consentToConsult: { ...consent, scope: [...consent.scope] } }),
    ).toBe('begun');
  });

  it('does not call a step done that nobody answered, though nothing in it is needed', () => {
    expect(stepState('plan_sessions', {})).toBe('untouched');
  });
});

it('finds the step of a path inside a record', () => {
  expect(stepOfPath('consentToConsult.part2.signed')).toBe('consent_basis');
  expect(stepOfPath('scales.0.relDay')).toBe('scales_safety');
});

it('starts at the first step for an unknown address', () => {
  expect(stepAt('nonsense')).toBe(FORM_STEPS[0].code);
  expect(neighbours('consent_basis')).toMatchObject({ before: null, after: { code: 'question' } });
  expect(neighbours('check_attest').after).toBeNull();
});

it('says how many clinical facts are recorded, and names the others', () => {
  expect(sayRecorded({ recorded: 18, notRecorded: ['airwayOsa', 'labs'] })).toBe('18 recorded, 2 not recorded');
  expect(sayRecorded({ recorded: 20, notRecorded: [] })).toBe('20 recorded');
  expect(nameNotRecorded({ notRecorded: ['vitalsBase', 'airwayOsa', 'medicalHx'] })).toBe(
    'Not recorded: base vitals, airway and sleep apnea, medical history.',
  );
  expect(nameNotRecorded({ notRecorded: [] })).toBe('');
});

it('names fields inside a sentence, abbreviations as they are', () => {
  expect(sayMissing(['primaryDx', 'asa'])).toBe('primary diagnosis, ASA class');
});
