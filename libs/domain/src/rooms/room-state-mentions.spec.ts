import * as fc from 'fast-check';
import { namedIn, namesToTokens, segmentsOf, sharedNames, tokensToNames, withNames } from './room-state-mentions';

const petra = { memberId: '01a20000-0000-7000-8000-0000000000a1', displayName: 'Petra Sundergale' };
const pet = { memberId: '01a20000-0000-7000-8000-0000000000a2', displayName: 'Petra' };
const namesake = { memberId: '01a20000-0000-7000-8000-0000000000a3', displayName: 'Petra Sundergale' };
const people = [pet, petra, namesake];
const token = ({ memberId }: { memberId: string }): string => `@[${memberId}]`;

describe('mentions', () => {
  it('cuts a text at its tokens and loses nothing', () => {
    expect(segmentsOf(`a ${token(petra)}, b`)).toEqual([
      { type: 'text', text: 'a ' },
      { type: 'mention', memberId: petra.memberId },
      { type: 'text', text: ', b' },
    ]);
    expect(segmentsOf('@[nobody] @[')).toEqual([{ type: 'text', text: '@[nobody] @[' }]);
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constant(token(petra)))), (parts) => {
        const text = parts.join('');
        expect(
          segmentsOf(text)
            .map((part) => (part.type === 'text' ? part.text : token(part)))
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('turns names that were typed into tokens, the longest first, only where a name begins and ends', () => {
    expect(namesToTokens({ text: '@Petra Sundergale and @Petra, hi' }, [pet, petra])).toBe(
      `${token(petra)} and ${token(pet)}, hi`,
    );
    expect(namesToTokens({ text: '@Petras me@Petra @' }, [pet])).toBe('@Petras me@Petra @');
  });

  it('names who was picked, whatever others are called and whatever is typed behind the name', () => {
    expect(
      namesToTokens(
        { text: '@Petra Sundergale came up', named: [{ start: 0, end: 6, memberId: pet.memberId }] },
        people,
      ),
    ).toBe(`${token(pet)} Sundergale came up`);
    const both = '@Petra Sundergale and @Petra Sundergale';
    const named = [
      { start: 22, end: 39, memberId: petra.memberId },
      { start: 0, end: 17, memberId: namesake.memberId },
    ];
    expect(namesToTokens({ text: both, named }, people)).toBe(`${token(namesake)} and ${token(petra)}`);
  });

  it('names nobody where a typed name is that of several, and says which name that is', () => {
    const typed = { text: 'ask @Petra Sundergale or @Petra' };
    expect(namesToTokens(typed, people)).toBe(`ask @Petra Sundergale or ${token(pet)}`);
    expect(sharedNames(typed, people)).toEqual(['Petra Sundergale']);
    expect(sharedNames({ ...typed, named: [{ start: 4, end: 21, memberId: petra.memberId }] }, people)).toEqual([]);
  });

  it('forgets a pick whose place is gone', () => {
    expect(namedIn({ text: 'x', named: [{ start: 0, end: 6, memberId: pet.memberId }] }, people)).toEqual([]);
  });

  it('reads names in the place of mentions', () => {
    expect(withNames(`Ask ${token(petra)} first`, () => 'Petra Sundergale')).toBe('Ask @Petra Sundergale first');
  });

  it('turns tokens into names and back, of namesakes and of people who are not known any more too', () => {
    const gone = { memberId: '01a20000-0000-7000-8000-0000000000ff' };
    const written = fc.array(
      fc.oneof(
        fc.string({ unit: fc.constantFrom('a', ' ', '@', 'é', '\n') }).map((text) => `${text} `),
        fc.constantFrom(petra, pet, namesake, gone).map((person) => `${token(person)} `),
      ),
    );
    fc.assert(
      fc.property(written, (parts) =>
        expect(namesToTokens(tokensToNames(parts.join(''), people), people)).toBe(parts.join('')),
      ),
    );
  });
});
