import { Injectable, Logger } from '@nestjs/common';
import type { InboxItem } from '@consilium/contracts';
import { Bus } from '../platform/bus/bus';
import { safeErrorFields } from '../platform/logging/safe-error';
import { InboxItems, type WrittenItem } from './inbox-items';

/** What several changes within this have in common is told once. Milliseconds. */
const PAUSE_MS = 20;

/**
 * Tells a member's devices what arrived and how much is unread. One round at a time, each reading the counts after the changes that it
 * tells of: the last thing that every device hears is the newest count. Delivery is a hint; the list is the truth.
 */
@Injectable()
export class InboxAnnouncer {
  private readonly logger = new Logger('Inbox');
  private readonly changed = new Set<string>();
  private written: WrittenItem[] = [];
  private round: Promise<void> | undefined;

  constructor(
    private readonly items: InboxItems,
    private readonly bus: Bus,
  ) {}

  /** After the commit: these items arrived. */
  arrived(written: readonly WrittenItem[]): void {
    this.written.push(...written);
    this.countChanged(written.map(({ memberId }) => memberId));
  }

  /** After the commit: what is unread may have changed for these members. */
  countChanged(memberIds: Iterable<string>): void {
    for (const memberId of memberIds) this.changed.add(memberId);
    if (this.changed.size === 0 || this.round) return;
    this.round = this.tell().finally(() => {
      this.round = undefined;
      this.countChanged([]);
    });
  }

  private async tell(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const members = [...this.changed];
    const written = this.written;
    this.changed.clear();
    this.written = [];
    try {
      const [counts, items] = await Promise.all([
        this.items.counts(members),
        written.length > 0 ? this.items.byIds(written) : new Map<string, InboxItem[]>(),
      ]);
      for (const [memberId, unread] of counts) {
        const arrived = items.get(memberId) ?? [];
        if (arrived.length === 0) this.bus.emit('member', memberId, 'inbox.item', { unread });
        for (const item of arrived) this.bus.emit('member', memberId, 'inbox.item', { item, unread });
      }
    } catch (error) {
      // The database is away: devices ask for the count when they reconnect.
      this.logger.warn(safeErrorFields(error), 'an inbox could not be announced');
    }
  }
}
