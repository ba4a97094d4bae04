import { courseOf } from './course';

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

  it('says a single score without a change', () => {
    expect(courseOf([{ scale: 'pcl5', relDay: 0, total: 40 }])[0]).toMatchObject({ days: 'day 0', change: '40' });
  });

  it.each([undefined, null, 'not_recorded' as const, []])('draws nothing from %p', (scales) => {
    expect(courseOf(scales)).toEqual([]);
  });
});
