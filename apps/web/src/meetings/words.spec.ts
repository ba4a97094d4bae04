import { sayCases, sayRepeat } from './words';

it('says how a series repeats', () => {
  expect(sayRepeat({ everyWeeks: 1, timeZone: 'UTC' })).toBe('Every week, UTC time');
  expect(sayRepeat({ everyWeeks: 2, timeZone: 'America/New_York' })).toBe('Every 2 weeks, America/New York time');
});

it('says how many cases are on a list, and how many the reader is in', () => {
  expect(sayCases({ caseCount: 0, yourCases: 0 })).toBe('No case yet');
  expect(sayCases({ caseCount: 1, yourCases: 1 })).toBe('1 case');
  expect(sayCases({ caseCount: 6, yourCases: 2 })).toBe('6 cases, 2 of them yours');
});
