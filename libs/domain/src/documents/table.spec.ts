import { textKind } from './file-kind';
import { tableOf } from './table';

describe('a table', () => {
  it.each<[string, string, string[][]]>([
    [
      'commas',
      'day,mood\n-7,4\n0,5\n',
      [
        ['day', 'mood'],
        ['-7', '4'],
        ['0', '5'],
      ],
    ],
    [
      'semicolons and CRLF',
      'day;mood\r\n-7;4,5\r\n',
      [
        ['day', 'mood'],
        ['-7', '4,5'],
      ],
    ],
    [
      'tabs, and an empty cell',
      'day\tmood\n-7\t',
      [
        ['day', 'mood'],
        ['-7', ''],
      ],
    ],
    [
      'quotes, with what separates inside',
      'day,note\n0,"flat, ""very""\ntired"',
      [
        ['day', 'note'],
        ['0', 'flat, "very"\ntired'],
      ],
    ],
    [
      'empty lines between',
      'a,b\n\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a line that says what parts its cells',
      'sep=;\r\nday;mood\r\n0;4,5\r\n',
      [
        ['day', 'mood'],
        ['0', '4,5'],
      ],
    ],
    [
      'a separator at the end of each line',
      'day;mood;\n-7;4;\n0;5;\n',
      [
        ['day', 'mood'],
        ['-7', '4'],
        ['0', '5'],
      ],
    ],
    [
      'a last column without a heading',
      'day,mood,\n-7,4,late\n0,5,',
      [
        ['day', 'mood', ''],
        ['-7', '4', 'late'],
        ['0', '5', ''],
      ],
    ],
    [
      'one row that is short',
      'day,mood,sleep\n-7,4,6\n0,5\n7,6,8',
      [
        ['day', 'mood', 'sleep'],
        ['-7', '4', '6'],
        ['0', '5', ''],
        ['7', '6', '8'],
      ],
    ],
  ])('with %s', (_, text, rows) => {
    expect(tableOf(text)).toEqual({ title: '', rows });
    expect(textKind(text)).toBe('csv');
  });

  it.each([
    'Dear team,\nplease look at this,\nthank you,',
    'One line, with commas, only',
    'a,b\n1,2,3',
    'a,"b\n1,2',
    'a,"b"x\n1,2',
    '',
    'one\ntwo',
    'Dear all\nplease bring, if you can, water\nthanks, again, all\nto you, to us, to me',
    'a,b,c\n1,2\n3,4\n5,6,7',
    `day,note\n0,${'x'.repeat(401)}`,
  ])('is not %j', (text) => {
    expect(tableOf(text)).toBeNull();
    expect(textKind(text)).toBe('text');
  });

  it.each([
    ['Mood, two weeks\nday;mood;sleep\n-7;4;6\n0;5;7\n', 'Mood, two weeks'],
    ['Mood;;\n\nday;mood;sleep\n-7;4;6\n0;5;7\n', 'Mood'],
  ])('keeps the title above its head: %j', (text, title) => {
    expect(tableOf(text)).toEqual({
      title,
      rows: [
        ['day', 'mood', 'sleep'],
        ['-7', '4', '6'],
        ['0', '5', '7'],
      ],
    });
  });

  it('is read however long it is and however it is quoted', () => {
    expect(tableOf('"'.repeat(200_000))).toBeNull();
    expect(tableOf('a,b\n'.repeat(50_000))?.rows).toHaveLength(50_000);
  });
});
