import { milestoneBetween, milestoneOf, sayLeft, sayLength, sayMinutes } from './durations';

describe('times of a consultation', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [61_000, '1:01'],
    [520_000, '8:40'],
    [-130_000, '2:10'],
    [3_725_000, '62:05'],
  ])('says %i ms as %s', (ms, words) => expect(sayLength(ms)).toBe(words));

  it.each([
    [520_000, '8:40', 'left'],
    [519_001, '8:40', 'left'],
    [1, '0:01', 'left'],
    [0, '0:00', 'left'],
    [-130_000, '2:10', 'over'],
    [-1, '0:00', 'over'],
  ])('says of %i ms: %s %s', (left, length, word) =>
    expect(sayLeft(left)).toEqual({ length, word, isOver: word === 'over' }),
  );

  it('says attendance in whole minutes that were full', () => {
    expect([0, 59, 60, 119, 754].map(sayMinutes)).toEqual(['under 1 min', 'under 1 min', '1 min', '1 min', '12 min']);
  });

  it.each([
    [300_001, null],
    [300_000, 'five'],
    [60_001, 'five'],
    [60_000, 'one'],
    [1, 'one'],
    [0, 'end'],
    [-5_000, 'end'],
  ])('has passed at %i ms left: %s', (left, milestone) => expect(milestoneOf(left)).toBe(milestone));

  it('speaks a milestone once, and not one that had passed before the phase was looked at', () => {
    const at = (run: string, left: number) => ({ run, milestone: milestoneOf(left) });
    expect(milestoneBetween(at('a', 301_000), at('a', 299_000))).toBe('five');
    expect(milestoneBetween(at('a', 299_000), at('a', 298_000))).toBeNull();
    expect(milestoneBetween(at('a', 61_000), at('a', 60_000))).toBe('one');
    expect(milestoneBetween(at('a', 1_000), at('a', 0))).toBe('end');
    expect(milestoneBetween(at('a', -9_000), at('b', 240_000))).toBeNull();
  });
});
