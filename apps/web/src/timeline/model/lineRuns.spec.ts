import { lineRuns } from './lineRuns';

const series = (...values: (number | null)[]) => values.map((value, index) => ({ at: index * 10, value }));
const runs = (...asked: Parameters<typeof lineRuns>) => lineRuns(...asked).map((run) => run.map(({ value }) => value));

describe('with one value missing', () => {
  it('leaves out the first', () => expect(runs(series(null, 7, 8), 10)).toEqual([[7, 8]]));
  it('breaks at one in the middle', () =>
    expect(runs(series(6, 7, null, 8, 9), 10)).toEqual([
      [6, 7],
      [8, 9],
    ]));
  it('leaves out the last', () => expect(runs(series(6, 7, null), 10)).toEqual([[6, 7]]));
  it('draws nothing where all are', () => expect(runs(series(null, null), 10)).toEqual([]));
});

it('breaks over a gap that is longer than the step, and over no shorter one', () => {
  const points = [0, 28, 57].map((at) => ({ at, value: at }));
  expect(runs(points, 28)).toEqual([[0, 28], [57]]);
  expect(runs(points, 29)).toEqual([[0, 28, 57]]);
});

it('joins nothing where no step is known', () => expect(runs(series(1, 2), undefined)).toEqual([[1], [2]]));

it('keeps 0 as a value', () => expect(runs(series(0, 4), 10)).toEqual([[0, 4]]));
