import { authorizedWords, discussionWords, stateWords } from './doseWords';

const authorized = { sessions: 6, fromDay: 0, withinDays: 28, minGapDays: 4, integrationBetween: true };
const [before, dose, planned] = [{ id: 'a', number: 2, relDay: 7 }, { id: 'b', number: 3, relDay: 9 }, { relDay: 40 }];

it.each([
  [authorized, '6 doses within 28 days from day 0, at least 4 days apart, with integration between'],
  [{ ...authorized, sessions: 1, minGapDays: 0, integrationBetween: false }, '1 dose within 28 days from day 0'],
  [{ ...authorized, sessions: 0, fromDay: 30 }, 'No dose from day 30 on'],
])('says %j', (of, words) => expect(authorizedWords(of)).toBe(words));

it('says how many are left', () =>
  expect(stateWords({ used: 2, left: 4, untilDay: 28, discussions: [] })).toBe('2 used, 4 left, until day 28'));

it.each([
  [{ code: 'beyond_number', dose, count: 7 } as const, 'Dosing 3, day 9: dose 7, where 6 are authorized'],
  [{ code: 'beyond_days', dose: planned, days: 1 } as const, 'This dose, day 40: 1 day after the last authorized day'],
  [
    { code: 'sooner_than_gap', dose, before, days: 2 } as const,
    'Dosing 3, day 9: 2 days after dosing 2, day 7; at least 4 were agreed',
  ],
  [
    { code: 'without_integration', dose: planned, before: dose } as const,
    'This dose, day 40: no integration session between it and dosing 3, day 9',
  ],
])('asks for a word about %j', (discussion, words) => expect(discussionWords(discussion, authorized)).toBe(words));

it('says that none is authorized', () =>
  expect(discussionWords({ code: 'beyond_number', dose, count: 1 }, { ...authorized, sessions: 0 })).toBe(
    'Dosing 3, day 9: none is authorized',
  ));
