import { chartLinesOf } from './chart-lines';
import { isReached } from './judge';
import { complete } from './score';

const words = (...asked: Parameters<typeof chartLinesOf>) => chartLinesOf(...asked).map(({ label, at }) => [label, at]);

it('draws remission and response where severity has bands', () =>
  expect(words('phq9', 15)).toEqual([
    ['remission, below 5', 4.5],
    ['response, 50% below baseline', 7.5],
  ]));

it('draws the cut and the changes of a scale without bands, never a band', () =>
  expect(words('pcl5', 58)).toEqual([
    ['provisional PTSD cut, 33 or more', 33],
    ['reliable change of 15, 43', 43],
    ['meaningful change of 10, 48', 48],
  ]));

it('draws nothing from a baseline that is not recorded, or that is 0', () => {
  expect(words('phq9', undefined)).toEqual([['remission, below 5', 4.5]]);
  expect(words('phq9', 0)).toEqual([['remission, below 5', 4.5]]);
  expect(words('pcl5', undefined)).toEqual([['provisional PTSD cut, 33 or more', 33]]);
});

it('says whom a line holds for', () =>
  expect(words('audit_c', 1)).toEqual([
    ['screen positive, 4 or more (men)', 4],
    ['screen positive, 3 or more (others)', 3],
  ]));

it('draws no line off the axis', () => expect(words('pcl5', 9)).toEqual([['provisional PTSD cut, 33 or more', 33]]));

it.each(['phq9', 'gad7', 'qids_sr16', 'madrs', 'ymrs'] as const)(
  '%s: a total is in remission below its line',
  (scale) => {
    const { at } = chartLinesOf(scale, undefined).find(({ code }) => code === 'remission')!;
    for (let total = 0; total <= 20; total++)
      expect(isReached(complete({ scale, total }), 'remission')).toBe(total <= at);
  },
);

it('names the source of every line', () =>
  expect(chartLinesOf('pcl5', 58).every(({ source }) => source !== '')).toBe(true));
