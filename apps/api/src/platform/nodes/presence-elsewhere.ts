import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Present } from '@consilium/contracts';
import { Nodes } from './nodes';

/** Milliseconds. Three beats missed and a server's people are gone. */
const BEAT = 2_000;
const SILENT_FOR = 3 * BEAT + 500;

interface Peer {
  count: number;
  heardAt: number;
  rooms: Map<string, Present[]>;
}

/** What this server sees, and whom it tells that others see something else. */
export interface PresenceHere {
  here(): [roomId: string, present: Present[]][];
  changed(roomId: string): void;
}

/**
 * Whom the other servers see in rooms. Each tells its own changes, numbered; whoever misses a number asks for the whole. A server that
 * beats no more takes its people with it.
 */
@Injectable()
export class PresenceElsewhere implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly peers = new Map<string, Peer>();
  private count = 0;
  private own: PresenceHere | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closing = false;

  constructor(private readonly nodes: Nodes) {
    nodes.on('presence.beat', ({ count }, from) => {
      if (this.hear(from)?.count !== count) this.ask(from);
    });
    nodes.on('presence.room', ({ count, roomId, present }, from) => this.takeRoom(from, count, roomId, present));
    nodes.on('presence.ask', ({ of }) => {
      if (!this.closing && (of === null || of === nodes.id))
        nodes.tell('presence.all', { count: this.count, rooms: this.own?.here() ?? [] });
    });
    nodes.on('presence.all', ({ count, rooms }, from) =>
      this.replace(from, { count, heardAt: Date.now(), rooms: new Map(rooms) }),
    );
    nodes.on('presence.gone', (_, from) => this.replace(from, undefined));
    nodes.reunions.push(() => this.ask(null));
  }

  /** Says whose presence is told to the others, and who wants to know of theirs. */
  connect(own: PresenceHere): void {
    this.own = own;
  }

  onApplicationBootstrap(): void {
    if (this.nodes.expected) this.timer = setInterval(() => this.beat(), BEAT).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    this.closing = true;
    this.nodes.tell('presence.gone', {});
  }

  /** Tells the others whom this server now sees in a room. */
  announce(roomId: string, present: Present[]): void {
    if (this.closing) return;
    this.count += 1;
    this.nodes.tell('presence.room', { count: this.count, roomId, present });
  }

  /** Whom the others see in a room; one member may be named by several of them. */
  presentIn(roomId: string): Present[] {
    return [...this.peers.values()].flatMap((peer) => peer.rooms.get(roomId) ?? []);
  }

  private beat(): void {
    this.nodes.tell('presence.beat', { count: this.count });
    const silent = Date.now() - SILENT_FOR;
    for (const [id, peer] of [...this.peers]) if (peer.heardAt < silent) this.replace(id, undefined);
  }

  private hear(id: string): Peer | undefined {
    const peer = this.peers.get(id);
    if (peer) peer.heardAt = Date.now();
    return peer;
  }

  private ask(of: string | null): void {
    this.nodes.tell('presence.ask', { of });
  }

  private takeRoom(from: string, count: number, roomId: string, present: Present[]): void {
    const peer = this.hear(from);
    if (peer?.count !== count - 1) return this.ask(from);
    peer.count = count;
    if (present.length > 0) peer.rooms.set(roomId, present);
    else peer.rooms.delete(roomId);
    this.own?.changed(roomId);
  }

  private replace(id: string, peer: Peer | undefined): void {
    const rooms = new Set([...(this.peers.get(id)?.rooms.keys() ?? []), ...(peer?.rooms.keys() ?? [])]);
    if (peer) this.peers.set(id, peer);
    else this.peers.delete(id);
    for (const roomId of rooms) this.own?.changed(roomId);
  }
}
