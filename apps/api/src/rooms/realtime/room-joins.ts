import { Inject, Injectable } from '@nestjs/common';
import { LIST_LIMIT_DEFAULT, LIST_LIMIT_MAX, PART2_NOTICE, type JoinAnswer } from '@consilium/contracts';
import type { Viewer } from '../../platform/access/viewer';
import { Audit, auditActor, type AuditEntry } from '../../platform/audit/audit';
import { Bus } from '../../platform/bus/bus';
import { ProblemException } from '../../platform/problems/problem';
import { SETTINGS, type Settings } from '../../platform/settings';
import { ConcurrencyLimit } from '../../platform/transactions/concurrency-limit';
import { Batcher } from '../../platform/transactions/batcher';
import { Transactions } from '../../platform/transactions/transactions';
import { Memberships } from '../memberships';
import { RoomAccess } from '../room-access';
import { RoomViewsService } from '../room-views.service';
import type { Membership } from '../room-types';
import type { Connection } from './connection';
import { Presence } from './presence';
import { RoomConnections } from './room-connections';

interface JoinRequest {
  roomId: string;
  after?: number;
  epoch?: string;
}

/** When everybody returns at once, those who talk on must not wait for them: so many joins are under way together. */
const JOINING_MAX = 12;

/** Joining, resuming and leaving a room on a connection. */
@Injectable()
export class RoomJoins {
  private readonly gate = new ConcurrencyLimit(JOINING_MAX);
  private readonly records = new Batcher<AuditEntry, undefined>((entries) => this.recordAll(entries), JOINING_MAX);

  constructor(
    private readonly access: RoomAccess,
    private readonly memberships: Memberships,
    private readonly views: RoomViewsService,
    private readonly presence: Presence,
    private readonly rooms: RoomConnections,
    private readonly bus: Bus,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Membership, then hearing the room, then membership and log again: an event that is committed in between is heard or read, and a
   * removal in between is seen. Without `after`, or with another epoch, the newest page; with it, what came since, a page at a time.
   */
  join(connection: Connection, viewer: Viewer, request: JoinRequest): Promise<JoinAnswer> {
    return this.gate.run(() => this.joinNow(connection, viewer, request));
  }

  private async joinNow(connection: Connection, viewer: Viewer, request: JoinRequest): Promise<JoinAnswer> {
    const { roomId } = request;
    const before = await this.access.require(viewer, roomId);
    const entered = this.enter(connection, viewer, before);
    const [membership] = await Promise.all([this.memberships.one(viewer.memberId, roomId), entered]);
    if (!membership || !connection.connected) {
      this.rooms.leave(connection, roomId);
      if (membership) throw new ProblemException('room.not_joined');
      return this.joinNow(connection, viewer, request);
    }
    this.rooms.renew(connection, membership);
    const reset = request.epoch !== undefined && request.epoch !== membership.room.epoch;
    const after = reset ? undefined : request.after;
    const limit = after === undefined ? LIST_LIMIT_DEFAULT : LIST_LIMIT_MAX;
    const { items, firstSeq, lastSeq, epoch } = await this.views.eventsOf(viewer, membership, {
      limit,
      ...(after !== undefined && { after }),
    });
    return {
      events: items,
      firstSeq,
      lastSeq,
      epoch,
      ...this.presence.told(roomId),
      more: after !== undefined && items.length === limit && (items.at(-1)?.seq ?? 0) < lastSeq,
      ...(reset && { reset: true as const }),
      ...(membership.room.part2 && { part2Notice: PART2_NOTICE }),
    };
  }

  async leave(connection: Connection, roomId: string): Promise<void> {
    if (!connection.data.rooms.has(roomId)) return;
    this.rooms.leave(connection, roomId);
    await this.record(connection.data.viewer, roomId, 'room.left');
  }

  /** Takes rooms away whose membership ended without an event (it expired, or another server removed it). */
  async recheck(connection: Connection): Promise<void> {
    for (const roomId of [...connection.data.rooms.keys()]) {
      const membership = await this.memberships.one(connection.data.viewer.memberId, roomId);
      if (membership) this.rooms.renew(connection, membership);
      else this.rooms.close(connection, roomId, 'expired');
    }
  }

  private async enter(connection: Connection, viewer: Viewer, membership: Membership): Promise<void> {
    const { roomId } = membership;
    if (connection.data.rooms.has(roomId)) return;
    if (connection.data.rooms.size >= this.settings.roomsPerSocket) throw new ProblemException('room.too_many_joined');
    this.rooms.enter(connection, membership);
    this.bus.emit('room.entered', { memberId: viewer.memberId, roomId });
    await this.record(viewer, roomId, 'room.joined', membership.room.label);
  }

  private async record(
    viewer: Viewer,
    roomId: string,
    action: 'room.joined' | 'room.left',
    caseCode?: string,
  ): Promise<void> {
    await this.records.ask({
      actor: auditActor(viewer),
      action,
      objectType: 'room',
      objectId: roomId,
      roomId,
      caseCode: caseCode ?? null,
    });
  }

  private async recordAll(entries: AuditEntry[]): Promise<undefined[]> {
    await this.audit.appendAll(this.transactions, entries);
    return entries.map(() => undefined);
  }
}
