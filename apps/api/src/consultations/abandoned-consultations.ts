import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { RoomEvent } from '@consilium/contracts';
import { ABANDONED_AFTER_HOURS, endsConsultation } from '@consilium/domain';
import { Bus } from '../platform/bus/bus';
import { PeriodicWork } from '../platform/jobs';
import { Transactions } from '../platform/transactions/transactions';
import { RoomsService } from '../rooms/rooms.service';
import { ConsultationsRepository } from './consultations.repository';
import { ConsultationsService } from './consultations.service';

/** What a killed server did not end is found at the next sweep. */
const EVERY_MS = 60_000;

/** Ends what runs on in a room that was closed, or whose people have all gone without ending it. */
@Injectable()
export class AbandonedConsultations implements OnApplicationBootstrap, OnModuleDestroy {
  readonly sweep: () => Promise<void>;

  constructor(
    private readonly consultations: ConsultationsService,
    private readonly repository: ConsultationsRepository,
    private readonly rooms: RoomsService,
    private readonly transactions: Transactions,
    private readonly bus: Bus,
    periodic: PeriodicWork,
  ) {
    this.sweep = periodic.every('consultations: end what is abandoned', EVERY_MS, () => this.end());
  }

  onApplicationBootstrap(): void {
    this.bus.on('room.event', this.heard);
  }

  onModuleDestroy(): void {
    this.bus.off('room.event', this.heard);
  }

  private readonly heard = (event: RoomEvent): void => {
    if (endsConsultation(event)) void this.sweep();
  };

  private async end(): Promise<void> {
    const running = await this.repository.running(ABANDONED_AFTER_HOURS);
    const closed = await this.rooms.closedAmong(running.map(({ roomId }) => roomId));
    for (const { roomId, left } of running) {
      if (left || closed.has(roomId)) await this.transactions.run((tx) => this.consultations.endBySystem(tx, roomId));
    }
  }
}
