import fc from 'fast-check';
import { compareDecimals, decimalOf, roundDecimal } from './decimal';

describe('an exact decimal', () => {
  it.each([
    ['0.10', '0.1'],
    ['-0', '0'],
    ['0.0000000001', '0.0000000001'],
    ['1e21', '1000000000000000000000'],
    ['123456789012345678901234.5', '123456789012345678901234.5'],
  ])('of %s is %s, in plain notation', (number, decimal) => expect(decimalOf(number)).toBe(decimal));

  it('is not made from what is no number', () => expect(() => decimalOf('12 mg')).toThrow());

  it('compares by size, not as text', () => {
    const thousandths = fc.integer({ min: -10_000_000, max: 10_000_000 });
    fc.assert(
      fc.property(thousandths, thousandths, (left, right) => {
        expect(compareDecimals(decimalOf(String(left / 1000)), decimalOf(String(right / 1000)))).toBe(
          Math.sign(left - right),
        );
      }),
    );
  });

  it('is rounded a half away from zero, and to a zero without a minus', () => {
    expect(['0.5', '-0.5', '1.005', '-0.004'].map((text) => roundDecimal(decimalOf(text), 2))).toEqual([
      '0.50',
      '-0.50',
      '1.01',
      '0.00',
    ]);
    expect(['0.5', '-0.5', '-0.49'].map((text) => roundDecimal(decimalOf(text), 0))).toEqual(['1', '-1', '0']);
  });
});
