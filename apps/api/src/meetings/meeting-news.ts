import { Injectable } from '@nestjs/common';
import { Bus } from '../platform/bus/bus';
import type { Tx } from '../platform/transactions/transactions';

/** Who takes part in a meeting, before and after a change of it. */
export interface MeetingAudience {
  before?: readonly string[];
  now: readonly string[];
}

/** Tells the devices of who takes part that a meeting changed. A hint: what it is now they read again, and are asked for permission then. */
@Injectable()
export class MeetingNews {
  constructor(private readonly bus: Bus) {}

  /** After the commit. Who took part until now is told only that they do no more. */
  tell(tx: Tx, meeting: { id: string; version: number }, { before = [], now }: MeetingAudience): void {
    tx.afterCommit(() => {
      for (const memberId of now)
        this.bus.emit('member', memberId, 'meeting.changed', { meetingId: meeting.id, version: meeting.version });
      for (const memberId of before)
        if (!now.includes(memberId))
          this.bus.emit('member', memberId, 'meeting.changed', { meetingId: meeting.id, version: null });
    });
  }
}
