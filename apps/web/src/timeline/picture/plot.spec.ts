import { inPlot, plotOf, spread, withRoom } from './plot';

const at = (...days: number[]) => days.map((day) => ({ day }));

it('has a true axis: equal days take equal room', () => {
  const { x } = plotOf({ from: 0, to: 100 }, 1_000, 100);
  expect(x(30) - x(20)).toBeCloseTo(x(90) - x(80));
});

it('takes the points that are seen with a neighbour on either side', () => {
  const plot = plotOf({ from: 10, to: 20 }, 500, 30);
  expect(inPlot(at(1, 5, 12, 18, 25, 30), plot)).toEqual(at(5, 12, 18, 25));
  expect(inPlot(at(1, 5), plot)).toEqual(at(5));
  expect(inPlot(at(25, 30), plot)).toEqual(at(25));
});

it('labels the last point before those that stand too close to it', () => {
  const kept = (...xs: number[]) => withRoom(xs, (one) => one, 20);
  expect(kept(0, 5, 30, 60)).toEqual([0, 30, 60]);
  expect(kept(0, 30, 50, 60)).toEqual([0, 30, 60]);
  expect(kept(0)).toEqual([0]);
  expect(kept()).toEqual([]);
});

it('moves apart what would stand on one another', () => expect(spread([50, 10, 12], 14)).toEqual([50, 10, 24]));
