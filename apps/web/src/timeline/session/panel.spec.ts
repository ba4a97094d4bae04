import { minutesOf, minuteTicks, panelOf, rangeOf } from './panel';

it('shows an hour at least, and the readings before the dose', () => {
  expect(minutesOf([])).toEqual([-15, 60]);
  expect(minutesOf([-30, 130])).toEqual([-30, 130]);
});

it('names minutes from the dose on', () => {
  expect(minuteTicks([-15, 130], 6)).toEqual([0, 20, 40, 60, 80, 100, 120]);
  expect(minuteTicks([-15, 60], 3)).toEqual([0, 20, 40, 60]);
});

it('has a true axis both ways, with the highest value on top', () => {
  const { x, y } = panelOf({ width: 340, height: 190, minutes: [-10, 110] }, rangeOf([70, 180], 5), 5);
  expect(x(100) - x(60)).toBeCloseTo(x(40) - x(0));
  expect(y(80) - y(100)).toBeCloseTo(y(140) - y(160));
  expect(y(180)).toBeLessThan(y(70));
});

it('has a range where nothing was read', () => expect(rangeOf([], 5)).toEqual([0, 1]));
