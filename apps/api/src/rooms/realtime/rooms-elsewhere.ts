import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { safeErrorFields } from '../../platform/logging/safe-error';
import { Nodes, PresenceElsewhere } from '../../platform/nodes';
import { RoomLog } from '../room-log';
import { Presence } from './presence';
import { RoomConnections } from './room-connections';

/** How often the ends of the open rooms' logs are compared with what was delivered. Milliseconds. */
const COMPARE_EVERY = 1_000;

/**
 * Brings what other processes say and commit to the connections of this server. Their word is a hint and may be missing: the logs of open
 * rooms are looked at every second, so that what nobody told is late by that much and no more.
 */
@Injectable()
export class RoomsElsewhere implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Rooms');
  private timer: NodeJS.Timeout | undefined;
  private comparing = false;

  constructor(
    private readonly nodes: Nodes,
    private readonly presenceElsewhere: PresenceElsewhere,
    private readonly presence: Presence,
    private readonly rooms: RoomConnections,
    private readonly log: RoomLog,
  ) {}

  onModuleInit(): void {
    this.nodes.on('room.moved', ({ roomId, seq }) => this.rooms.reach(roomId, seq));
    this.nodes.on('member', ({ to: [memberId, name, body] }) => this.rooms.toMember(memberId, name, body));
    this.nodes.on('room.typing', ({ roomId, memberId }) => this.rooms.typing(roomId, memberId));
    this.nodes.on('session.ended', ({ sessionId, reason }) => this.rooms.endSession(sessionId, reason));
    this.presenceElsewhere.connect({
      here: () => this.presence.byRoom(),
      changed: (roomId) => this.rooms.tellPresence(roomId),
    });
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.compare(), COMPARE_EVERY).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async compare(): Promise<void> {
    // The look before has not come back: whoever was removed meanwhile is still taken for a member here.
    if (this.comparing) return this.rooms.see(false);
    const open = this.rooms.openRooms;
    if (open.length === 0) return;
    this.comparing = true;
    try {
      for (const [roomId, lastSeq] of await this.log.ends(open)) this.rooms.reach(roomId, lastSeq);
      this.rooms.see(true);
    } catch (error) {
      this.rooms.see(false);
      this.logger.warn(safeErrorFields(error), 'the logs of open rooms cannot be looked at; trying again');
    } finally {
      this.comparing = false;
    }
  }
}
