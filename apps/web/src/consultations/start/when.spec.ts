import { fieldOf, momentOf } from './when';

describe('the field for a date and a time', () => {
  it('names the same minute both ways, in the reader’s time zone', () => {
    const at = new Date(2030, 4, 6, 9, 5).getTime();
    expect(fieldOf(at)).toBe('2030-05-06T09:05');
    expect(momentOf(fieldOf(at))).toBe(new Date(at).toISOString());
  });

  it('names no moment while it is not filled', () => {
    expect(momentOf('')).toBeNull();
    expect(momentOf('2030-05-')).toBeNull();
  });
});
