import { liesFarAhead } from './far-ahead';

const NOW = new Date('2026-11-30T12:00:00Z');
const on = (relDay: number, at: string) => ({ relDay, at: `${at}T12:00:00Z` });

describe('a day far ahead', () => {
  it.each([
    ['the first record of a case', 60, [], false],
    ['the first record of a case, too far', 61, [], true],
    ['a slip of the hand', 9999, [on(14, '2026-11-28')], true],
    ['a session that is planned', 70, [on(14, '2026-11-30')], false],
    ['one day more', 75, [on(14, '2026-11-30')], true],
    ['after a pause of a year', 400, [on(14, '2025-11-30')], false],
    [
      'what was recorded late lets expect no more than it says',
      90,
      [on(-20, '2026-11-30'), on(14, '2026-11-30')],
      true,
    ],
    ['any day before', -300, [on(14, '2026-11-30')], false],
  ])('%s: day %d', (_, relDay, recorded, far) => expect(liesFarAhead(relDay, recorded, NOW)).toBe(far));
});
