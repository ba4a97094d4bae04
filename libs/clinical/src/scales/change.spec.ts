import fc from 'fast-check';
import { scaleOf, type ScaleCode } from '../codes';
import {
  baselineOf,
  changeOf,
  changeOutcomeLabel,
  changeWords,
  SCALE_DEFINITIONS,
  scoreOf,
  type CompleteScore,
} from '.';

const SCALE_CODES = Object.keys(SCALE_DEFINITIONS) as ScaleCode[];
const total = (scale: ScaleCode, points: number) => scoreOf(scale, { total: points }) as CompleteScore;
const change = (scale: ScaleCode, from: number, to: number) => changeOf(total(scale, from), total(scale, to));
const reached = (scale: ScaleCode, from: number, to: number) =>
  change(scale, from, to)
    .thresholds.filter((threshold) => threshold.reached)
    .map(({ code }) => code);

describe('a change since the baseline', () => {
  it.each([
    ['phq9', 20, 10, 50, true, false],
    ['phq9', 20, 11, 45, false, false],
    ['phq9', 27, 10, 62, true, false],
    ['madrs', 30, 15, 50, true, false],
  ] as const)(
    '%s %i to %i fell by %i%%: response %p, remission %p',
    (scale, from, to, percent, response, remission) => {
      expect(change(scale, from, to).fallPercent).toBe(percent);
      expect(['response', 'remission'].map((code) => reached(scale, from, to).some((line) => line === code))).toEqual([
        response,
        remission,
      ]);
    },
  );

  it('GAD-7 15 to 11 reaches the change of 4', () => {
    expect(reached('gad7', 15, 11)).toEqual(['meaningful']);
    expect(reached('gad7', 15, 12)).toEqual([]);
  });

  it.each([
    ['phq9', 20, 4, 'remission'],
    ['phq9', 20, 10, 'response'],
    ['phq9', 20, 14, 'improved'],
    ['phq9', 20, 15, 'no_reliable_change'],
    ['phq9', 20, 20, 'no_reliable_change'],
    ['phq9', 14, 20, 'worse'],
    ['phq9', 4, 3, 'no_reliable_change'],
    ['phq9', 0, 0, 'no_reliable_change'],
    ['phq9', 0, 7, 'worse'],
    ['gad7', 0, 4, 'worse'],
    ['pcl5', 58, 48, 'no_reliable_change'],
    ['pcl5', 58, 43, 'improved'],
    ['madrs', 30, 16, 'not_judged'],
    ['madrs', 30, 10, 'remission'],
    ['cadss23', 20, 4, 'not_judged'],
  ] as const)('%s %i to %i: %s', (scale, from, to, outcome) => expect(change(scale, from, to).outcome).toBe(outcome));

  it('is said with sessions, days and the source of each threshold, and without a cause', () => {
    expect(changeWords(change('phq9', 20, 10), { sessions: 3, days: 24 })).toBe(
      'PHQ-9 from 20 to 10 (down 50%), 3 sessions and 24 days since baseline. Response. ' +
        'Reached: Response (a fall of 50% or more; Kroenke 2001), Reliable change (6 points; UK reliable change), ' +
        'Meaningful change (5 points; General knowledge), Meaningful change (20% of baseline; Kounali 2020). ' +
        'Not reached: Remission (below 5; Kroenke 2001).',
    );
    expect(changeWords(change('cadss23', 4, 5), { sessions: 1, days: 1 })).toBe(
      'CADSS from 4 to 5 (up 1 point), 1 session and 1 day since baseline. No threshold of change known.',
    );
    expect(changeWords(change('gad7', 9, 9), { sessions: 0, days: 2 })).toMatch(
      /^GAD-7 from 9 to 9, 0 sessions and 2 days/,
    );
  });

  it('of two scales is none', () =>
    expect(() => changeOf(total('phq9', 20), total('gad7', 10))).toThrow('no baseline'));

  it('never shows a percentage that a line asks for where the line is not reached', () => {
    const anyChange = fc.constantFrom(...SCALE_CODES).chain((scale) => {
      const totals = fc.integer({ min: 0, max: scaleOf(scale)!.max });
      return fc.tuple(fc.constant(scale), totals, totals);
    });
    fc.assert(
      fc.property(anyChange, ([scale, from, to]) => {
        const { fallPercent = 0, outcome, points } = change(scale, from, to);
        const asked = SCALE_DEFINITIONS[scale].response?.percent ?? Infinity;
        expect(reached(scale, from, to).includes('response')).toBe(fallPercent >= asked);
        expect(points).toBe(to - from);
        if (points >= 0) expect(['response', 'improved', 'remission']).not.toContain(outcome);
        if (points <= 0) expect(outcome).not.toBe('worse');
        expect(changeOutcomeLabel(outcome)).not.toBe(outcome);
      }),
    );
  });
});

describe('the baseline', () => {
  const dated = (relDay: number, points: number, more = {}) => ({
    relDay,
    score: scoreOf('phq9', { total: points }),
    ...more,
  });

  it('is the last complete score before the first session', () => {
    const scores = [
      dated(-7, 21),
      dated(-30, 24),
      dated(3, 16),
      { relDay: -1, score: scoreOf('phq9', { total: null }) },
    ];
    expect(baselineOf(scores, 0)).toMatchObject({ relDay: -7, score: { total: 21 } });
    expect(baselineOf(scores, undefined)).toMatchObject({ relDay: 3 });
    expect(baselineOf([dated(3, 16)], 0)).toBeUndefined();
  });

  it('may be of the day of the session, unless it was taken after the dose', () => {
    expect(baselineOf([dated(-7, 21), dated(0, 19)], 0)).toMatchObject({ score: { total: 19 } });
    expect(baselineOf([dated(-7, 21), dated(0, 12, { afterDose: true })], 0)).toMatchObject({ score: { total: 21 } });
    expect(baselineOf([dated(0, 19), dated(0, 18)], 0)).toMatchObject({ score: { total: 18 } });
  });
});
