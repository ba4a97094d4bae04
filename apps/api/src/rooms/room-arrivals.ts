import { Injectable } from '@nestjs/common';
import type { RoomEvent, RoomSubjectKind } from '@consilium/contracts';
import type { Tx } from '../platform/transactions/transactions';
import { RoomsRepository } from './rooms.repository';

/** Somebody who came into a room, or whose role in it changed. */
export interface Arrival {
  roomId: string;
  subject: { kind: RoomSubjectKind; id: string };
  event: RoomEvent;
}

export type ArrivalListener = (tx: Tx, arrival: Arrival) => Promise<void>;

/** What features do when somebody comes into a room, in the transaction that lets them in. They register when their module starts. */
@Injectable()
export class RoomArrivals {
  private readonly listeners: ArrivalListener[] = [];

  constructor(private readonly rooms: RoomsRepository) {}

  register(listener: ArrivalListener): void {
    this.listeners.push(listener);
  }

  async arrived(tx: Tx, event: RoomEvent): Promise<void> {
    if (this.listeners.length === 0) return;
    const room = await this.rooms.end(tx, event.roomId);
    if (!room) return;
    for (const listener of this.listeners) await listener(tx, { roomId: event.roomId, subject: room.subject, event });
  }
}
