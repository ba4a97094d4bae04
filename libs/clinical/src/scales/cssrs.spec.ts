import fc from 'fast-check';
import { cssrsLevelOf, CSSRS_ITEMS, type CssrsAnswers, type CssrsItem } from '.';

const CODES = CSSRS_ITEMS.map(({ code }) => code);
/** Everything else was answered no. */
const yesTo = (...items: CssrsItem[]): CssrsAnswers =>
  Object.fromEntries(CODES.map((code) => [code, items.includes(code)]));
const RANKS = ['none', 'low', 'moderate', 'high'];
const levelOf = (answers: CssrsAnswers) => {
  const triage = cssrsLevelOf(answers);
  return triage.state === 'complete' ? triage.level : triage.atLeast;
};

/** A yes to what a no has closed. It counts as a yes, but nothing would ask it. */
const contradicts = ({ q2, q3, q4, q5, q6Lifetime, q6ThreeMonths }: CssrsAnswers): boolean =>
  (q2 === false && [q3, q4, q5].includes(true)) || (q6Lifetime === false && q6ThreeMonths === true);

describe('the C-SSRS screener', () => {
  it.each<[CssrsItem[], string]>([
    [[], 'none'],
    [['q1'], 'low'],
    [['q1', 'q2'], 'low'],
    [['q2', 'q3'], 'moderate'],
    [['q6Lifetime'], 'moderate'],
    [['q2', 'q4'], 'high'],
    [['q2', 'q3', 'q5'], 'high'],
    [['q6Lifetime', 'q6ThreeMonths'], 'high'],
  ])('yes to %p: %s', (items, level) => expect(cssrsLevelOf(yesTo(...items))).toEqual({ state: 'complete', level }));

  it('asks items 3 to 5 only after a yes to item 2, and recent behavior only after behavior ever', () => {
    expect(cssrsLevelOf({ q1: true, q2: false, q6Lifetime: false })).toEqual({ state: 'complete', level: 'low' });
    expect(cssrsLevelOf({ q1: true, q2: true, q6Lifetime: false })).toEqual({
      state: 'incomplete',
      atLeast: 'low',
      missing: ['q3', 'q4', 'q5'],
    });
  });

  it('says what it reaches at least and what could still raise it', () => {
    expect(cssrsLevelOf({ q3: true, q4: false })).toEqual({
      state: 'incomplete',
      atLeast: 'moderate',
      missing: ['q2', 'q5', 'q6Lifetime', 'q6ThreeMonths'],
    });
    expect(cssrsLevelOf({ q1: true, q2: { absent: 'refused' } })).toMatchObject({
      atLeast: 'low',
      state: 'incomplete',
    });
    expect(cssrsLevelOf({})).toMatchObject({ state: 'incomplete', atLeast: 'none' });
  });

  it('counts a yes to what a no has closed', () =>
    expect(cssrsLevelOf({ ...yesTo('q4'), q2: false })).toEqual({ state: 'complete', level: 'high' }));

  it('is high whatever else is missing', () =>
    expect(cssrsLevelOf({ q6ThreeMonths: true })).toEqual({ state: 'complete', level: 'high' }));

  it('never rises when an answer is taken away, and is then never complete below what it was', () => {
    const answers = fc.record(Object.fromEntries(CODES.map((code) => [code, fc.option(fc.boolean())])));
    fc.assert(
      fc.property(answers, fc.constantFrom(...CODES), (given: CssrsAnswers, code) => {
        fc.pre(!contradicts(given));
        const less = { ...given, [code]: null };
        expect(RANKS.indexOf(levelOf(less))).toBeLessThanOrEqual(RANKS.indexOf(levelOf(given)));
        if (levelOf(less) !== levelOf(given)) expect(cssrsLevelOf(less).state).toBe('incomplete');
      }),
    );
  });
});
