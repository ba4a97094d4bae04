import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../platform/transactions/transactions';
import type { CarriedText } from '../rooms/carried-text';
import { TextHolders, type Exposed, type TextHolder } from '../rooms/text-holders';
import { InboxAnnouncer } from './inbox-announcer';
import { OF_TEXT } from './inbox.sql';

/** Notices that point at a text. They never carry it; where it is hidden they go with it, and the log brings them again at a release (room-news.ts). */
@Injectable()
export class TextNotices implements TextHolder, OnModuleInit {
  constructor(
    private readonly copies: TextHolders,
    private readonly announcer: InboxAnnouncer,
  ) {}

  onModuleInit(): void {
    this.copies.register(this);
  }

  async exposed(tx: Tx, { roomId, seq }: CarriedText): Promise<Exposed[]> {
    const rows = await tx.query<{ member_id: string; at: Date }>(
      'SELECT member_id, min(at) AS at FROM inbox_item WHERE room_id = $1 AND seq = $2 GROUP BY member_id',
      [roomId, seq],
    );
    return rows.map(({ member_id, at }) => ({ memberId: member_id, how: 'notified', at, session: null }));
  }

  async forget(tx: Tx, { roomId, seq }: CarriedText): Promise<void> {
    const rows = await tx.query<{ member_id: string }>(
      `DELETE FROM inbox_item WHERE room_id = $1 AND seq = $2 AND ${OF_TEXT} RETURNING member_id`,
      [roomId, seq],
    );
    tx.afterCommit(() => this.announcer.countChanged(rows.map(({ member_id }) => member_id)));
  }
}
