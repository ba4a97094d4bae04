import type { InboxItem, RoomListItem } from '@consilium/contracts';
import type { ReactNode } from 'react';
import type { ComingRow, LiveRow, RoomOf } from './slots/onHome';

const isSame = (a: RoomOf, b: RoomOf): boolean => a.kind === b.kind && a.id === b.id;

/** A row of what runs, and what the rows say that it is a part of. */
export interface ShownLive extends LiveRow {
  partOf: readonly ReactNode[];
}

/** What runs, the newest first. A room has one row: what goes on in it is said there. */
export function oneRowEach(rows: readonly LiveRow[]): ShownLive[] {
  const goesOnIn = (room: RoomOf) =>
    rows.flatMap(({ within }) => (within && isSame(within.room, room) ? [within] : []));
  return rows
    .filter(({ within }) => !within || !rows.some(({ room }) => room && isSame(room, within.room)))
    .toSorted((a, b) => b.since.localeCompare(a.since))
    .map((row) => ({ ...row, partOf: row.room ? goesOnIn(row.room).map(({ words }) => words) : [] }));
}

/** The notices that no row of what runs says already. */
export const notSaid = (items: readonly InboxItem[], live: readonly LiveRow[]): InboxItem[] =>
  items.filter((item) => !live.some(({ covers }) => covers?.(item)));

/** Rooms with new messages, the latest first, but for those that a row of what runs shows. */
export function unreadRooms(rooms: readonly RoomListItem[], live: readonly LiveRow[]): RoomListItem[] {
  return rooms
    .filter(({ unread, subject }) => unread > 0 && !live.some(({ room }) => room && isSame(room, subject)))
    .toSorted((a, b) => (b.lastEventAt ?? '').localeCompare(a.lastEventAt ?? ''));
}

export const soonestFirst = (rows: readonly ComingRow[]): ComingRow[] =>
  rows.toSorted((a, b) => a.at.localeCompare(b.at));

const WORDS = [
  'Nothing',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

/** The page's first line: "Five things wait for you". `live`: how many consultations and meetings run, which are no notices of their own. */
export function sayWaiting(count: number, live = 0): string {
  if (count === 0 && live > 0) return 'Live now';
  const amount = WORDS[count] ?? String(count);
  return count <= 1 ? `${amount}${count === 1 ? ' thing' : ''} waits for you` : `${amount} things wait for you`;
}
