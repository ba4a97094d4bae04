import { aroundDay, moved, showing, wholeCourse, zoomed } from './dayWindow';

const whole = { from: 0, to: 100 };
const window = { from: 20, to: 60 };

it('leaves a margin beside the first and the last day, and is never narrower than a week', () => {
  const { from, to } = wholeCourse({ first: -20, last: 80 });
  expect([from, to]).toEqual([-24, 84]);
  const one = wholeCourse({ first: 3, last: 3 });
  expect(one.to - one.from).toBe(7);
  expect((one.from + one.to) / 2).toBe(3);
});

it('zooms around a day that stays where it is', () => {
  const near = zoomed(window, whole, 0.5, 30);
  expect(near).toEqual({ from: 25, to: 45 });
  expect((30 - near.from) / (near.to - near.from)).toBe((30 - window.from) / (window.to - window.from));
});

it('zooms no further than a week, and no wider than the course', () => {
  expect(zoomed(window, whole, 0.01, 40)).toEqual({ from: 36.5, to: 43.5 });
  expect(zoomed(window, whole, 100, 40)).toEqual(whole);
});

it('moves to the ends of the course and not beyond', () => {
  expect(moved(window, whole, 0.5)).toEqual({ from: 40, to: 80 });
  expect(moved(window, whole, 5)).toEqual({ from: 60, to: 100 });
  expect(moved(window, whole, -5)).toEqual({ from: 0, to: 40 });
});

it('draws as many days around a session at the ends of the course as in its middle', () => {
  expect(aroundDay(50, whole)).toEqual({ from: 40, to: 60 });
  expect(aroundDay(98, whole)).toEqual({ from: 80, to: 100 });
  expect(aroundDay(3, { from: 0, to: 12 })).toEqual({ from: 0, to: 12 });
});

it('moves only for a day that is not seen', () => {
  expect(showing(window, whole, 59)).toBe(window);
  expect(showing(window, whole, 90)).toEqual({ from: 60, to: 100 });
  expect(showing(aroundDay(15, whole), whole, 50)).toEqual({ from: 40, to: 60 });
});
