import { textOfPages, type PageItem } from './pages';

it('the text of pages has their lines, an empty line between pages, and no control characters', () => {
  const page = [
    { text: 'Mood\u0007 5 ', endsLine: false },
    { text: 'of 10  ', endsLine: true },
    { text: 'Slept.', endsLine: true },
  ];
  expect(textOfPages([page, [], [{ text: ' ', endsLine: false }], page])).toBe(
    'Mood 5 of 10\nSlept.\n\nMood 5 of 10\nSlept.',
  );
});

describe('stretches of a page', () => {
  /** Letters of 10 points, each 5 wide, from `x` on. */
  const item = (text: string, x: number, { y = 700, size = 10, endsLine = false } = {}): PageItem => ({
    text,
    endsLine,
    at: { x, y, width: text.length * (size / 2), height: size },
  });

  it('are two words where they stand apart', () => {
    expect(textOfPages([[item('MRN', 50), item('0 4 1 2', 80), item('seen', 115)]])).toBe('MRN 0 4 1 2seen');
    expect(textOfPages([[item('MRN ', 50), item('0412', 80)]])).toBe('MRN 0412');
  });

  it('that are raised or lowered join no other figure, whether the reader ends the line there or not', () => {
    for (const endsLine of [false, true]) {
      expect(
        textOfPages([
          [
            item('platelets 10', 50, { endsLine }),
            item('9', 110, { y: 704, size: 6, endsLine }),
            item('/L today', 113, { endsLine: true }),
            item('Slept.', 50, { y: 680 }),
          ],
        ]),
      ).toBe('platelets 10⁹/L today\nSlept.');
      expect(
        textOfPages([[item('SpO', 50, { endsLine }), item('2', 65, { y: 697, size: 6, endsLine }), item(' 97', 68)]]),
      ).toBe('SpO₂ 97');
    }
    expect(textOfPages([[item('the 14', 50), item('th', 80, { y: 704, size: 6 })]])).toBe('the 14th');
    expect(textOfPages([[item('x 10', 50), item('2,5', 70, { y: 704, size: 6 })]])).toBe('x 10^2,5');
  });

  it('of the next line begin it', () => {
    expect(textOfPages([[item('A long line', 50, { endsLine: true }), item('a note', 50, { y: 688, size: 7 })]])).toBe(
      'A long line\na note',
    );
  });
});
