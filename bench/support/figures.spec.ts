import { median, percentile, rounded } from './figures';

describe('figures', () => {
  it('takes the middle and the rank, whatever the order', () => {
    expect(median([3, 1, 2])).toBe(2);
    const hundred = Array.from({ length: 100 }, (_, n) => 99 - n);
    expect(percentile(hundred, 99)).toBe(99);
    expect(percentile(hundred, 50)).toBe(50);
    expect(percentile([], 50)).toBeNaN();
  });

  it('rounds to three digits', () => expect([rounded(1234.56), rounded(0.98765)]).toEqual([1230, 0.988]));
});
