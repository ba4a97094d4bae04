import { Injectable } from '@nestjs/common';
import type { ConsultationState, InboxKind, RoomEvent } from '@consilium/contracts';
import { InboxService } from '../inbox/inbox.service';
import type { Tx } from '../platform/transactions/transactions';
import { RoomsService } from '../rooms/rooms.service';
import { Attendance } from './attendance.service';

/** What everybody in the room hears of its consultation while they are not looking: that it is planned, begins, and can be read about. */
@Injectable()
export class ConsultationNotices {
  constructor(
    private readonly attendance: Attendance,
    private readonly inbox: InboxService,
    private readonly rooms: RoomsService,
  ) {}

  async follow(tx: Tx, facts: ConsultationState, event: RoomEvent): Promise<void> {
    switch (event.type) {
      case 'consultation.scheduled':
        await this.inbox.over(tx, facts.id, 'moved', { kinds: ['plan.made'] });
        return this.tell(tx, 'plan.made', facts, event, 'room');
      case 'consultation.started':
        await this.inbox.over(tx, facts.id, 'started', { kinds: ['plan.made'] });
        return this.tell(tx, 'consultation.starting', facts, event, 'room');
      case 'consultation.cancelled':
        return this.inbox.over(tx, facts.id, 'cancelled');
      case 'consultation.reopened':
        return this.inbox.over(tx, facts.id, 'started', { kinds: ['consultation.ended'] });
      case 'consultation.ended':
        await this.inbox.over(tx, facts.id, 'ended');
        return this.tell(tx, 'consultation.ended', facts, event, { memberIds: await this.absent(tx, facts, event) });
      default:
        return undefined;
    }
  }

  /** Who is in the case and was not in the room while it ran. */
  private async absent(tx: Tx, facts: ConsultationState, { roomId, actor }: RoomEvent): Promise<string[]> {
    const attended = new Set(
      (await this.attendance.byDiscipline(tx, facts)).flatMap(({ members }) => members.map(({ memberId }) => memberId)),
    );
    const people = (await this.rooms.membersOf([roomId], tx)).get(roomId) ?? [];
    return people
      .map(({ memberId }) => memberId)
      .filter((memberId) => !attended.has(memberId) && memberId !== actor?.memberId);
  }

  private async tell(
    tx: Tx,
    kind: InboxKind,
    facts: ConsultationState,
    { id, roomId, seq, at, actor }: RoomEvent,
    to: { memberIds: string[] } | 'room',
  ): Promise<void> {
    await this.inbox.notify(tx, {
      kind,
      sourceId: id,
      concernsId: facts.id,
      at,
      subject: await this.rooms.subjectOf(tx, roomId),
      roomId,
      seq,
      to,
      ...(kind === 'plan.made' && facts.scheduledFor && { dueAt: facts.scheduledFor }),
      ...(actor && { actorId: actor.memberId }),
    });
  }
}
