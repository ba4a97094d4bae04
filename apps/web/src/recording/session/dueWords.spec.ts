import { dueWords, minuteWords } from './dueWords';

const step = (minute: number, missing: string[] = ['sbp', 'dbp']) => ({ minute, codes: ['sbp', 'dbp'], missing });

it.each([
  [40, 30, 'due in 10 min'],
  [40, 40, 'due now'],
  [40, 42, 'due now'],
  [40, 43, '3 min late'],
  [-10, 5, 'due'],
])('says of minute %i at minute %i: %s', (minute, now, words) => expect(dueWords(step(minute), now)).toBe(words));

it('counts nothing before the dose is recorded', () => expect(dueWords(step(40), undefined)).toBe('due'));

it('names what is missing of a step that is read in part', () =>
  expect(dueWords(step(40, ['dbp']), 39)).toBe('due in 1 min, not yet: Diastolic'));

it('says that a step is read, however late it is', () => expect(dueWords(step(40, []), 90)).toBe('read'));

it('calls the minutes before the dose by their name', () =>
  expect([-10, 20].map(minuteWords)).toEqual(['Before the dose', '20 min']));
