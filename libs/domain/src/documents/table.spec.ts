import { textKind } from './file-kind';
import { textOfPages } from './pages';
import { tableOf } from './table';

describe('a table', () => {
  it.each<[string, string, string[][]]>([
    ['commas', 'day,mood\n-7,4\n0,5\n', [['day', 'mood'], ['-7', '4'], ['0', '5']]],
    ['semicolons and CRLF', 'day;mood\r\n-7;4,5\r\n', [['day', 'mood'], ['-7', '4,5']]],
    ['tabs, and an empty cell', 'day\tmood\n-7\t', [['day', 'mood'], ['-7', '']]],
    ['quotes, with what separates inside', 'day,note\n0,"flat, ""very""\ntired"', [['day', 'note'], ['0', 'flat, "very"\ntired']]],
    ['empty lines between', 'a,b\n\n1,2\n', [['a', 'b'], ['1', '2']]],
  ])('with %s', (_, text, rows) => {
    expect(tableOf(text)).toEqual(rows);
    expect(textKind(text)).toBe('csv');
  });

  it.each([
    'Dear team,\nplease look at this,\nthank you,', 'One line, with commas, only', 'a,b\n1,2,3', 'a,"b\n1,2', 'a,"b"x\n1,2', '', 'one\ntwo', `day,note\n0,${'x'.repeat(401)}`,
  ])('is not %j', (text) => {
    expect(tableOf(text)).toBeNull();
    expect(textKind(text)).toBe('text');
  });

  it('is read in no time, however it is quoted', () => {
    const began = performance.now();
    tableOf('"'.repeat(200_000));
    tableOf('a,b\n'.repeat(50_000));
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

it('the text of pages has their lines, an empty line between pages, and no control characters', () => {
  const page = [{ text: 'Mood\u0007 5 ', endsLine: false }, { text: 'of 10  ', endsLine: true }, { text: 'Slept.', endsLine: true }];
  expect(textOfPages([page, [], [{ text: ' ', endsLine: false }], page])).toBe('Mood 5 of 10\nSlept.\n\nMood 5 of 10\nSlept.');
});
