import { Injectable } from '@nestjs/common';
import type { Present, PresentNow } from '@consilium/contracts';
import { PresenceElsewhere } from '../../platform/nodes';

/** One member in one room, as this server sees it. */
export interface Stay extends Present {
  roomId: string;
  /** Since they came, by a clock that nobody sets. */
  seconds: number;
}

type Known = Present & { connections: Set<string>; since: number };

/** Who has a room open, by member: two tabs are one presence. Only members of the room ever see it. */
@Injectable()
export class Presence {
  private readonly rooms = new Map<string, Map<string, Known>>();
  private lists = 0;

  constructor(private readonly elsewhere: PresenceElsewhere) {}

  /** True when this made the member present. */
  enter(roomId: string, connectionId: string, who: Present): boolean {
    const room = this.rooms.get(roomId) ?? new Map<string, Known>();
    this.rooms.set(roomId, room);
    const known = room.get(who.memberId);
    if (known) {
      known.connections.add(connectionId);
      return false;
    }
    room.set(who.memberId, { ...who, connections: new Set([connectionId]), since: performance.now() });
    this.elsewhere.announce(roomId, this.hereIn(roomId));
    return true;
  }

  /** True when the member is gone with this connection. */
  leave(roomId: string, connectionId: string, memberId: string): boolean {
    const room = this.rooms.get(roomId);
    const known = room?.get(memberId);
    if (!room || !known?.connections.delete(connectionId) || known.connections.size > 0) return false;
    room.delete(memberId);
    if (room.size === 0) this.rooms.delete(roomId);
    this.elsewhere.announce(roomId, this.hereIn(roomId));
    return true;
  }

  /** Everybody whom this server sees in a room, by room. */
  here(): [roomId: string, present: Present[]][] {
    return [...this.rooms.keys()].map((roomId) => [roomId, this.hereIn(roomId)]);
  }

  /** Everybody whom this server sees in any room, and for how long. */
  stays(): Stay[] {
    const now = performance.now();
    return [...this.rooms].flatMap(([roomId, people]) =>
      [...people.values()].map(({ memberId, discipline, since }) => ({
        roomId,
        memberId,
        discipline,
        seconds: (now - since) / 1000,
      })),
    );
  }

  /** The same by room, as it is told to other servers. */
  byRoom(): [roomId: string, present: Present[]][] {
    return [...this.rooms.keys()].map((roomId) => [roomId, this.hereIn(roomId)]);
  }

  /** Everybody in a room, on any server: whom this one sees in the order of arrival, then the others. */
  presentIn(roomId: string): Present[] {
    const people = new Map<string, Present>();
    for (const present of [...this.hereIn(roomId), ...this.elsewhere.presentIn(roomId)])
      if (!people.has(present.memberId)) people.set(present.memberId, present);
    return [...people.values()];
  }

  /** The same to be told to a client, numbered in the order in which such lists are made. */
  told(roomId: string): PresentNow {
    return { present: this.presentIn(roomId), presentOrder: ++this.lists };
  }

  private hereIn(roomId: string): Present[] {
    return [...(this.rooms.get(roomId)?.values() ?? [])].map(({ memberId, discipline }) => ({ memberId, discipline }));
  }
}
