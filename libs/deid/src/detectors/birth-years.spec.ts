import { scan } from '../scan';

const told = (text: string, year?: number): string[] =>
  scan(text, { year }).map(({ start, end, category }) => `${category} ${text.slice(start, end)}`);

describe('years of birth', () => {
  it.each([
    ['His aunt was born in 1928 on a farm', '1928'],
    ['Year of birth: 1933.', '1933'],
    ['YOB 1930', '1930'],
    ['her father (b. 1927)', '1927'],
    ["born back in '31", "'31"],
    ['born\n1929', '1929'],
    ['DOB 1935', '1935'],
  ])('tell an age over 89: %s', (text, year) => expect(told(text)).toEqual([`age ${year}`]));

  it.each([
    'born 1936',
    'YOB 1971',
    "born in '15",
    'The scale was born in 1932',
    'people born 1930 to 1935',
    'birth weight 1930 g',
    'the war of 1931',
    'a poet born 1856',
  ])('tell none: %s', (text) => expect(told(text)).toEqual([]));

  it('go with the present year, and never back behind the earliest', () => {
    expect([told('born 1939', 2029), told('born 1939', 2028), told('born 1935', 1999)]).toEqual([
      ['age 1939'],
      [],
      ['age 1935'],
    ]);
  });
});
