import { SCALES } from '../codes';
import { fileProblemWords, previewScales, rowProblemWords } from '.';

const file = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));

function preview(...lines: string[]) {
  const read = previewScales(file(...lines));
  if (!read.ok) throw new Error(fileProblemWords(read.problem));
  return read.value;
}
const refusedRows = (...lines: string[]) =>
  preview(...lines).refused.map(({ line, problems }) => [line, ...problems.map(rowProblemWords)]);

const HEAD = 'relDay,scale,total';

describe('a file of totals', () => {
  it('brings a total a row, by code or name of the scale, and why one is absent', () => {
    expect(preview(HEAD, '-7,phq9,21', '3,PHQ-9,16', '3,QIDS-SR16,"12,0"', '24,gad7,not done').accepted).toEqual([
      { line: 2, relDay: -7, scale: 'phq9', total: 21 },
      { line: 3, relDay: 3, scale: 'phq9', total: 16 },
      { line: 4, relDay: 3, scale: 'qids_sr16', total: 12 },
      { line: 5, relDay: 24, scale: 'gad7', total: { absent: 'not_done' } },
    ]);
  });

  it('knows every scale by both', () => {
    for (const { code, label, max } of SCALES)
      expect(
        preview('day;measure;score', `1;${code};${max}`, `2;${label};${max}`).accepted.map(({ scale }) => scale),
      ).toEqual([code, code]);
  });

  it.each([
    ['3,phq9,28', 'Total: must be a whole number from 0 to 27'],
    ['3,phq9,-1', 'Total: must be a whole number from 0 to 27'],
    ['3,phq9,12.5', 'Total: must be a whole number from 0 to 27'],
    ['3,phq9,', 'Total: is missing'],
    ['3,cssrs_screen,2', 'Scale: no scale has this name'],
    ['3,,12', 'Scale: is missing'],
    [',phq9,12', 'Day: is missing'],
    ['1.5,phq9,12', 'Day: must be a whole number from -36500 to 36500'],
    ['14.03.2026,phq9,12', 'Day: use a relative day'],
    ['3,=HYPERLINK("x"),12', 'Scale: is a formula; enter its result'],
  ])('refuses %p: %s', (row, words) => expect(refusedRows(HEAD, row)).toEqual([[2, words]]));

  it('refuses a second total of a day that says the same', () =>
    expect(refusedRows(HEAD, '3,phq9,12', '3,PHQ-9,12', '3,gad7,14')).toEqual([[3, 'Says again what line 2 says']]));

  it('refuses both totals of a day that contradict each other', () =>
    expect(refusedRows(HEAD, '3,phq9,12', '3,PHQ-9,14', '3,gad7,14')).toEqual([
      [2, 'Contradicts line 3; keep the one that is right'],
      [3, 'Contradicts line 2; keep the one that is right'],
    ]));

  it('is not read without its columns', () => {
    const read = previewScales(file('day;scale', '3;phq9'));
    expect(read.ok ? '' : fileProblemWords(read.problem)).toBe('The file has no column Total');
  });
});
