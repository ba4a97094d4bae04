import type { RoomMemberView } from '@consilium/contracts';
import { begunMention, matchingPeople, retyped } from './useMentions';

const people = ['Petra Sundergale', 'Idris Vallorane', 'Oke Brambleforth'].map((displayName): RoomMemberView => ({
  memberId: displayName,
  displayName,
  role: 'consultant',
}));
const found = (query: string): string[] => matchingPeople(query, people).map(({ displayName }) => displayName);

describe('a mention that is being typed', () => {
  it('begins at an @ that begins a word, up to the caret', () => {
    expect(begunMention('ask @Pe now', 7)).toEqual({ at: 4, query: 'Pe' });
    expect(begunMention('@', 1)).toEqual({ at: 0, query: '' });
    expect(begunMention('(@Petra Sun', 11)).toEqual({ at: 1, query: 'Petra Sun' });
    expect(begunMention('mail me@home', 12)).toBeNull();
    expect(begunMention('@Petra\nnext', 11)).toBeNull();
    expect(begunMention('no sign', 7)).toBeNull();
  });

  it('finds people by any word of their name', () => {
    expect(found('pet')).toEqual(['Petra Sundergale']);
    expect(found('VALL')).toEqual(['Idris Vallorane']);
    expect(found('oke bram')).toEqual(['Oke Brambleforth']);
    expect(found('')).toHaveLength(3);
    expect(found('Petra Sundergale ')).toEqual([]);
  });

  it('goes on naming who was picked while the rest of the text is typed, and nobody once the name itself is changed', () => {
    const picked = { text: '@Petra Sundergale ', named: [{ start: 0, end: 17, memberId: 'p' }] };
    expect(retyped(picked, 'Ask @Petra Sundergale ', 4).named).toEqual([{ start: 4, end: 21, memberId: 'p' }]);
    expect(retyped(picked, '@Petra Sundergale now', 21).named).toEqual(picked.named);
    expect(retyped(picked, '@Petra Sunderga', 15).named).toEqual([]);
  });
});
