import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type {
  MemberMessages,
  RoomClosedReason,
  RoomEvent,
  ServerToClientEvents,
  SessionEndReason,
} from '@consilium/contracts';
import { FeatureSet } from '@consilium/domain';
import { Bus } from '../../platform/bus/bus';
import { Metrics } from '../../platform/metrics/metrics';
import { SETTINGS, type Settings } from '../../platform/settings';
import { Memberships } from '../memberships';
import { cutToPart } from '../released-texts';
import { RoomLog } from '../room-log';
import type { Membership } from '../room-types';
import {
  localConnections,
  memberChannel,
  roomChannel,
  sessionChannel,
  type Connection,
  type Connections,
} from './connection';
import { HeardBySessions, type HearingSession } from './heard-by-sessions';
import { OrderedDelivery } from './ordered-delivery';
import { Presence } from './presence';
import { RoomEnd } from './room-end';

/** Packets that may wait for one slow connection before it is cut; it resumes from the log. */
const WAITING_PACKETS_MAX = 512;
/**
 * Presence changes within this time are told once. Everybody present hears of everybody present, so the time grows with their square:
 * twenty people hear at once, a hundred within a quarter of a second, a thousand who return together every two seconds.
 */
const presencePauseMs = (present: number): number => Math.min(2000, Math.max(50, present ** 2 / 40));

/** Carries what was committed to the connections of this server: events in order, closings, endings, presence. */
@Injectable()
export class RoomConnections implements OnModuleDestroy {
  private readonly logger = new Logger('Rooms');
  private connections: Connections | undefined;
  private readonly delivery: OrderedDelivery;
  private readonly presenceTimers = new Map<string, NodeJS.Timeout>();
  private sighted = true;

  constructor(
    private readonly memberships: Memberships,
    private readonly presence: Presence,
    private readonly heard: HeardBySessions,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly metrics: Metrics,
    private readonly features: FeatureSet,
    bus: Bus,
    log: RoomLog,
  ) {
    this.delivery = new OrderedDelivery(
      (event) => this.deliver(event),
      (roomId, seq, limit) => log.after(roomId, seq, limit),
    );
    bus.on('room.event', (event) => this.delivery.hear(event));
    bus.on('member', (memberId, name, body) => this.toMember(memberId, name, body));
    bus.on('session.ended', ({ sessionId, reason }) => this.endSession(sessionId, reason));
  }

  attach(connections: Connections): void {
    this.connections = connections;
  }

  onModuleDestroy(): void {
    this.noteAllHeard();
    this.delivery.stop();
    for (const timer of this.presenceTimers.values()) clearTimeout(timer);
  }

  /** Lets a connection hear a room. The log's end was read with the membership, so nothing after it is missed. */
  enter(connection: Connection, membership: Membership): void {
    const {
      roomId,
      firstSeq,
      room: { lastSeq },
    } = membership;
    this.delivery.follow(roomId, lastSeq);
    void connection.join(roomChannel(roomId));
    const end = new RoomEnd((reason) => this.close(connection, roomId, reason));
    connection.data.rooms.set(roomId, { end, firstSeq, livesFrom: this.delivery.deliveredTo(roomId) ?? lastSeq });
    this.renew(connection, membership);
    this.metrics.roomsJoined.inc();
    const { memberId, discipline } = connection.data.viewer;
    if (this.presence.enter(roomId, connection.id, { memberId, discipline })) this.tellPresence(roomId);
  }

  /** The membership was read again: it may end at another moment. */
  renew(connection: Connection, { roomId, expiresAt, consentedUntil, room }: Membership): void {
    connection.data.rooms.get(roomId)?.end.move({ expiresAt, consentedUntil }, room.lastSeq);
  }

  /** Whether the connection hears the room now. */
  hears(connection: Connection, roomId: string): boolean {
    const room = connection.data.rooms.get(roomId);
    return room !== undefined && room.end.over(Date.now()) === null;
  }

  leave(connection: Connection, roomId: string): void {
    this.noteHeard(connection, roomId);
    connection.data.rooms.get(roomId)?.end.stop();
    if (!connection.data.rooms.delete(roomId)) return;
    this.metrics.roomsJoined.dec();
    void connection.leave(roomChannel(roomId));
    if (this.presence.leave(roomId, connection.id, connection.data.viewer.memberId)) this.tellPresence(roomId);
    if (!this.connections?.adapter.rooms.has(roomChannel(roomId))) this.delivery.unfollow(roomId);
  }

  leaveAll(connection: Connection): void {
    for (const roomId of [...connection.data.rooms.keys()]) this.leave(connection, roomId);
  }

  /** Tells one connection that the room is closed to it, and stops it hearing the room. */
  close(connection: Connection, roomId: string, reason: RoomClosedReason): void {
    connection.emit('room.closed', { roomId, reason });
    this.leave(connection, roomId);
  }

  endSession(sessionId: string, reason: SessionEndReason): void {
    for (const connection of this.local(sessionChannel(sessionId))) this.end(connection, reason);
  }

  end(connection: Connection, reason: SessionEndReason): void {
    this.leaveAll(connection);
    connection.emit('session.ended', { reason });
    connection.disconnect(true);
  }

  all(): Connection[] {
    return [...(this.connections?.sockets.values() ?? [])];
  }

  ofMember(memberId: string): Connection[] {
    return this.local(memberChannel(memberId));
  }

  /** To every connection that a member has on this server. */
  toMember<Name extends keyof MemberMessages>(memberId: string, name: Name, body: MemberMessages[Name]): void {
    const message = [body] as Parameters<ServerToClientEvents[Name]>;
    this.connections?.local.to(memberChannel(memberId)).emit(name, ...message);
  }

