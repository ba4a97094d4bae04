import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Bus } from '../bus/bus';
import type { NodeMessages } from './node-messages';
import { Nodes } from './nodes';

/** When Redis is back, the others need this long to listen again. Milliseconds. */
const LISTENING_AGAIN = 1_500;
const KEPT_MAX = 10_000;

type Kept = 'room.read' | 'inbox.item' | 'meeting.changed';

/**
 * Tells the other servers what was committed here. Only this process's own bus is listened to, so nothing goes in circles. Rooms that moved
 * are found in the log by everybody; of markers, counts and meetings the newest of each member is kept while Redis is away, and told when it is back.
 */
@Injectable()
export class BusBridge implements OnModuleInit, OnModuleDestroy {
  private readonly kept = new Map<string, () => boolean>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly bus: Bus,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.bus.on('room.event', ({ roomId, seq }) => void this.nodes.tell('room.moved', { roomId, seq }));
    this.bus.on('room.read', (memberId, marker) =>
      this.tellOrKeep(`${memberId}:${marker.roomId}`, 'room.read', { memberId, marker }),
    );
    this.bus.on('inbox.item', (memberId, change) => this.tellOrKeep(memberId, 'inbox.item', { memberId, change }));
    this.bus.on('meeting.changed', (memberId, change) =>
      this.tellOrKeep(`${memberId}:${change.meetingId}`, 'meeting.changed', { memberId, change }),
    );
    this.nodes.reunions.push(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.tellKept(), LISTENING_AGAIN).unref();
    });
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
  }

  private tellOrKeep<Name extends Kept>(key: string, name: Name, message: NodeMessages[Name]): void {
    if (this.nodes.tell(name, message) || !this.nodes.expected || this.kept.size >= KEPT_MAX) return;
    this.kept.set(`${name}:${key}`, () => this.nodes.tell(name, message));
  }

  private tellKept(): void {
    for (const [key, tell] of this.kept) if (tell()) this.kept.delete(key);
  }
}
