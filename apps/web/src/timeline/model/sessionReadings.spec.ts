import { quantityOf } from '@consilium/clinical';
import { dosing, inSession, notDone, quantity, score } from '../course.fixture';
import { sessionReadings } from './sessionReadings';

const session = dosing(1, 0);
const at = (code: string, minute: number, amount: string, unit: string) =>
  inSession(session, code, minute, quantity(amount, unit));

const { pressures, series, scores, before } = sessionReadings(session, [
  at('sbp', 15, '151', 'mm[Hg]'),
  at('sbp', -10, '132', 'mm[Hg]'),
  at('dbp', -10, '84', 'mm[Hg]'),
  inSession(session, 'dbp', 15, { is: 'absent', reason: 'device_failed' }),
  at('hr', 15, '88', '/min'),
  inSession(session, 'hr', 30, notDone),
  inSession(session, 'cadss23', 20, score(22)),
  inSession(session, 'cadss23', 110, score(1)),
  inSession(dosing(2, 14), 'hr', 15, quantity('60', '/min')),
]);

it('pairs the pressures of a minute, in the order of the minutes', () => {
  expect(pressures.map(({ at: minute, sbp, dbp }) => [minute, sbp, dbp])).toEqual([
    [-10, 132, 84],
    [15, 151, null],
  ]);
  expect(pressures.map(({ words }) => words)).toEqual([
    '10 min before the dose: 132/84 mmHg',
    '15 min: systolic 151, diastolic device failed',
  ]);
});

it('has a value that is absent without a number, and none of another session', () => {
  expect(series).toEqual([
    {
      code: 'hr',
      label: 'Heart rate',
      step: 30,
      readings: [
        { at: 15, value: 88, words: '15 min: 88/min' },
        { at: 30, value: null, words: '30 min: Not done' },
      ],
    },
  ]);
});

it('says the scales of a session with their minutes', () => expect(scores).toEqual(['CADSS 22 at 20, 1 at 110 min']));

it('takes the last readings before the dose for the lines of a rise', () =>
  expect(before).toEqual({ sbp: 132, dbp: 84 }));

it('draws every reading in the unit of the axis', () => {
  const { canonical } = quantityOf('sbp', '17.3', 'kPa');
  const [reading] = sessionReadings(session, [
    at('sbp', 15, canonical, 'kPa'),
    at('dbp', 15, '80', 'mm[Hg]'),
  ]).pressures;
  expect(reading!.words).toBe('15 min: 130/80 mmHg');
});
