import { scan } from '../scan';
import { rareCombination } from './rare';

describe('words that may point to one person', () => {
  it.each([
    ['retired mayor of a small town', 'other'],
    ['the only female harbor pilot in the county', 'other'],
    ["the mayor's wife", 'other'],
    ['she won a Pulitzer Prize', 'other'],
    ['survivor of the school shooting', 'other'],
    ['Photo attached', 'photo'],
    ['a selfie of her', 'photo'],
    ['the picture she sent', 'photo'],
    ['voice memo attached', 'biometric'],
    ['fingerprints on file', 'biometric'],
    ['former Olympic rower', 'other'],
  ])('%s', (text, category) =>
    expect(scan(text)).toEqual(expect.arrayContaining([expect.objectContaining({ category, level: 'doubtful' })])),
  );

  it.each([
    'only one side of the face',
    'picture of health',
    'mental image',
    'the only requirement',
    'retired teacher',
    'video visit',
    'photophobia',
    'body image',
    'she takes pictures for fun',
    'the first responder',
    'voice of reason',
    'in any case no change',
  ])('leaves "%s"', (text) => expect(scan(text)).toEqual([]));
});

describe('combinations', () => {
  it('warns when state, age, rare diagnosis and occupation come together', () => {
    expect(rareCombination('A 47-year-old harbor pilot from Maine with Huntington disease')).toEqual([
      expect.objectContaining({ parts: ['state or country', 'age', 'rare diagnosis', 'occupation'] }),
    ]);
    expect(rareCombination('A 47-year-old with stiff-person syndrome in Vermont')).toHaveLength(1);
  });

  it('says nothing about what many share', () => {
    expect(rareCombination('A 47-year-old teacher with depression')).toEqual([]);
    expect(rareCombination('A 47-year-old teacher from Ohio with depression')).toEqual([]);
    expect(rareCombination('rare side effects in Texas')).toEqual([]);
  });
});
