import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { RoomEvent } from '@consilium/contracts';
import { Bus } from '../platform/bus/bus';
import { safeErrorFields } from '../platform/logging/safe-error';
import { Transactions } from '../platform/transactions/transactions';
import { RoomsService } from '../rooms/rooms.service';
import { ConsultationsRepository } from './consultations.repository';
import { ConsultationsService } from './consultations.service';

/** What a killed server did not end is found at the next sweep. */
const EVERY_MS = 60_000;
/** A consultation that nobody has attended for so long is over. */
const HOURS_ALONE = 4;

/** Ends what runs on in a room that was closed, or whose people have all gone without ending it. */
@Injectable()
export class AbandonedConsultations implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Consultations');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly consultations: ConsultationsService,
    private readonly repository: ConsultationsRepository,
    private readonly rooms: RoomsService,
    private readonly transactions: Transactions,
    private readonly bus: Bus,
  ) {}

  onApplicationBootstrap(): void {
    this.bus.on('room.event', this.heard);
    this.timer = setInterval(() => void this.sweep(), EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.bus.off('room.event', this.heard);
    clearInterval(this.timer);
    await this.running;
  }

  /** One sweep at a time; never rejects: the next one tries again. */
  sweep(): Promise<void> {
    this.running ??= this.end()
      .catch((error: unknown) =>
        this.logger.warn(safeErrorFields(error), 'an abandoned consultation could not be ended'),
      )
      .finally(() => (this.running = undefined));
    return this.running;
  }

  /** Closing a room ends what runs in it. */
  private readonly heard = (event: RoomEvent): void => {
    if (event.type === 'case.closed' || event.type === 'consent.revoked') void this.sweep();
  };

  private async end(): Promise<void> {
    const running = await this.repository.running(HOURS_ALONE);
    const closed = await this.rooms.closedAmong(running.map(({ roomId }) => roomId));
    for (const { roomId, left } of running) {
      if (left || closed.has(roomId)) await this.transactions.run((tx) => this.consultations.endBySystem(tx, roomId));
    }
  }
}
