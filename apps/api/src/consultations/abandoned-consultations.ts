import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { RoomEvent } from '@consilium/contracts';
import { Bus } from '../platform/bus/bus';
import { safeErrorFields } from '../platform/logging/safe-error';
import { Transactions } from '../platform/transactions/transactions';
import { ConsultationsService } from './consultations.service';

/** What a killed server did not end is found at the next sweep. */
const EVERY_MS = 60_000;
/** A consultation that nobody has attended for so long is over. */
const HOURS_ALONE = 4;

const ABANDONED = `
  SELECT c.room_id FROM consultation c JOIN room r ON r.id = c.room_id
  WHERE c.status = 'running' AND (NOT r.writable OR greatest(
    (SELECT max(a.seen_at) FROM consultation_attendance a WHERE a.consultation_id = c.id), (SELECT max(n.began_at) FROM consultation_run n WHERE n.consultation_id = c.id)
  ) < now() - make_interval(hours => $1)) LIMIT 50`;

/** Ends what runs on in a room that was closed, or whose people have all gone without ending it. */
@Injectable()
export class AbandonedConsultations implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Consultations');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly consultations: ConsultationsService,
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
    for (const { room_id } of await this.transactions.query<{ room_id: string }>(ABANDONED, [HOURS_ALONE])) {
      await this.transactions.run((tx) => this.consultations.endBySystem(tx, room_id));
    }
  }
}
