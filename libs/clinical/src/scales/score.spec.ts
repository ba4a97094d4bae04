import fc from 'fast-check';
import { scaleOf, type ScaleCode } from '../codes';
import {
  bandOf,
  cadss6Of,
  clustersOf,
  experienceOf,
  isReached,
  pointsFromFirstItemAlone,
  SCALE_DEFINITIONS,
  scoreOf,
  scoreProblemWords,
  selfHarmOf,
  type ScaleAnswers,
  type CompleteScore,
  type ItemAnswer,
} from '.';

const SCALE_CODES = Object.keys(SCALE_DEFINITIONS) as ScaleCode[];
const all = (count: number, points: number): number[] => Array.from({ length: count }, () => points);

/** A score that has to be complete. */
function whole(scale: ScaleCode, answers: ScaleAnswers | readonly ItemAnswer[] | number): CompleteScore {
  const score = scoreOf(scale, answersOf(answers));
  if (score.state !== 'complete') throw new Error(`${scale} is ${score.state}`);
  return score;
}

const answersOf = (answers: ScaleAnswers | readonly ItemAnswer[] | number): ScaleAnswers => {
  if (typeof answers === 'number') return { total: answers };
  return Array.isArray(answers) ? { items: answers } : (answers as ScaleAnswers);
};

const refusals = (scale: ScaleCode, answers: ScaleAnswers) => {
  const score = scoreOf(scale, answers);
  return score.state === 'refused' ? score.problems.map(scoreProblemWords) : score.state;
};

describe('the vectors of the care path §5', () => {
  it('PHQ-9: total, band, and item 9 whatever the total', () => {
    const items = [3, 3, 2, 2, 2, 2, 2, 1, 1];
    expect([whole('phq9', items).total, bandOf(whole('phq9', items))?.code]).toEqual([18, 'moderately_severe']);
    expect(selfHarmOf('phq9', { items })).toMatchObject({ state: 'raised', points: 1, item: 9 });

    const few = whole('phq9', [1, 1, 1, 1, 0, 0, 0, 0, 0]);
    expect([few.total, bandOf(few)?.code, isReached(few, 'remission')]).toEqual([4, 'minimal', true]);
    expect(selfHarmOf('phq9', { items: few.items! })?.state).toBe('not_raised');

    const item9 = { items: [0, 0, 0, 0, 0, 0, 0, 0, 2] };
    expect([whole('phq9', item9).total, bandOf(whole('phq9', item9))?.code]).toEqual([2, 'minimal']);
    expect([selfHarmOf('phq9', item9)?.state, selfHarmOf('phq9', { total: 2, beside: { 9: 2 } })?.state]).toEqual([
      'raised',
      'raised',
    ]);
  });

  it('GAD-7', () =>
    expect([whole('gad7', all(7, 2)).total, bandOf(whole('gad7', all(7, 2)))?.code]).toEqual([14, 'moderate']));

  it('PCL-5: the cut and the rule of the clusters are two answers', () => {
    const twos = whole('pcl5', all(20, 2));
    expect([twos.total, isReached(twos, 'screen'), clustersOf(twos)?.map(({ met }) => met)]).toEqual([
      40,
      true,
      [true, true, true, true],
    ]);
    const without = whole('pcl5', [...all(5, 1), ...all(13, 2), 1, 1]);
    expect([without.total, isReached(without, 'screen')]).toEqual([33, true]);
    expect(clustersOf(without)?.find(({ code }) => code === 'B')).toMatchObject({ symptoms: 0, needed: 1, met: false });
    expect(clustersOf(whole('pcl5', 33))).toBeUndefined();
    expect(bandOf(twos)).toBeUndefined();
  });

  it('QIDS-SR16: the greatest of a domain', () => {
    const ones = whole('qids_sr16', all(16, 1));
    expect([ones.total, bandOf(ones)?.code]).toEqual([9, 'mild']);
    expect(whole('qids_sr16', [3, ...all(15, 0)]).total).toBe(3);
    expect(whole('qids_sr16', all(16, 3)).total).toBe(27);
  });

  it('MADRS 10 is remission', () => expect(isReached(whole('madrs', 10), 'remission')).toBe(true));

  it('AUDIT-C 3 by sex', () => {
    const three = whole('audit_c', 3);
    expect((['M', 'F', 'intersex', undefined] as const).map((sex) => isReached(three, 'screen', sex))).toEqual([
      false,
      true,
      true,
      undefined,
    ]);
    expect([2, 4].map((total) => isReached(whole('audit_c', total), 'screen'))).toEqual([false, true]);
  });

  it('DAST-10: item 3 is reversed', () => {
    const answers = (third: boolean) => [false, false, third, ...Array<boolean>(7).fill(false)];
    expect(whole('dast10', answers(true)).total).toBe(0);
    const reversed = whole('dast10', answers(false));
    expect([reversed.total, bandOf(reversed)?.code]).toEqual([1, 'low']);
  });

  it('MEQ-30: complete at 60% of every factor', () => {
    const meq = (mystical: number, mood: number, transcendence: number, ineffability: number) =>
      experienceOf(whole('meq30', { subscores: { mystical, positive_mood: mood, transcendence, ineffability } }));
    expect(meq(45, 18, 18, 9)?.factors.map(({ percent }) => percent)).toEqual([60, 60, 60, 60]);
    expect(meq(45, 18, 18, 9)?.complete).toBe(true);
    expect(meq(75, 30, 30, 8)?.complete).toBe(false);
    expect(meq(44, 18, 18, 9)).toMatchObject({ complete: false, factors: [{ percent: 58 }, {}, {}, {}] });
    expect(experienceOf(whole('meq30', 120))).toBeUndefined();
  });

  it('a PHQ-9 with a missing item is incomplete and says which', () => {
    expect(scoreOf('phq9', { items: [3, 3, 3, null, 3, 3, 3, 3, { absent: 'refused' }] })).toEqual({
      state: 'incomplete',
      scale: 'phq9',
      missing: [4, 9],
    });
  });
});

