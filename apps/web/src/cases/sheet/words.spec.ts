import { diagnosesOf, sayAirway, sayPerson, sayRelDay, saySubstance, saySuicideRisk, sayTherapy, sayTrials, sayVitals } from './words';

describe('the words of the sheet', () => {
  it('says nothing for what is missing or not recorded, so that the sheet writes "Not recorded"', () => {
    expect(sayPerson({})).toBeNull();
    expect(saySuicideRisk({ suicideRisk: 'not_recorded' })).toBeNull();
    expect(sayTrials({ medTrials: 'not_recorded' })).toBeNull();
    expect(sayVitals({ vitalsBase: { sbp: 'not_recorded', dbp: 'not_recorded', hr: 'not_recorded', spo2: 'not_recorded' } })).toBeNull();
  });

  it('writes out a part that is not recorded beside parts that are', () => {
    expect(saySuicideRisk({ suicideRisk: { cssrs: 'low', attempts: '0', currentPlan: 'not_recorded' } })).toBe('Low (C-SSRS), attempts none, current plan not recorded');
    expect(saySubstance({ substance: { auditc: 1, dast10: 'not_recorded', sudLevel: 'not_recorded', part2Source: false } })).toBe('AUDIT-C 1, DAST-10 not recorded');
  });

  it('tells an empty list from a missing one', () => {
    expect(sayTherapy({ psychotherapy: [] })).toBe('None');
    expect(sayTherapy({})).toBeNull();
  });

  it('reads like the sheet', () => {
    expect(sayPerson({ ageBand: '45-54', sexAtBirth: 'F', gender: 'not_stated' })).toBe('45–54, Female');
    expect(sayTherapy({ psychotherapy: [{ modality: 'IFS', sessions: 14, response: 'partial' }] })).toBe('IFS, 14 sessions, partial response');
    expect(sayTrials({ medTrials: [{ ingredient: 'aripiprazole', addOn: true, maxDoseMg: 5, weeks: 1, response: 'intolerant' }] }))
      .toBe('aripiprazole add-on (5 mg, 1 week, not tolerated)');
    expect(sayAirway({ airwayOsa: { stopBang: 6, osaStatus: 'untreated', bmiBand: '40+' } })).toBe('STOP-Bang 6, sleep apnea: untreated, BMI 40 or over');
    expect(sayRelDay(-7)).toBe('day −7');
  });

  it('puts the primary diagnosis first', () => {
    expect(diagnosesOf({ primaryDx: 'F33.2', otherDx: ['I10'] }).map(({ code }) => code)).toEqual(['F33.2', 'I10']);
    expect(diagnosesOf({ primaryDx: 'not_recorded', otherDx: 'not_recorded' })).toEqual([]);
  });
});
