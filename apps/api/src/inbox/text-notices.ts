import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../platform/transactions/transactions';
import type { CarriedText } from '../rooms/carried-text';
import { TextHolders, type Exposed, type TextHolder } from '../rooms/text-holders';
import { InboxAnnouncer } from './inbox-announcer';
import { InboxItems } from './inbox-items';

/** Notices that point at a text. They never carry it; where it is hidden they go with it, and the projector brings them again at a release. */
@Injectable()
export class TextNotices implements TextHolder, OnModuleInit {
  constructor(
    private readonly copies: TextHolders,
    private readonly announcer: InboxAnnouncer,
    private readonly items: InboxItems,
  ) {}

  onModuleInit(): void {
    this.copies.register(this);
  }

  async exposed(tx: Tx, { roomId, seq }: CarriedText): Promise<Exposed[]> {
    const notified = await this.items.notifiedOf(tx, roomId, seq);
    return notified.map(({ memberId, at }) => ({ memberId, how: 'notified', at, session: null }));
  }

  async forget(tx: Tx, { roomId, seq }: CarriedText): Promise<void> {
    const memberIds = await this.items.forgetTexts(tx, roomId, [seq]);
    tx.afterCommit(() => this.announcer.countChanged(memberIds));
  }
}