describe('a score', () => {
  it('keeps items and the scores of parts', () => {
    expect(whole('pcl5', all(20, 2)).subscores).toEqual({ B: 10, C: 4, D: 14, E: 12 });
    expect(whole('phq9', all(9, 1))).toEqual({ state: 'complete', scale: 'phq9', total: 9, items: all(9, 1) });
    expect(whole('pcl5', { subscores: { B: 10, C: 4, D: 14, E: 12 } }).total).toBe(40);
  });

  it('is incomplete without its total or a part', () => {
    expect(scoreOf('phq9', { total: { absent: 'not_done' }, beside: { 9: 2 } })).toMatchObject({ missing: ['total'] });
    expect(scoreOf('pcl5', { subscores: { B: 1, D: null } })).toMatchObject({
      state: 'incomplete',
      missing: ['C', 'D', 'E'],
    });
  });

  it.each<[string, ScaleCode, ScaleAnswers, string]>([
    ['an item out of range', 'phq9', { items: [4] }, 'Item 1 must be a whole number from 0 to 3'],
    ['half a point', 'phq9', { items: [0.5] }, 'Item 1 must be a whole number from 0 to 3'],
    ['yes where points are asked for', 'phq9', { items: [true] }, 'Item 1 must be a whole number from 0 to 3'],
    ['points where yes or no is asked for', 'dast10', { items: [1] }, 'Item 1 is answered with yes or no'],
    ['one item too many', 'gad7', { items: all(8, 0) }, 'This scale has 7 items'],
    [
      'items of a scale whose items are not known',
      'ymrs',
      { items: [1] },
      'Enter the total: the items of this scale are not recorded',
    ],
    [
      'an item beside such a total',
      'ymrs',
      { total: 3, beside: { 1: 1 } },
      'Enter the total: the items of this scale are not recorded',
    ],
    ['a total out of range', 'phq9', { total: 28 }, 'The total must be a whole number from 0 to 27'],
    ['half a total', 'phq9', { total: 3.5 }, 'The total must be a whole number from 0 to 27'],
    ['an item above its total', 'phq9', { total: 1, beside: { 9: 2 } }, 'Item 9 has more points than the total'],
    ['an item that is not there', 'phq9', { total: 1, beside: { 10: 1 } }, 'There is no item 10; this scale has 9'],
    ['a part out of range', 'pcl5', { subscores: { B: 21 } }, 'Intrusion must be a whole number from 0 to 20'],
    ['a part that is not there', 'pcl5', { subscores: { F: 1 } }, 'The parts of this scale are B, C, D, E'],
    [
      'parts of a scale without any',
      'phq9',
      { subscores: { B: 1 } },
      'Enter items or the total: this scale has no scores of its parts',
    ],
  ])('refuses %s', (_what, scale, answers, words) => expect(refusals(scale, answers)).toEqual([words]));

  it('takes the CADSS-6 out of the CADSS', () => {
    const cadss = Array.from({ length: 23 }, (_, index) => ([1, 2, 6, 7, 15, 22].includes(index + 1) ? 4 : 0));
    expect(cadss6Of(cadss)).toMatchObject({ total: 24 });
    expect(cadss6Of(cadss.slice(0, 20))).toMatchObject({ state: 'incomplete', missing: [6] });
    expect(isReached(whole('cadss23', cadss), 'present')).toBe(true);
  });

  it('of an AUDIT-C whose points all come from the first item says so', () => {
    expect(
      [
        [4, 0, 0],
        [3, 1, 0],
        [0, 0, 0],
      ].map((items) => pointsFromFirstItemAlone(whole('audit_c', items))),
    ).toEqual([true, false, false]);
    expect(pointsFromFirstItemAlone(whole('audit_c', 4))).toBe(false);
  });
});

