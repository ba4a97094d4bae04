import fc from 'fast-check';
import { looksLikeCalendarDate } from './calendar-date';

describe('looksLikeCalendarDate', () => {
  it.each([
    '2026-03-14',
    '2026-03-14T09:00:00Z',
    '2026/3/4',
    '03/14/1973',
    '9/2/26',
    '3/14',
    '3/2026',
    '14.03.2026',
    '10.04.2026',
    'March 10',
    '10 Mar 2026',
    'Feb 3rd, 2026',
    'april',
    'Tuesday',
    '2026',
    '20260314',
    '2026-W11',
    '1773446400',
    '1773446400000',
    ' 2026-03-14 ',
    20260314,
    1773446400000,
    new Date(0),
  ])('takes %p for a date', (value) => expect(looksLikeCalendarDate(value)).toBe(true));

  it.each([
    '14',
    '-7',
    '0',
    'day 14',
    '',
    14,
    -36_500,
    36_500,
    0,
    true,
    null,
    undefined,
    {},
    [],
    '12 weeks',
    'marker',
    'decline',
    'augment',
  ])('leaves %p alone', (value) => expect(looksLikeCalendarDate(value)).toBe(false));

  it('takes every ISO time and every Date, and no whole number of days', () => {
    const days = fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2199-12-31') });
    fc.assert(fc.property(days, (day) => looksLikeCalendarDate(day) && looksLikeCalendarDate(day.toISOString())));
    fc.assert(fc.property(fc.integer({ min: -36_500, max: 36_500 }), (day) => !looksLikeCalendarDate(day)));
  });
});
