import type { RoomRow } from '@consilium/domain';
import type { UnsentMessage } from '../../device/outboxStore';
import type { OwnRow } from '../slots/inRoom';

export type DiscussionRow =
  RoomRow | { type: 'unsent'; key: string; message: UnsentMessage } | ({ type: 'own' } & OwnRow);

/** Far enough from zero that older pages never reach it. */
export const FIRST = 10_000_000;

export interface Placed {
  rows: readonly DiscussionRow[];
  from: number;
  first: number;
}

/** Rows that keep their place: a message, but not one whose thread may still be read. */
const isFixed = (row: DiscussionRow): boolean => row.type === 'line' || (row.type === 'message' && !row.orphan);

/** Where the list's first row stands now, so that what was read before stays in place when older rows come above it. */
export function placedNext(before: Placed, rows: readonly DiscussionRow[], from: number): Placed {
  if (from >= before.from) return { rows, from, first: from > before.from ? FIRST : before.first };
  const places = new Map(rows.map(({ key }, index) => [key, index]));
  const index = before.rows.findIndex((row) => isFixed(row) && places.has(row.key));
  const now = places.get(before.rows[index]?.key ?? '');
  return { rows, from, first: now === undefined ? before.first : before.first - (now - index) };
}
