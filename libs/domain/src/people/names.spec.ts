import { foldedName, rankedByName, rankOfName } from './names';

const people = ['Juno Calderbeck', 'Anna Maria Alder-Holm', 'Wren Alderquist', 'Alder Stone', 'Petra Sundergale'].map(
  (displayName) => ({ displayName }),
);

describe('names that are searched', () => {
  it('puts whose name begins so first, then whose word does, then who has it inside', () => {
    expect(rankedByName('alder', people).map(({ displayName }) => displayName)).toEqual([
      'Alder Stone',
      'Anna Maria Alder-Holm',
      'Wren Alderquist',
      'Juno Calderbeck',
      'Petra Sundergale',
    ]);
    expect(rankedByName('holm', people)[0]).toEqual({ displayName: 'Anna Maria Alder-Holm' });
  });

  it.each([
    ['jose', 'José Ruiz', 0],
    ['José', 'Jose\u0301 Ruiz', 0],
    ['angstrom', 'Eva Ångström', 1],
    ['علیرضا', 'علی\u200cرضا', 0],
    ['vallorane', 'Idris Val\u00adlorane', 1],
    ['ﬁona', 'Fiona Reed', 0],
    ['petra s', 'Petra Sundergale', 0],
    ['unders', 'Petra Sundergale', 3],
    ['underg', 'Petra Sundergale', 2],
  ])('%j fits %j with rank %i', (typed, name, rank) => expect(rankOfName(typed, name)).toBe(rank));

  it('keeps the letters of other scripts', () => expect(foldedName('Олена ЧУМАК')).toBe('олена чумак'));
});
