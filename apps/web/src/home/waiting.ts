import type { CaseSummary, RoomListItem } from '@consilium/contracts';

/** One thing that waits for the member, in the order of the union: live, unread, draft. */
export type Waiting =
  | { kind: 'live'; room: RoomListItem; others: RoomListItem['present'] }
  | { kind: 'unread'; room: RoomListItem }
  | { kind: 'draft'; draft: CaseSummary };

const latestFirst = (a: RoomListItem, b: RoomListItem): number => (b.lastEventAt ?? '').localeCompare(a.lastEventAt ?? '');

/**
 * What waits for `memberId`: rooms where somebody else is now, rooms with something unread, own drafts. A room stands once,
 * as live where it is both.
 */
export function whatWaits(rooms: readonly RoomListItem[], cases: readonly CaseSummary[], memberId: string): Waiting[] {
  const withOthers = rooms.map((room) => ({ room, others: room.present.filter((person) => person.memberId !== memberId) }));
  const live = withOthers.filter(({ others }) => others.length > 0);
  const unread = withOthers.filter(({ room, others }) => others.length === 0 && room.unread > 0).map(({ room }) => room);
  const drafts = cases.filter((item) => item.status === 'draft' && item.abilities.includes('case.edit'));
  return [
    ...live.map(({ room, others }): Waiting => ({ kind: 'live', room, others })),
    ...unread.toSorted(latestFirst).map((room): Waiting => ({ kind: 'unread', room })),
    ...drafts.map((draft): Waiting => ({ kind: 'draft', draft })),
  ];
}

const WORDS = ['Nothing', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

/** The page's first line: "Five things wait for you". */
export function sayWaiting(count: number): string {
  const amount = WORDS[count] ?? String(count);
  return count <= 1 ? `${amount}${count === 1 ? ' thing' : ''} waits for you` : `${amount} things wait for you`;
}
