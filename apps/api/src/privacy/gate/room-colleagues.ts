import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer';
import { Transactions } from '../../platform/transactions/transactions';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Who is in the rooms that a request names, for its author, who is in them too. */
@Injectable()
export class RoomColleagues {
  constructor(private readonly transactions: Transactions) {}

  /** Names of everybody in these rooms, or in the rooms of these cases. `ids`: whatever the request names. */
  async namesIn(ids: readonly string[], { memberId }: Viewer): Promise<string[]> {
    const named = ids.filter((id) => UUID.test(id));
    if (named.length === 0) return [];
    const rows = await this.transactions.query<{ name: string }>(
      `SELECT DISTINCT m.display_name AS name FROM room r
       JOIN room_member own ON own.room_id = r.id AND own.member_id = $2 AND own.removed_at IS NULL
       JOIN room_member p ON p.room_id = r.id AND p.removed_at IS NULL JOIN member m ON m.id = p.member_id
       WHERE r.id = ANY($1::uuid[]) OR r.subject_id = ANY($1::uuid[])`,
      [named, memberId],
    );
    return rows.map(({ name }) => name);
  }
}
