import { quantityOf } from '../values';
import { showFact } from './show-fact';

const sbp = (amount: string, unit = 'mm[Hg]') => ({ is: 'quantity', unit, amount }) as const;

it('shows a quantity in the unit in which it was entered, with every digit that was typed', () => {
  expect(showFact('sbp', sbp('148'))).toEqual({ text: '148\u00a0mmHg', number: '148', unit: 'mmHg' });
  expect(showFact('weight', { is: 'quantity', unit: '[lb_av]', amount: '81.6466266' }).text).toBe('180\u00a0lb');
  expect(showFact('spo2', { is: 'quantity', unit: '%', amount: '98' }).text).toBe('98%');
});

it('shows beside an axis the unit of the axis, rounded once', () => {
  const kilopascals = sbp(quantityOf('sbp', '17.3', 'kPa').canonical, 'kPa');
  expect(showFact('sbp', kilopascals).text).toBe('17.3\u00a0kPa');
  expect(showFact('sbp', kilopascals, { canonical: true })).toEqual({
    text: '130\u00a0mmHg',
    number: '130',
    unit: 'mmHg',
  });
});

it('takes the kind of a laboratory result from its unit', () => {
  expect(showFact('lab.alt', { is: 'quantity', unit: 'xULN', amount: '3' }).text).toBe('3\u00a0× ULN');
  expect(showFact('lab.alt', { is: 'quantity', unit: 'U/L', amount: '120' }).text).toBe('120\u00a0U/L');
});

it('shows hours, totals, choices, and yes or no in words', () => {
  expect(showFact('day.food_h', { is: 'quantity', unit: 'h', amount: '7.5' }).text).toBe('7.5\u00a0h');
  expect(showFact('phq9', { is: 'score', total: 0 })).toEqual({ text: '0', number: '0' });
  expect(showFact('rems_form', { is: 'choice', choice: 'due' }).text).toBe('Due');
  expect(showFact('day.escort', { is: 'yes_no', yes: false }).text).toBe('No');
});

it('shows why a value is absent, without a number', () => {
  expect(showFact('sbp', { is: 'absent', reason: 'device_failed' })).toEqual({ text: 'Device failed', absent: true });
});

it('shows what a list no longer knows as it is', () => {
  expect(showFact('gone', { is: 'quantity', unit: 'cm[H2O]', amount: '4' }).text).toBe('4\u00a0cm[H2O]');
  expect(showFact('rems_form', { is: 'choice', choice: 'later' }).text).toBe('later');
});
