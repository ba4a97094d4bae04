import fc from 'fast-check';
import { hostileTexts } from './hostile/hostile-texts';
import { CATEGORIES, scan } from './index';

const LENGTH = 16 * 1024;

const slices = (text: string): string[] => scan(text).map(({ start, end }) => text.slice(start, end));

describe('scan', () => {
  it('answers sorted findings inside the text that do not overlap', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary', maxLength: 8 }),
            fc.constantFrom(
              ' 03/14/2024 ',
              ' 555-555-0142',
              ' ann@example.org ',
              'MRN 4482917',
              '\u200b',
              '\n',
              'Mrs. Quent ',
            ),
          ),
          { maxLength: 30 },
        ),
        (pieces) => {
          const text = pieces.join('');
          let last = 0;
          for (const { start, end, category, level, confidence, reason } of scan(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(CATEGORIES[category].replacement).toBeTruthy();
            expect(level === 'certain' ? confidence >= 0.7 : confidence < 0.7).toBe(true);
            expect(reason).toMatch(/\.$/);
            last = end;
          }
        },
      ),
    ));

  it.each([
    ['03/14/2024', 'date'],
    ['555-555-0142', 'phone'],
    ['ann@example.org', 'email'],
    ['987-65-4320', 'ssn'],
    ['192.0.2.44', 'ip'],
    ['https://example.org/a', 'url'],
  ] as const)('finds %s however it is hidden', (identifier, category) =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('\u200b', '\u00ad', '\u2060', '\u200d', ''), {
          minLength: identifier.length,
          maxLength: identifier.length,
        }),
        fc.boolean(),
        (hidden, wide) => {
          const letters = [...identifier].map((letter) =>
            wide ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter,
          );
          const written = letters
            .map((letter, n) => letter + hidden[n])
            .join('')
            .replace(/[\u200b\u00ad\u2060\u200d]+$/, '');
          const text = `Seen with ${written} yes.`;
          const finding = scan(text).find((each) => each.category === category);
          expect(finding).toBeDefined();
          expect(text.slice(finding!.start, finding!.end)).toContain(written);
        },
      ),
    ),
  );

  it('finds what another code says', () => {
    expect(slices(`token ${Buffer.from('reach me at 555-555-0142').toString('base64')} end`)).toEqual([
      Buffer.from('reach me at 555-555-0142').toString('base64'),
    ]);
    expect(slices(`see ${encodeURIComponent('ann.q@example.org')}`)).toHaveLength(1);
  });

  it.each([
    ['a phone in separate figures', 'reach 5 5 5 5 5 5 0 1 4 2 now', '5 5 5 5 5 5 0 1 4 2'],
    [
      'a phone in words',
      'call five five five, five five five, oh one four two',
      'five five five, five five five, oh one four two',
    ],
    ['a number over two lines', 'SSN 987-65\n-4320.', '987-65\n-4320'],
    ['letters for figures', 'cell 555-5S5-O142 or 555-555-O142', '555-555-O142'],
    ['an address in words', 'mail odalys dot b at example dot org please', 'odalys dot b at example dot org'],
  ])('%s', (_what, text, found) => expect(slices(text)).toContain(found));

  it('knows profiles', () => {
    const text = 'Dr. Ann Quent, 555-555-0142, SSN 987-65-4320';
    const categories = (profile: 'clinical' | 'account'): string[] =>
      scan(text, { profile }).map(({ category }) => category);
    expect(categories('clinical')).toEqual(expect.arrayContaining(['phone', 'ssn']));
    expect(categories('account')).toEqual(['ssn']);
  });

  it('comes to an end on texts made to be slow: no pattern tries again and again', () => {
    for (const text of hostileTexts(LENGTH)) for (const { end } of scan(text)) expect(end <= text.length).toBe(true);
  }, 120_000);
});
