import { Injectable } from '@nestjs/common';
import type { RoomEvent } from '@consilium/contracts';
import type { Tx } from '../platform/transactions/transactions';

/** Somebody who came into the room of a case, or whose role in it changed. */
export interface Arrival {
  roomId: string;
  caseId: string;
  event: RoomEvent;
}

export type ArrivalListener = (tx: Tx, arrival: Arrival) => Promise<void>;

/** What features do when somebody comes into a room, in the transaction that lets them in. They register when their module starts. */
@Injectable()
export class RoomArrivals {
  private readonly listeners: ArrivalListener[] = [];

  register(listener: ArrivalListener): void {
    this.listeners.push(listener);
  }

  async arrived(tx: Tx, event: RoomEvent): Promise<void> {
    if (this.listeners.length === 0) return;
    const [room] = await tx.query<{ subject_id: string }>(`SELECT subject_id FROM room WHERE id = $1 AND subject_kind = 'case'`, [event.roomId]);
    if (!room) return;
    for (const listener of this.listeners) await listener(tx, { roomId: event.roomId, caseId: room.subject_id, event });
  }
}
