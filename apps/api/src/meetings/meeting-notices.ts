import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { InboxService } from '../inbox/inbox.service';
import { InboxTitles } from '../inbox/inbox-titles';
import type { Tx } from '../platform/transactions/transactions';
import type { MeetingAudience } from './meeting-news';
import { MeetingsRepository, type MeetingRow } from './meetings.repository';

/** Who was put into a meeting finds it in their inbox until it is over; who takes part no more does not. */
@Injectable()
export class MeetingNotices implements OnModuleInit {
  constructor(
    private readonly inbox: InboxService,
    private readonly titles: InboxTitles,
    private readonly meetings: MeetingsRepository,
  ) {}

  onModuleInit(): void {
    this.titles.register('meeting', (ids) => this.meetings.titles(ids));
  }

  async follow(
    tx: Tx,
    actorId: string,
    { id, startsAt, status }: Pick<MeetingRow, 'id' | 'startsAt' | 'status'>,
    { before = [], now }: MeetingAudience,
  ): Promise<void> {
    const memberIds = now.filter((memberId) => memberId !== actorId && !before.includes(memberId));
    // Asked again after they left, it is news again.
    await this.inbox.notify(tx, {
      kind: 'meeting.invited',
      sourceId: uuidv7(),
      concernsId: id,
      dueAt: startsAt,
      at: new Date(),
      subject: { kind: 'meeting', id },
      actorId,
      to: { memberIds },
    });
    await this.inbox.forget(
      tx,
      id,
      before.filter((memberId) => !now.includes(memberId)),
    );
    if (status === 'ended' || status === 'cancelled') await this.inbox.over(tx, id, status);
  }

  /** Somebody looked at the meeting. */
  seen(memberId: string, id: string): Promise<void> {
    return this.inbox.seen(memberId, id);
  }
}
