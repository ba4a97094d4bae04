import type { SecondLook } from '@consilium/domain';
import type { RowIn } from '../../platform/sql';
import type { RoomRef } from '../../rooms/room-lookups';
import type { SECOND_LOOK } from './second-looks.sql';

export type StoredSecondLook = RowIn<typeof SECOND_LOOK>;

/** A request with the people and the room that it is about. */
export interface SecondLookRow extends StoredSecondLook, RoomRef {}

export const factsOf = (row: Pick<SecondLookRow, 'authorId' | 'reviewerId' | 'state' | 'expiresAt'>): SecondLook => ({
  authorId: row.authorId,
  reviewerId: row.reviewerId,
  state: row.state,
  expiresAt: row.expiresAt,
});
