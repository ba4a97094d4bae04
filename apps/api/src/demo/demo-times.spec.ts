import { DEMO_CASES } from './data';
import { demoClock } from './demo-times';

const DAY = 24 * 60 * 60_000;

describe('platform times of a demo case', () => {
  it.each([0, 5, 9, 12, 23])("keep the order of the thread and end within the last day, at %i o'clock", (hour) => {
    const now = new Date(2026, 10, 22, hour, 17);
    for (const { thread } of DEMO_CASES) {
      const clock = demoClock(now, thread.at(-1)!);
      const times = thread.map(({ relDay, minute }) => clock.at(relDay, minute).getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(new Set(times).size).toBe(times.length);
      expect(times.at(-1)!).toBeLessThan(now.getTime());
      expect(times.at(-1)!).toBeGreaterThan(now.getTime() - DAY - 60_000);
    }
  });

  it('keep the time of day and the days between', () => {
    const clock = demoClock(new Date(2026, 10, 22, 12, 0), { relDay: 15, minute: 600 });
    expect(clock.at(15, 600)).toEqual(new Date(2026, 10, 22, 10, 0));
    expect(clock.at(14, 545)).toEqual(new Date(2026, 10, 21, 9, 5));
  });
});
