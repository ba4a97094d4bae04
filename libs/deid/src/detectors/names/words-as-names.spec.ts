import { scan } from '../../scan';

const told = (text: string): string[] =>
  scan(text).map(({ start, end, level }) => `${level} ${text.slice(start, end)}`);

describe('words that are names', () => {
  it.each([
    ['Everybody calls him Biscuit', 'certain Biscuit'],
    ['She goes by Sparrow at home', 'certain Sparrow'],
    ['Clay phoned about the ride', 'certain Clay'],
    ['We trust Art with the keys', 'certain Art'],
    ['Autumn came in with her mother', 'certain Autumn'],
    ['June and her husband came', 'certain June'],
    ['Chase came late', 'certain Chase'],
  ])('are told by what stands around them: %s', (text, name) => expect(told(text)).toContain(name));

  it('are asked about where a season or a feeling could come as well', () => {
    expect(told('Summer came early this year')).toEqual(['doubtful Summer']);
    expect(told('Joy came back slowly')).toEqual(['doubtful Joy']);
  });

  it.each([
    'call him Friday',
    'She calls it Home',
    'also known as Vanishing white matter disease',
    'the cliff edge feeling',
    'Hope for relief',
  ])('are none: %s', (text) => expect(told(text)).toEqual([]));
});
