import { sayCases, sayElsewhere, sayNotInCase, sayRepeat } from './words';

it('says how a series repeats', () => {
  expect(sayRepeat({ everyWeeks: 1, timeZone: 'UTC', slot: '2030-05-07T15:00:00' })).toBe(
    'Every week, Tuesday 15:00, UTC time',
  );
  expect(sayRepeat({ everyWeeks: 2, timeZone: 'America/New_York', slot: '2030-05-06T09:05:00' })).toBe(
    'Every 2 weeks, Monday 09:05, America/New York time',
  );
});

it('says a time by the clocks of the series where the reader’s show another', () => {
  expect(sayElsewhere('2030-05-06T14:00:00Z', 'America/New_York', 'Europe/Berlin')).toBe('10:00 America/New York time');
  expect(sayElsewhere('2030-05-06T14:00:00Z', 'Europe/Vienna', 'Europe/Berlin')).toBeNull();
});

it('says how many cases are on a list, and how many the reader is in', () => {
  expect(sayCases({ caseCount: 0, yourCases: 0 })).toBe('No case yet');
  expect(sayCases({ caseCount: 1, yourCases: 1 })).toBe('1 case');
  expect(sayCases({ caseCount: 6, yourCases: 2 })).toBe('6 cases, 2 of them yours');
});

it('says who of a meeting is not in a case, and nothing where all are', () => {
  const members = ['Wren Alderquist', 'Bo Tallmere', 'Ana Reyes'].map((displayName) => ({
    memberId: displayName,
    displayName,
    discipline: null,
  }));
  expect(sayNotInCase(members, ['Bo Tallmere', 'Wren Alderquist'])).toBe(
    'Not in this case: Wren Alderquist, Bo Tallmere. Its owner can invite them.',
  );
  expect(sayNotInCase(members, [])).toBeNull();
});