describe('self-harm items', () => {
  it.each<[ScaleCode, number, number]>([
    ['phq9', 9, 1],
    ['qids_sr16', 12, 1],
    ['madrs', 10, 2],
  ])('%s item %i is followed up from %i', (scale, item, from) => {
    const state = (points: ItemAnswer) => selfHarmOf(scale, { total: 20, beside: { [item]: points } })?.state;
    expect([from - 1, from, null, { absent: 'refused' } as const, 99].map(state)).toEqual([
      'not_raised',
      'raised',
      'not_recorded',
      'not_recorded',
      'not_recorded',
    ]);
    expect(selfHarmOf(scale, { total: 0 })?.state).toBe('not_recorded');
  });

  it('is looked at in a score that is incomplete, and is not there in other scales', () => {
    expect(selfHarmOf('phq9', { items: [...Array<null>(8).fill(null), 1] })?.state).toBe('raised');
    expect(selfHarmOf('gad7', { items: all(7, 3) })).toBeUndefined();
  });
});

describe('for every scale', () => {
  const withItems = SCALE_CODES.filter((scale) => SCALE_DEFINITIONS[scale].items);
  const answered = fc.constantFrom(...withItems).chain((scale) => {
    const { count, min, max, yesNo } = SCALE_DEFINITIONS[scale].items!;
    const answer: fc.Arbitrary<ItemAnswer> = yesNo ? fc.boolean() : fc.integer({ min, max });
    return fc.tuple(fc.constant(scale), fc.array(answer, { minLength: count, maxLength: count }), fc.nat(count - 1));
  });

  it('all items give a total in the range of its code', () => {
    fc.assert(
      fc.property(answered, ([scale, items]) => {
        const { min, max } = scaleOf(scale)!;
        const { total } = whole(scale, items);
        expect(total >= min && total <= max).toBe(true);
        expect(bandOf(whole(scale, items)) !== undefined).toBe(SCALE_DEFINITIONS[scale].bands !== undefined);
      }),
    );
  });

  it('a missing item never gives a total', () => {
    fc.assert(
      fc.property(
        answered,
        fc.constantFrom(null, undefined, { absent: 'not_done' } as const),
        ([scale, items, at], nothing) => {
          const score = scoreOf(scale, { items: items.with(at, nothing) });
          expect(score).toEqual({ state: 'incomplete', scale, missing: [at + 1] });
          expect(scoreOf(scale, { items: items.slice(0, at) })).toMatchObject({ state: 'incomplete' });
        },
      ),
    );
  });
});

/** Never called: a score without a total must not compile where a total is judged. */
export function whatNoTypeAllows() {
  const score = scoreOf('phq9', { total: null });
  // @ts-expect-error an incomplete score has no band
  bandOf(score);
  // @ts-expect-error nor a total
  return score.total;
}
