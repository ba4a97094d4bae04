import fc from 'fast-check';
import { NUMBER_LIMITS, readNumber, readWhole, type DecimalMark } from '.';

const codeOf = (text: string, mark?: DecimalMark) => {
  const read = readNumber(text, mark);
  return read.ok ? read.value : read.problem.code;
};

describe('a number that was typed', () => {
  it.each([
    ['148', '148'],
    ['  148 ', '148'],
    ['36.6', '36.6'],
    ['36,6', '36.6'],
    ['0,125', '0.125'],
    ['0.125', '0.125'],
    ['.5', '0.5'],
    [',5', '0.5'],
    ['5.0', '5'],
    ['007', '7'],
    ['-10', '-10'],
    ['\u221210', '-10'],
    ['+10', '10'],
    ['-0', '0'],
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['1234,567', '1234.567'],
    ['1,2345', '1.2345'],
  ])('%p is %s', (text, number) => expect(codeOf(text)).toBe(number));

  it.each([
    ['1,234', ['1234', '1.234']],
    ['1.234', ['1.234', '1234']],
    ['-1,234', ['-1234', '-1.234']],
    ['12,000', ['12000', '12']],
    ['1 234', ['1234', '1 and 234']],
    ['1\u00a0234', ['1234', '1 and 234']],
    ['1\u202f234\u202f567', ['1234567', '1 and 234 and 567']],
  ])('%p has two readings, and both are said', (text, readings) =>
    expect(readNumber(text)).toEqual({ ok: false, problem: { code: 'value.ambiguous', readings } }),
  );

  it.each([
    ['1,234', '.', '1234'],
    ['1,234', ',', '1.234'],
    ['1.234', '.', '1.234'],
    ['1.234', ',', '1234'],
    ['36,6', '.', 'value.unreadable'],
    ['36.6', ',', 'value.unreadable'],
  ] as const)('%p in a text whose decimal mark is %p: %s', (text, mark, result) =>
    expect(codeOf(text, mark)).toBe(result),
  );

  it.each(['', '   ', '\t'])('%p is empty', (text) => expect(codeOf(text)).toBe('value.empty'));

  it.each([
    '5.',
    '5,',
    '.',
    '-',
    '--5',
    '1e3',
    'NaN',
    'Infinity',
    '0x10',
    '1,23,4',
    '1,23.4',
    '1.2.3',
    '12 34',
    '148/92',
    '<5',
    '5 mg',
    '=1+1',
    '½',
    '١٢',
    '１２',
    '1\u00005',
  ])('%p is no number', (text) => expect(codeOf(text)).toBe('value.unreadable'));

  it.each(['1234567890', '0.1234567', '9'.repeat(10_000)])('%p is too long', (text) =>
    expect(codeOf(text)).toBe('value.too_long'),
  );

  it('reads a whole number as itself and never says a different one for a comma than for a point', () => {
    const places = fc.integer({ min: 0, max: 999_999 }).map(String);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** NUMBER_LIMITS.whole - 1 }), places, (whole, decimals) => {
        const [point, comma] = [readNumber(`${whole}.${decimals}`), readNumber(`${whole},${decimals}`)];
        expect(codeOf(String(whole))).toBe(String(whole));
        expect(point.ok).toBe(comma.ok);
        if (point.ok && comma.ok)
          expect([Number(point.value), point.value]).toEqual([Number(`${whole}.${decimals}`), comma.value]);
      }),
    );
  });

  it('answers every text, with a mark and without, in plain notation where it is a number', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[-+0-9., ]{0,14}$/));
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, '.', ','), (typed, mark: DecimalMark | undefined) => {
        const read = readNumber(typed, mark);
        if (read.ok) expect(read.value).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
        else expect(read.problem.code).toMatch(/^value\.(empty|too_long|unreadable|ambiguous)$/);
      }),
    );
  });
});

it.each([
  ['14', 14],
  ['-3', -3],
  ['30', 30],
  ['31', null],
  ['-4', null],
  ['14,0', 14],
  ['14.5', null],
  ['14.03.2026', null],
  ['', null],
])('reads %p as a whole number from -3 to 30: %p', (text, value) => expect(readWhole(text, [-3, 30])).toBe(value));
