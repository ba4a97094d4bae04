import { DISCHARGE_CHECKS } from './discharge';
import { factCode } from './facts';
import { saysNothing, PRESSURE_FIELD, typedEntries } from './read-typed';

it('reads a pair of pressures as two entries', () =>
  expect(typedEntries(PRESSURE_FIELD, { text: ' 132/84 ' })).toEqual([
    { code: 'sbp', entered: '132' },
    { code: 'dbp', entered: '84' },
  ]));

it.each(['132', '132/', '/84', '132/84/70'])('asks for both pressures of %s', (text) =>
  expect(typedEntries(PRESSURE_FIELD, { text })).toEqual({ path: 'entered', message: 'Write both, such as 132/84' }),
);

it('says why a pressure is a slip of the hand', () =>
  expect(typedEntries(PRESSURE_FIELD, { text: '1400/90' })).toMatchObject({
    message: expect.stringContaining('slip'),
  }));

it('gives one reason for both pressures', () =>
  expect(typedEntries(PRESSURE_FIELD, { absent: 'refused' })).toEqual([
    { code: 'sbp', absent: 'refused' },
    { code: 'dbp', absent: 'refused' },
  ]));

it('keeps a quantity as it was typed, with its unit', () => {
  expect(typedEntries('dose', { text: '0,5', unit: 'g' })).toEqual([{ code: 'dose', entered: '0,5', unit: 'g' }]);
  expect(typedEntries('hr', { text: '72' })).toEqual([{ code: 'hr', entered: '72' }]);
});

it('refuses a number with two readings and says both', () =>
  expect(typedEntries('dose', { text: '1,234' })).toMatchObject({
    message: 'Could be read as 1234 or as 1.234; write it without separators of thousands',
  }));

it('reads a total as a whole number of its scale', () => {
  expect(typedEntries('moaas', { text: '4' })).toEqual([{ code: 'moaas', total: 4 }]);
  expect(typedEntries('moaas', { text: '4.5' })).toMatchObject({ path: 'total' });
  expect(typedEntries('moaas', { text: '6' })).toMatchObject({ path: 'total' });
  expect(typedEntries('ae.nausea', { text: 'two' })).toMatchObject({ path: 'total' });
});

it('takes an answer as it is', () => {
  expect(typedEntries('steady_gait', { yes: false })).toEqual([{ code: 'steady_gait', yes: false }]);
  expect(typedEntries('rems_form', { choice: 'due' })).toEqual([{ code: 'rems_form', choice: 'due' }]);
  expect(typedEntries('rems_form', { choice: 'never' })).toMatchObject({ path: 'choice' });
});

it('refuses a field that stands for nothing', () =>
  expect(typedEntries('nothing', { text: '1' })).toMatchObject({ path: 'code' }));

it('knows an empty field from one that says something', () => {
  expect([undefined, { text: ' ' }].map(saysNothing)).toEqual([true, true]);
  expect([{ text: '0' }, { yes: false }, { absent: 'refused' as const }].map(saysNothing)).toEqual([
    false,
    false,
    false,
  ]);
});

it('asks before somebody leaves for what can be recorded as yes or no', () => {
  for (const { code } of DISCHARGE_CHECKS) expect(factCode(code)?.takes.is).toBe('yes_no');
});
