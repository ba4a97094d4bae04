import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Bus, type ToMember } from '../bus/bus';
import { Nodes } from './nodes';

/** When Redis is back, the others need this long to listen again. Milliseconds. */
const LISTENING_AGAIN = 1_500;
const KEPT_MAX = 10_000;

/**
 * Tells the other servers what was committed here. Only this process's own bus is listened to, so nothing goes in circles. Rooms that moved
 * are found in the log by everybody; what a member is told is kept while Redis is away, the newest about each thing, and told when it is back.
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
    this.bus.on('member', (...to) => this.tellOrKeep(to));
    this.nodes.reunions.push(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.tellKept(), LISTENING_AGAIN).unref();
    });
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
  }

  private tellOrKeep(to: ToMember): void {
    if (this.nodes.tell('member', { to }) || !this.nodes.expected || this.kept.size >= KEPT_MAX) return;
    this.kept.set(aboutOf(to), () => this.nodes.tell('member', { to }));
  }

  private tellKept(): void {
    for (const [key, tell] of this.kept) if (tell()) this.kept.delete(key);
  }
}

/** Whom a message is for and what it is about: the ids in it, such as a room's or a meeting's. A later one about the same takes its place. */
const aboutOf = ([memberId, name, body]: ToMember): string =>
  JSON.stringify([memberId, name, ...Object.entries(body).filter(([field]) => field.endsWith('Id'))]);
