import { noteServerTime, serverNow } from './serverClock';

const SECOND = 1_000;
const dateOf = (at: number): string => new Date(at).toUTCString();

describe('the server’s clock', () => {
  const now = Date.parse('2030-05-06T15:00:00.400Z');
  beforeEach(() => jest.useFakeTimers({ now, doNotFake: ['nextTick', 'setImmediate'] }));
  afterEach(() => jest.useRealTimers());
  const ahead = (): number => serverNow() - Date.now();

  it('is known within a second, and a late answer moves nothing', () => {
    noteServerTime(dateOf(now + 7_200 * SECOND), now);
    const known = ahead();
    expect(Math.abs(known - 7_200 * SECOND)).toBeLessThanOrEqual(SECOND);
    // Written twenty seconds ago, and held back since.
    noteServerTime(dateOf(now + 7_200 * SECOND - 20 * SECOND), now - 20 * SECOND);
    expect(Math.abs(ahead() - 7_200 * SECOND)).toBeLessThanOrEqual(SECOND);
    expect(Math.abs(ahead() - known)).toBeLessThanOrEqual(SECOND / 2);
    // The request was held back on its way there.
    noteServerTime(dateOf(now + 7_200 * SECOND), now - 20 * SECOND);
    expect(Math.abs(ahead() - 7_200 * SECOND)).toBeLessThanOrEqual(SECOND);
  });

  it.each([-840, 3_600])('follows when a clock is set by %i seconds', (by) => {
    noteServerTime(dateOf(now), now);
    noteServerTime(dateOf(now + by * SECOND), now);
    expect(Math.abs(ahead() - by * SECOND)).toBeLessThanOrEqual(SECOND);
  });

  it('learns nothing from an answer without a time', () => {
    noteServerTime(dateOf(now), now);
    const known = ahead();
    noteServerTime(null, now);
    noteServerTime('soon', now);
    expect(ahead()).toBe(known);
  });
});
