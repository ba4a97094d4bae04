import { Injectable } from '@nestjs/common';
import { LIST_LIMIT_MAX, type SecondLookState, type TextSpan } from '@consilium/contracts';
import type { RowIn } from '../../platform/sql';
import type { Reader, Tx } from '../../platform/transactions/transactions';
import { RoomLookups } from '../../rooms/room-lookups';
import type { SecondLookRow, StoredSecondLook } from './second-look-row';
import {
  ADD_SECOND_LOOK,
  DUE_SECOND_LOOKS,
  LOCKED_SECOND_LOOKS,
  MOVE_SECOND_LOOK,
  REMOVE_OLD_SECOND_LOOKS,
  SECOND_LOOK,
  SECOND_LOOKS_OF,
} from './second-looks.sql';

export interface NewSecondLook {
  id: string;
  roomId: string;
  authorId: string;
  reviewerId: string;
  field: string | null;
  ciphertext: Buffer;
  textDigest: Buffer;
  findings: TextSpan[];
  minutes: number;
}

/** The rows of requests for a second look. A text stays as long as a request is asked, and every move away from that takes it out. */
@Injectable()
export class SecondLooksRepository {
  constructor(private readonly lookups: RoomLookups) {}

  /** Answers when it was asked and when its time is over, by the database's clock. */
  insert(tx: Tx, look: NewSecondLook): Promise<RowIn<typeof ADD_SECOND_LOOK>> {
    const { id, roomId, authorId, reviewerId, field, ciphertext, textDigest, findings, minutes } = look;
    const found = JSON.stringify(findings);
    return ADD_SECOND_LOOK.one(tx, id, roomId, authorId, reviewerId, field, ciphertext, textDigest, found, minutes);
  }

  async find(on: Reader, id: string): Promise<SecondLookRow | undefined> {
    return (await this.placed(on, await SECOND_LOOK.all(on, id)))[0];
  }

  async lock(tx: Tx, ids: readonly string[]): Promise<SecondLookRow[]> {
    return this.placed(tx, await LOCKED_SECOND_LOOKS.all(tx, ids));
  }

  /** Newest first. `box` undefined: both. */
  async ofMember(on: Reader, memberId: string, box: 'to_answer' | 'asked' | undefined): Promise<SecondLookRow[]> {
    const rows = await SECOND_LOOKS_OF.all(on, memberId, box !== 'to_answer', box !== 'asked', LIST_LIMIT_MAX);
    return this.placed(on, rows);
  }

  /** Moves a request on, the text out with it. */
  move(
    tx: Tx,
    id: string,
    state: Exclude<SecondLookState, 'asked'>,
    { answered = false, usedFor = null }: { answered?: boolean; usedFor?: string | null } = {},
  ): Promise<void> {
    return MOVE_SECOND_LOOK.run(tx, id, state, answered, usedFor);
  }

  /** Those that wait although their time is over, locked. */
  async due(tx: Tx, limit: number): Promise<SecondLookRow[]> {
    return this.placed(tx, await DUE_SECOND_LOOKS.all(tx, limit));
  }

  removeOlderThan(tx: Tx, hours: number): Promise<void> {
    return REMOVE_OLD_SECOND_LOOKS.run(tx, hours);
  }

  /** With the rooms that they are for. */
  private async placed(on: Reader, rows: readonly StoredSecondLook[]): Promise<SecondLookRow[]> {
    if (rows.length === 0) return [];
    const rooms = await this.lookups.refs(on, [...new Set(rows.map(({ roomId }) => roomId))]);
    return rows.map((row) => ({ ...row, ...rooms.get(row.roomId)! }));
  }
}
