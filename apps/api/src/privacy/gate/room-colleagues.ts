import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer';
import { Transactions } from '../../platform/transactions/transactions';
import { RoomLookups } from '../../rooms/room-lookups';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Who is in the rooms that a request names, for its author, who is in them too. */
@Injectable()
export class RoomColleagues {
  constructor(
    private readonly lookups: RoomLookups,
    private readonly transactions: Transactions,
  ) {}

  /** Names of everybody in these rooms, or in the rooms of these cases. `ids`: whatever the request names. */
  async namesIn(ids: readonly string[], { memberId }: Viewer): Promise<string[]> {
    const named = ids.filter((id) => UUID.test(id));
    if (named.length === 0) return [];
    return this.lookups.colleagueNames(this.transactions, memberId, named);
  }
}
