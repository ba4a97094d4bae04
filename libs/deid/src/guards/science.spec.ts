import { scan } from '../scan';

describe('science', () => {
  it.each(['N Engl J Med 2023;388:2315-25', 'HCV Ab neg', 'HIV-1/2 Ag/Ab neg'])('leaves %s', (text) =>
    expect(scan(text)).toEqual([]),
  );

  it('shields no name that stands before a year alone', () => {
    expect(scan('Seen with John Harlow 2023; 12 visits').map(({ category }) => category)).toContain('name');
  });
});
