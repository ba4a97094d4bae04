import type { CaseFact, RecordedValue } from '@consilium/contracts';
import { courseOf, lastLabs } from './course';

let ids = 0;
const fact = (code: string, relDay: number, value: RecordedValue, more: Partial<CaseFact> = {}): CaseFact => ({
  id: `${ids++}`,
  code,
  relDay,
  value,
  by: 'somebody',
  at: '2026-11-30T08:00:00.000Z',
  corrections: 0,
  ...more,
});

describe('courseOf', () => {
  it('takes first and last by day and not by the order of entry', () => {
    const [line] = courseOf([
      { scale: 'phq9', relDay: 24, total: 9 },
      { scale: 'phq9', relDay: -7, total: 21 },
      { scale: 'phq9', relDay: 3, total: 16 },
    ]);
    expect(line).toMatchObject({ label: 'PHQ-9', days: 'day −7 to 24', change: '21 to 9', min: 0, max: 27 });
    expect(line?.scores.map(({ relDay }) => relDay)).toEqual([-7, 3, 24]);
  });

  it('goes on with what was recorded since, which of one day stands before the form', () => {
    const facts = [
      fact('phq9', 24, { is: 'score', total: 9 }),
      fact('phq9', 31, { is: 'absent', reason: 'refused' }),
      fact('moaas', 24, { is: 'score', total: 5 }, { sessionId: 'one', minute: 15 }),
    ];
    const ofForm = [
      { scale: 'phq9' as const, relDay: -7, total: 21 },
      { scale: 'phq9' as const, relDay: 24, total: 12 },
    ];
    expect(courseOf(ofForm, facts)).toMatchObject([{ days: 'day −7 to 24', change: '21 to 9' }]);
  });

  it('says a single score without a change', () => {
    expect(courseOf([{ scale: 'pcl5', relDay: 0, total: 40 }])[0]).toMatchObject({ days: 'day 0', change: '40' });
  });

  it.each([undefined, null, 'not_recorded' as const, []])('draws nothing from %p', (scales) => {
    expect(courseOf(scales)).toEqual([]);
  });
});

describe('the last laboratory results', () => {
  it('are those of the last day, of the form or of the course, with their unit or why there is none', () => {
    const ofForm = [
      { test: 'alt' as const, value: 41, unit: 'U/L', relDay: -7 },
      { test: 'tsh' as const, value: 2, unit: 'mIU/L', relDay: 3 },
    ];
    const facts = [
      fact('lab.alt', 14, { is: 'quantity', entered: '3', unit: 'xULN', amount: '3' }),
      fact('lab.tsh', 1, { is: 'absent', reason: 'refused' }),
      fact('weight', 14, { is: 'quantity', entered: '81', unit: 'kg', amount: '81' }),
    ];
    expect(lastLabs(ofForm, facts).map(({ test, relDay }) => [test, relDay])).toEqual([
      ['alt', 14],
      ['tsh', 3],
    ]);
    expect(lastLabs(null, facts).map(({ words }) => words)).toEqual([expect.stringMatching(/^3/), 'Refused']);
  });
});
