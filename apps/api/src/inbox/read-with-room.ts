import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { ReadMarker } from '@consilium/contracts';
import { Bus } from '../platform/bus/bus';
import { safeErrorFields } from '../platform/logging/safe-error';
import { InboxAnnouncer } from './inbox-announcer';
import { InboxItems } from './inbox-items';

/** Markers that move within this are written together. Milliseconds. */
const GATHER_MS = 40;

/**
 * Whoever reads a room past a message has read the notice of it, on every device. That is decided by the marker, whenever the list is read;
 * this only notes when, and tells the devices.
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
    this.bus.on('room.read', (memberId, { roomId, seq }: ReadMarker) => {
      this.moved.push({ memberId, roomId, seq });
      this.timer ??= setTimeout(() => void this.note(), GATHER_MS).unref();
    });
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
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
