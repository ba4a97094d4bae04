import { dayTicks } from './dayTicks';

it('counts in whole steps from day 0, so that day 0 is named wherever it is seen', () => {
  expect(dayTicks({ from: -45, to: 60 }, 8)).toEqual([-42, -28, -14, 0, 14, 28, 42, 56]);
  expect(dayTicks({ from: -3, to: 4 }, 10)).toEqual([-3, -2, -1, 0, 1, 2, 3, 4].filter((day) => day >= -3));
});

it('names no more days than have room', () => {
  for (const span of [7, 50, 400, 5_000, 40_000])
    expect(dayTicks({ from: 0, to: span }, 6).length).toBeLessThanOrEqual(7);
});
