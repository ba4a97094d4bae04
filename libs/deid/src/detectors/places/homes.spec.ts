import { scan } from '../../scan';

const told = (text: string): string[] => scan(text).map(({ start, end }) => text.slice(start, end));

describe('codes of homes', () => {
  it.each([
    ['The client lives in 59921.', ['59921']],
    ['Moved to 04627 after the storm', ['04627']],
    ["she's in 61047 now", ['61047']],
    ['relocated from 95462 to 97119', ['95462', '97119']],
    ['They moved to 83877 WEXBRIDGE in spring', ['83877', 'WEXBRIDGE']],
    ['from 10117 Altenfurt originally', ['10117', 'Altenfurt']],
    ['Spokane 99208', ['Spokane', '99208']],
    ['the sister is in Tarrenby 97829', ['Tarrenby', '97829']],
    ['lives in\n59921', ['59921']],
  ])('are found: %s', (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    'Platelets moved to 90210.',
    'A sample of 48217 Boston veterans.',
    'She walked to 12340 steps.',
    'We moved to 40000 IU weekly.',
    'CPT 90837 and 96372 billed.',
    'Read 10450 Pages of notes',
  ])('are no counts: %s', (text) => expect(told(text)).toEqual([]));

  it('asks where a round figure could be a count', () =>
    expect(scan('moved to 12000').map(({ level }) => level)).toEqual(['doubtful']));
});
