import { scan } from '../../scan';

const told = (text: string): string[] =>
  scan(text).map(({ start, end, level }) => `${level}: ${text.slice(start, end)}`);

describe('text in another script', () => {
  it.each([
    'Настрій рівний, сон кращий; дихання спокійне. Тиск 124/78, доза 0.5 mg/kg добре перенесена',
    '気分は落ち着き、前の第3回の投与は問題なし',
    '오늘은 편안했고 잠도 잘 잤다',
    'النوم أفضل اليوم، والمزاج جيد',
    'Διάθεση και ύπνος είναι καλύτερα, ο πόνος ίδιος',
  ])('is one doubtful finding to the end of its line: %s', (text) => {
    expect(told(text)).toEqual([`doubtful: ${text}`]);
    expect(told(`${text}\n${text}`)).toHaveLength(2);
  });

  it('may be as short as a name', () =>
    expect(told('Client 王伟 802-555-0142, her sister 李娜')).toEqual([
      'doubtful: 王伟',
      'certain: 802-555-0142',
      'doubtful: 李娜',
    ]));

  it('leaves out what is sure in it', () => {
    expect(told('Сон кращий, телефон 802-555-0142, настрій рівний')).toEqual([
      'doubtful: Сон кращий, телефон',
      'certain: 802-555-0142',
      'doubtful: настрій рівний',
    ]);
  });

  it('is no symbol', () => expect(told('Δ9-THC, α4β2, a μ-opioid')).toEqual([]));
});
