import { sayDay, sayOnPaper, sayTime } from './clock';

const local = (text: string): Date => new Date(`${text}:00`);
const now = local('2026-03-12T15:00').getTime();

describe('platform times', () => {
  it('stand on a 24-hour clock', () => {
    expect(sayTime(local('2026-03-12T09:31'))).toBe('09:31');
    expect(sayTime(local('2026-03-12T00:05'))).toBe('00:05');
    expect(sayTime(local('2026-03-12T22:10'))).toBe('22:10');
  });

  it('carry the year on paper', () => {
    expect(sayOnPaper(local('2026-03-12T09:31'))).toBe('Thursday, March 12, 2026, 09:31');
  });

  it.each([
    ['2026-03-12T00:01', 'Today'],
    ['2026-03-11T23:59', 'Yesterday'],
    ['2026-03-13T00:01', 'Tomorrow'],
    ['2026-03-14T00:01', 'Saturday, March 14'],
    ['2026-03-09T12:00', 'Monday'],
    ['2026-03-06T12:00', 'Friday'],
    ['2026-03-05T12:00', 'Thursday, March 5'],
  ])('%s is %s', (at, word) => {
    expect(sayDay(local(at), now)).toBe(word);
  });
});
