import type { CaseSummary, RoomListItem } from '@consilium/contracts';
import { sayWaiting, whatWaits } from './waiting';

const me = 'me';

function room(id: string, change: Partial<RoomListItem>): RoomListItem {
  return {
    id,
    subject: { kind: 'case', id: `case-${id}`, code: `KAP-${id}`, title: id, status: 'open' },
    present: [],
    unread: 0,
    lastEventAt: null,
    ...change,
  };
}

function caseOf(id: string, change: Partial<CaseSummary>): CaseSummary {
  return {
    id, code: id, title: id, question: '', status: 'draft', roomId: id, version: 1, myRole: 'owner', part2Flag: false, contentNotice: [],
    consentRevoked: false, completeness: { done: 0, total: 26, missing: [] }, members: [], unread: 0, updatedAt: '', abilities: ['case.edit'],
    ...change,
  };
}

describe('whatWaits', () => {
  it('puts live rooms first, then the latest unread, then drafts, and names a room once', () => {
    const rooms = [
      room('old', { unread: 1, lastEventAt: '2026-01-01T00:00:00.000Z' }),
      room('new', { unread: 2, lastEventAt: '2026-01-02T00:00:00.000Z' }),
      room('live', { unread: 3, present: [{ memberId: 'other', discipline: 'nurse' }, { memberId: me, discipline: 'therapist' }] }),
      room('quiet', {}),
    ];
    const waiting = whatWaits(rooms, [caseOf('draft', {})], me);
    expect(waiting.map((item) => (item.kind === 'draft' ? item.draft.id : `${item.kind} ${item.room.id}`)))
      .toEqual(['live live', 'unread new', 'unread old', 'draft']);
    expect(waiting[0]).toMatchObject({ others: [{ memberId: 'other', discipline: 'nurse' }] });
  });

  it('does not call a room live where only the member is', () => {
    expect(whatWaits([room('mine', { present: [{ memberId: me, discipline: null }] })], [], me)).toEqual([]);
  });

  it('leaves out drafts that are another\'s to finish and cases that are open', () => {
    const cases = [caseOf('theirs', { abilities: [] }), caseOf('open', { status: 'open' })];
    expect(whatWaits([], cases, me)).toEqual([]);
  });
});

describe('sayWaiting', () => {
  it.each([
    [0, 'Nothing waits for you'],
    [1, 'One thing waits for you'],
    [5, 'Five things wait for you'],
    [13, '13 things wait for you'],
  ])('%i', (count, words) => expect(sayWaiting(count)).toBe(words));
});
