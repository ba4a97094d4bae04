import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Bus } from '../platform/bus/bus';
import { safeErrorFields } from '../platform/logging/safe-error';
import { InboxAnnouncer } from './inbox-announcer';
import { InboxItems } from './inbox-items';

/** Markers that move within this are written together. Milliseconds. */
const GATHER_MS = 40;

/**
 * Whoever reads a room past a message has read the notice of it, on every device. That is decided by the marker, whenever the list is read;
 * this only notes when, and tells the devices. Coming into a room reads what only called there.
 */
@Injectable()
export class ReadWithRoom implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('Inbox');
  private moved: { memberId: string; roomId: string; seq: number }[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly bus: Bus,
    private readonly items: InboxItems,
    private readonly announcer: InboxAnnouncer,
  ) {}

  onModuleInit(): void {
    this.bus.on('member', (memberId, name, body) => {
      if (name === 'room.read') this.gather({ memberId, roomId: body.roomId, seq: body.seq });
    });
    this.bus.on('room.entered', (entered) => this.gather({ ...entered, seq: 0 }));
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
  }

  private gather(marker: { memberId: string; roomId: string; seq: number }): void {
    this.moved.push(marker);
    this.timer ??= setTimeout(() => void this.note(), GATHER_MS).unref();
  }

  private async note(): Promise<void> {
    this.timer = undefined;
    const moved = this.moved;
    this.moved = [];
    try {
      this.announcer.countChanged(await this.items.readWithRoom(moved));
    } catch (error) {
      this.logger.warn(safeErrorFields(error), 'what was read with a room is not told');
    }
  }
}
