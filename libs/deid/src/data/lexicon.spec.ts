import { Flag } from './flags';
import { fold } from './fold';
import { LEXICON } from './lexicon.data';
import { flagsOf, isInflected } from './lexicon';
import { looksMedical } from './medical';

describe('the lexicon', () => {
  it.each([
    ['sarah', Flag.first | Flag.firstTop], ['hope', Flag.first | Flag.ambiguous | Flag.word], ['nguyen', Flag.last | Flag.lastTop], ['san francisco', Flag.city | Flag.cityBig], ['ohio', Flag.region], ['parkinson', Flag.eponym], ['lexapro', Flag.drug], ['the', Flag.common | Flag.word],
  ])('knows %s', (key, wanted) => expect(flagsOf(key) & wanted).toBe(wanted));

  it('knows nothing of words that no list holds', () => {
    for (const key of ['qwrtzel', 'affecteds', 'zzz', 'sarahx', '']) expect(flagsOf(key)).toBe(0);
  });

  it('finds inflections by their stem', () => {
    expect(isInflected('pacifying', Flag.word) || isInflected('lozenges', Flag.word)).toBe(true);
    expect(isInflected('qwrtzeling', Flag.word)).toBe(false);
  });

  it('folds diacritics as its builder does', () => expect(['Ødegård', 'Łukasz', 'Größe', 'Đoko', 'Jürgen'].map((word) => fold(word.toLowerCase()))).toEqual(['odegard', 'lukasz', 'grosse', 'doko', 'jurgen']));

  it('takes unknown words built like drugs and diseases for medical ones', () => {
    expect(['bimekizumab', 'xanthomatosis', 'neurocysticercosis'].every(looksMedical)).toBe(true);
    expect(['abernathy', 'wexcombe', 'lindqvist'].some(looksMedical)).toBe(false);
  });

  it('has each combination of flags once', () => expect(new Set(LEXICON.map(([flags]) => flags)).size).toBe(LEXICON.length));
});
