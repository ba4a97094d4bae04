import { Injectable } from '@nestjs/common';
import type { RoomEvent, RoomSubjectKind } from '@consilium/contracts';
import type { Tx } from '../platform/transactions/transactions';
import { RoomsRepository } from './rooms.repository';

/** Somebody came into a room, left it, or has another role in it: `event` is `member.added` or `member.removed`. */
export interface MembershipChange {
  roomId: string;
  subject: { kind: RoomSubjectKind; id: string };
  event: RoomEvent;
}

export type MembershipListener = (tx: Tx, change: MembershipChange) => Promise<void>;

/** What features do when the members of a room change, in the same transaction. They register when their module starts. */
@Injectable()
export class MembershipChanges {
  private readonly listeners: MembershipListener[] = [];

  constructor(private readonly rooms: RoomsRepository) {}

  register(listener: MembershipListener): void {
    this.listeners.push(listener);
  }

  async changed(tx: Tx, event: RoomEvent): Promise<void> {
    if (this.listeners.length === 0) return;
    const room = await this.rooms.end(tx, event.roomId);
    if (!room) return;
    for (const listener of this.listeners) await listener(tx, { roomId: event.roomId, subject: room.subject, event });
  }
}
