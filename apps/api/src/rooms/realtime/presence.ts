import { Injectable } from '@nestjs/common';
import type { Present } from '@consilium/contracts';

/** Who has a room open, by member: two tabs are one presence. Only members of the room ever see it. */
@Injectable()
export class Presence {
  private readonly rooms = new Map<string, Map<string, Present & { connections: Set<string> }>>();

  /** True when this made the member present. */
  enter(roomId: string, connectionId: string, who: Present): boolean {
    const room = this.rooms.get(roomId) ?? new Map<string, Present & { connections: Set<string> }>();
    this.rooms.set(roomId, room);
    const known = room.get(who.memberId);
    if (known) {
      known.connections.add(connectionId);
      return false;
    }
    room.set(who.memberId, { ...who, connections: new Set([connectionId]) });
    return true;
  }

  /** True when the member is gone with this connection. */
  leave(roomId: string, connectionId: string, memberId: string): boolean {
    const room = this.rooms.get(roomId);
    const known = room?.get(memberId);
    if (!room || !known?.connections.delete(connectionId) || known.connections.size > 0) return false;
    room.delete(memberId);
    if (room.size === 0) this.rooms.delete(roomId);
    return true;
  }

  /** In the order of arrival. */
  of(roomId: string): Present[] {
    return [...(this.rooms.get(roomId)?.values() ?? [])].map(({ memberId, discipline }) => ({ memberId, discipline }));
  }
}
