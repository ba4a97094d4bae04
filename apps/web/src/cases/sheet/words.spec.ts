import {
  diagnosesOf,
  labsNotRecorded,
  sayAirway,
  sayAsa,
  sayHistory,
  sayPerson,
  sayPlan,
  sayRelDay,
  saySubstance,
  saySuicideRisk,
  sayTherapy,
  sayTrials,
  sayVitals,
} from './words';

describe('the words of the sheet', () => {
  it('says nothing for what is missing or not recorded, so that the sheet writes "Not recorded"', () => {
    expect(sayPerson({})).toBeNull();
    expect(saySuicideRisk({ suicideRisk: 'not_recorded' })).toBeNull();
    expect(sayTrials({ medTrials: 'not_recorded' })).toBeNull();
    expect(
      sayVitals({ vitalsBase: { sbp: 'not_recorded', dbp: 'not_recorded', hr: 'not_recorded', spo2: 'not_recorded' } }),
    ).toBeNull();
  });

  it('writes out a part that is not recorded beside parts that are', () => {
    expect(saySuicideRisk({ suicideRisk: { cssrs: 'low', attempts: '0', currentPlan: 'not_recorded' } })).toBe(
      'Low (C-SSRS), no past attempt, current plan not recorded',
    );
    expect(saySuicideRisk({ suicideRisk: { cssrs: 'not_recorded', attempts: '1', currentPlan: true } })).toBe(
      'C-SSRS level not recorded, one past attempt, a current plan',
    );
    expect(
      saySubstance({ substance: { auditc: 1, dast10: 'not_recorded', sudLevel: 'not_recorded', part2Source: false } }),
    ).toBe('AUDIT-C 1, DAST-10 not recorded, substance use disorder not recorded');
    expect(sayVitals({ vitalsBase: { sbp: 132, dbp: 84, hr: 'not_recorded', spo2: 98 } })).toBe(
      '132/84, HR not recorded, SpO2 98 %',
    );
    expect(sayPerson({ ageBand: 'not_recorded', sexAtBirth: 'F' })).toBe('Age not recorded, Female');
    expect(sayTherapy({ psychotherapy: [{ modality: 'IFS' }] })).toBe(
      'IFS, sessions not recorded, response not recorded',
    );
    expect(sayPlan({ plan: { product: 'esk_in', setting: 'certified' } })).toBe(
      'Esketamine, intranasal, REMS-certified setting, number of sessions not recorded, interval not recorded',
    );
    expect(sayAsa({ asa: 'not_assessed' })).toBeNull();
  });

  it('says of how many parts of the history nothing is recorded', () => {
    expect(
      sayHistory({
        medicalHx: [
          { code: 'htn', value: 'controlled' },
          { code: 'child_pugh', value: 'A' },
        ],
      }),
    ).toBe('Hypertension: controlled; Liver disease, Child-Pugh class: A; 18 others not recorded');
    expect(sayHistory({ medicalHx: [] })).toBeNull();
  });

  it('says that liver tests are not recorded, unless there are some or no test was done', () => {
    const tsh = { test: 'tsh', value: 2, unit: 'mIU/L', relDay: -3 } as const;
    expect(
      [
        undefined,
        'not_recorded' as const,
        [],
        [tsh],
        [tsh, { test: 'alt', value: 1.2, unit: 'xULN', relDay: -3 } as const],
      ].map((labs) => labsNotRecorded({ labs })),
    ).toEqual(['Lab results', 'Lab results', null, 'Liver tests', null]);
  });

  it('tells an empty list from a missing one', () => {
    expect(sayTherapy({ psychotherapy: [] })).toBe('None');
    expect(sayTherapy({})).toBeNull();
  });

  it('reads like the sheet', () => {
    expect(sayPerson({ ageBand: '45-54', sexAtBirth: 'F', gender: 'not_stated' })).toBe('45–54, Female');
    expect(sayTherapy({ psychotherapy: [{ modality: 'IFS', sessions: 14, response: 'partial' }] })).toBe(
      'IFS, 14 sessions, partial response',
    );
    expect(
      sayTrials({
        medTrials: [{ ingredient: 'aripiprazole', addOn: true, maxDoseMg: 5, weeks: 1, response: 'intolerant' }],
      }),
    ).toBe('aripiprazole add-on (5 mg, 1 week, not tolerated)');
    expect(sayAirway({ airwayOsa: { stopBang: 6, osaStatus: 'untreated', bmiBand: '40+' } })).toBe(
      'Sleep apnea: untreated, BMI 40 or over, airway concern not recorded',
    );
    expect(sayRelDay(-7)).toBe('day −7');
  });

  it('puts the primary diagnosis first', () => {
    expect(diagnosesOf({ primaryDx: 'F33.2', otherDx: ['I10'] }).map(({ code }) => code)).toEqual(['F33.2', 'I10']);
    expect(diagnosesOf({ primaryDx: 'not_recorded', otherDx: 'not_recorded' })).toEqual([]);
  });
});
