import * as fc from 'fast-check';
import { mentionsToNames, namesToMentions, segmentsOf } from './room-state-mentions';

const petra = { memberId: '01a20000-0000-7000-8000-0000000000a1', displayName: 'Petra Sundergale' };
const pet = { memberId: '01a20000-0000-7000-8000-0000000000a2', displayName: 'Petra' };

describe('mentions', () => {
  it('cuts a text at its tokens and loses nothing', () => {
    expect(segmentsOf(`a @[${petra.memberId}], b`)).toEqual([
      { type: 'text', text: 'a ' }, { type: 'mention', memberId: petra.memberId }, { type: 'text', text: ', b' },
    ]);
    expect(segmentsOf('@[nobody] @[')).toEqual([{ type: 'text', text: '@[nobody] @[' }]);
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constant(`@[${petra.memberId}]`))), (parts) => {
        const text = parts.join('');
        expect(segmentsOf(text).map((part) => (part.type === 'text' ? part.text : `@[${part.memberId}]`)).join('')).toBe(text);
      }),
    );
  });

  it('turns names into tokens, the longest first, only where a name begins and ends', () => {
    expect(namesToMentions('@Petra Sundergale and @Petra, hi', [pet, petra])).toBe(`@[${petra.memberId}] and @[${pet.memberId}], hi`);
    expect(namesToMentions('@Petras me@Petra @', [pet])).toBe('@Petras me@Petra @');
  });

  it('turns tokens into names and back', () => {
    const text = `@[${petra.memberId}] asked @[${pet.memberId}]: why?`;
    expect(namesToMentions(mentionsToNames(text, [petra, pet]), [petra, pet])).toBe(text);
  });
});