  /** To everybody in the room on this server, but not to the connection on which it was typed. */
  typing(roomId: string, memberId: string, typedOn?: Connection): void {
    this.closeEnded(roomId);
    if (this.sighted)
      this.connections?.local
        .to(roomChannel(roomId))
        .except(typedOn?.id ?? [])
        .volatile.emit('room.typing', { roomId, memberId });
  }

  /** The log of a room reaches `seq`, as another server or the log itself says. */
  reach(roomId: string, seq: number): void {
    this.delivery.reach(roomId, seq);
  }

  /** The rooms that somebody has open on this server. */
  get openRooms(): string[] {
    return this.delivery.followed;
  }

  /** Who was sent the event at `seq`, as far as this server knows. */
  heardBy(roomId: string, seq: number): HearingSession[] {
    for (const connection of this.local(roomChannel(roomId))) this.noteHeard(connection, roomId);
    return this.heard.sessionsSent(roomId, seq);
  }

  /** Notes what everybody who is connected was sent until now. */
  noteAllHeard(): void {
    for (const connection of this.all())
      for (const roomId of connection.data.rooms.keys()) this.noteHeard(connection, roomId);
  }

  private noteHeard(connection: Connection, roomId: string): void {
    const room = connection.data.rooms.get(roomId);
    if (room)
      this.heard.note(roomId, connection.data.viewer, room.livesFrom + 1, this.delivery.deliveredTo(roomId) ?? 0);
  }

  /** Whether the logs can be looked at. Without that it is not known who was removed, so nobody is told who comes, goes or types until they can be again. */
  see(sighted: boolean): void {
    if (sighted === this.sighted) return;
    this.sighted = sighted;
    if (sighted) for (const roomId of this.openRooms) this.tellPresence(roomId);
  }

  private deliver(event: RoomEvent): void {
    const channel = roomChannel(event.roomId);
    const now = Date.now();
    for (const connection of this.local(channel)) {
      moveEnd(event, connection);
      const closed = this.closedBy(event, connection, now);
      if (closed) this.close(connection, event.roomId, closed);
      else this.cutIfSlow(connection);
    }
    if (this.features.movesEnds(event)) void this.askAgain(event.roomId);
    if (event.type === 'event.released') this.deliverReleased(event);
    else this.connections?.local.to(channel).emit('room.event', event);
  }

  /** Members' stay may end at another moment now. A connection that cannot be asked about keeps the moment that it has. */
  private async askAgain(roomId: string): Promise<void> {
    for (const connection of this.local(roomChannel(roomId))) {
      const membership = await this.memberships.one(connection.data.viewer.memberId, roomId).catch(() => null);
      if (membership) this.renew(connection, membership);
    }
  }

  /** A release brings each member only what they may see. */
  private deliverReleased(event: RoomEvent): void {
    for (const connection of this.local(roomChannel(event.roomId)))
      connection.emit(
        'room.event',
        cutToPart(event, connection.data.rooms.get(event.roomId)?.firstSeq ?? Number.MAX_SAFE_INTEGER),
      );
  }

  /** A client that reads too slowly is cut, not waited for: it comes back and asks the log. */
  private cutIfSlow(connection: Connection): void {
    const transport = connection.conn.transport as unknown as { socket?: { bufferedAmount?: number } };
    const waiting = (connection.conn as unknown as { writeBuffer?: unknown[] }).writeBuffer?.length ?? 0;
    if ((transport.socket?.bufferedAmount ?? 0) <= this.settings.sendBufferBytes && waiting <= WAITING_PACKETS_MAX)
      return;
    this.logger.warn({ memberId: connection.data.viewer.memberId, waiting }, 'slow connection cut');
    this.leaveAll(connection);
    connection.disconnect(true);
  }

  /** Presence in a room changed, here or on another server. */
  tellPresence(roomId: string): void {
    if (this.presenceTimers.has(roomId)) return;
    const timer = setTimeout(
      () => {
        this.presenceTimers.delete(roomId);
        this.closeEnded(roomId);
        if (this.sighted)
          this.connections?.local
            .to(roomChannel(roomId))
            .emit('room.presence', { roomId, ...this.presence.told(roomId) });
      },
      presencePauseMs(this.presence.presentIn(roomId).length),
    );
    timer.unref();
    this.presenceTimers.set(roomId, timer);
  }

  /** A timer may come late: what is not an event asks too, before anybody hears it. */
  private closeEnded(roomId: string): void {
    const now = Date.now();
    for (const connection of this.local(roomChannel(roomId))) {
      const reason = connection.data.rooms.get(roomId)?.end.over(now);
      if (reason) this.close(connection, roomId, reason);
    }
  }

  /** Whether an event, or time, takes the room from this connection. */
  private closedBy(event: RoomEvent, { data }: Connection, now: number): RoomClosedReason | null {
    return this.features.closedTo(data.viewer.memberId, event) ?? data.rooms.get(event.roomId)?.end.over(now) ?? null;
  }

  private local(channel: string): Connection[] {
    return this.connections ? localConnections(this.connections, channel) : [];
  }
}

/** The event that gives a member another end, or none, moves it on their own connections. */
function moveEnd(event: RoomEvent, connection: Connection): void {
  if (event.type !== 'member.added' || event.data.memberId !== connection.data.viewer.memberId) return;
  const { expiresAt } = event.data;
  connection.data.rooms
    .get(event.roomId)
    ?.end.move({ expiresAt: expiresAt === undefined ? null : new Date(expiresAt) }, event.seq);
}
