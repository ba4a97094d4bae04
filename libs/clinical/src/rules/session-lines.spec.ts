import { RULE_SET, ruleSetOf } from './rule-set';
import { sessionLines } from './session-lines';

const lines = (before: Parameters<typeof sessionLines>[1], rules = RULE_SET) =>
  sessionLines(rules.thresholds, before).map(({ vital, when, at, rise, ruleId }) =>
    [ruleId, vital, when, at, ...(rise ? [rise] : [])].join(' '),
  );

it('draws what the rules hold a session to, and a rise from the reading before the dose', () =>
  expect(lines({ sbp: 124, dbp: 78 })).toEqual([
    'KS-005 sbp before 140',
    'KS-005 dbp before 90',
    'KS-006 sbp before 180',
    'KS-006 dbp before 110',
    'KS-029 spo2 before 94',
    'KS-058 sbp after 180',
    'KS-058 dbp after 110',
    'KS-058 sbp after 164 40',
    'KS-058 dbp after 103 25',
    'KS-059 spo2 after 92',
  ]));

it('draws no rise where nothing was read before the dose', () =>
  expect(lines({}).filter((line) => line.startsWith('KS-058'))).toEqual([
    'KS-058 sbp after 180',
    'KS-058 dbp after 110',
  ]));

it("draws a site's own thresholds", () => {
  const site = ruleSetOf(RULE_SET.written, {
    edition: 1,
    revision: 1,
    values: new Map([['KS-058/mon.sbp_max/gte', 170]]),
  });
  expect(lines({}, site)).toContain('KS-058 sbp after 170');
});
