import { Injectable } from '@nestjs/common';
import type {
  HistoryScope,
  RoomClosedReason,
  RoomEvent,
  RoomEventData,
  RoomEventType,
  RoomRole,
  RoomSubjectKind,
} from '@consilium/contracts';
import { FeatureSet } from '@consilium/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../platform/transactions/transactions';
import { Memberships, type RoomPersonView } from './memberships';
import { RoomArrivals } from './room-arrivals';
import { PostThrottle } from './post-throttle';
import { RoomLog } from './room-log';
import type { Membership, RoomPerson } from './room-types';

/**
 * What other features do with rooms: open one, append to its log, change its members. Permission is the feature's own question, and so
 * is the audit row of a change of members, which names the member.
 */
@Injectable()
export class RoomsService {
  constructor(
    private readonly log: RoomLog,
    private readonly memberships: Memberships,
    private readonly arrivals: RoomArrivals,
    private readonly throttle: PostThrottle,
    private readonly features: FeatureSet,
  ) {}

  /** Opens the room of a subject with its owner in it; answers the room's id. */
  async open(
    tx: Tx,
    room: { kind: RoomSubjectKind; subjectId: string; label: string; owner: RoomPerson; at?: Date },
  ): Promise<string> {
    const roomId = uuidv7();
    await tx.query('INSERT INTO room (id, subject_kind, subject_id, label) VALUES ($1, $2, $3, $4)', [
      roomId,
      room.kind,
      room.subjectId,
      room.label,
    ]);
    await this.addMember(tx, {
      roomId,
      actor: room.owner,
      member: room.owner,
      role: 'owner',
      history: 'all',
      ...(room.at && { at: room.at }),
    });
    return roomId;
  }

  /** Appends an event of the feature's own; it is published after the commit. `audited: false` where the feature writes the audit row of the act. */
  async append<T extends RoomEventType>(
    tx: Tx,
    entry: {
      roomId: string;
      actor: RoomPerson | null;
      type: T;
      data: RoomEventData[T];
      clientId?: string;
      at?: Date;
      sessionId?: string;
      audited?: boolean;
    },
  ): Promise<RoomEvent> {
    // Messages were counted where they were posted; what has a time of its own is no act of now.
    if (entry.actor && !entry.at && entry.type !== 'message.posted')
      this.throttle.takeAct(tx, entry.actor.memberId, entry.roomId);
    const event = await this.log.append(entry, tx);
    if (!event) throw new Error('An append without a guard always appends to an existing room');
    return event;
  }

  /** Adds a member, or brings a former one back. `from_join` members see the log from their own `member.added` on. */
  async addMember(
    tx: Tx,
    add: {
      roomId: string;
      actor: RoomPerson;
      member: RoomPerson;
      role: RoomRole;
      history: HistoryScope;
      expiresAt?: Date | null;
      at?: Date;
    },
  ): Promise<RoomEvent> {
    const { member, role } = add;
    await this.membersChanged(tx, add.roomId);
    const event = await this.append(tx, {
      roomId: add.roomId,
      actor: add.actor,
      type: 'member.added',
      audited: false,
      ...(add.at && { at: add.at }),
      data: {
        memberId: member.memberId,
        displayName: member.displayName,
        role,
        ...(member.discipline && { discipline: member.discipline }),
        ...(add.expiresAt && { expiresAt: add.expiresAt.toISOString() }),
      },
    });
    await tx.query(
      `INSERT INTO room_member (room_id, member_id, role, history, first_seq, read_seq, added_by, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (room_id, member_id) DO UPDATE SET role = EXCLUDED.role, history = EXCLUDED.history, first_seq = EXCLUDED.first_seq,
         read_seq = greatest(room_member.read_seq, EXCLUDED.read_seq), added_by = EXCLUDED.added_by, expires_at = EXCLUDED.expires_at, added_at = now(), removed_at = NULL, suspended_at = NULL`,
      [
        add.roomId,
        member.memberId,
        role,
        add.history,
        add.history === 'all' ? 1 : event.seq,
        add.history === 'all' ? 0 : event.seq,
        add.actor.memberId,
        add.expiresAt ?? null,
      ],
    );
    await this.arrivals.arrived(tx, event);
    return event;
  }

  /** Takes a member out: from this commit on nothing reaches them, on any socket. */
  async removeMember(
    tx: Tx,
    remove: { roomId: string; actor: RoomPerson | null; memberId: string },
  ): Promise<RoomEvent> {
    await this.membersChanged(tx, remove.roomId);
    await tx.query(
      'UPDATE room_member SET removed_at = now() WHERE room_id = $1 AND member_id = $2 AND removed_at IS NULL',
      [remove.roomId, remove.memberId],
    );
    return this.append(tx, {
      roomId: remove.roomId,
      actor: remove.actor,
      type: 'member.removed',
      audited: false,
      data: { memberId: remove.memberId },
    });
  }

  /** Changes a member's role or expiry. Appended as `member.added` with the new role: a later one replaces the earlier. */
  async changeMember(
    tx: Tx,
    change: { roomId: string; actor: RoomPerson; member: RoomPerson; role: RoomRole; expiresAt: Date | null },
  ): Promise<RoomEvent> {
    await this.membersChanged(tx, change.roomId);
    await tx.query('UPDATE room_member SET role = $3, expires_at = $4 WHERE room_id = $1 AND member_id = $2', [
      change.roomId,
      change.member.memberId,
      change.role,
      change.expiresAt,
    ]);
    const event = await this.append(tx, {
      roomId: change.roomId,
      actor: change.actor,
      type: 'member.added',
      audited: false,
      data: {
        memberId: change.member.memberId,
        displayName: change.member.displayName,
        role: change.role,
        ...(change.member.discipline && { discipline: change.member.discipline }),
        ...(change.expiresAt && { expiresAt: change.expiresAt.toISOString() }),
      },
    });
    await this.arrivals.arrived(tx, event);
    return event;
  }

  /**
   * Takes the room from everybody but one at once. Their sockets are told with `reason` when the event that explains it is delivered,
   * so append that event (`consent.revoked`) in the same transaction.
   */
  async suspendOthers(
    tx: Tx,
    suspend: { roomId: string; keepMemberId: string; reason: RoomClosedReason },
  ): Promise<void> {
    await this.membersChanged(tx, suspend.roomId);
    await tx.query(
      'UPDATE room_member SET suspended_at = now() WHERE room_id = $1 AND member_id <> $2 AND suspended_at IS NULL',
      [suspend.roomId, suspend.keepMemberId],
    );
  }

  async setWritable(tx: Tx, roomId: string, writable: boolean): Promise<void> {
    await tx.query('UPDATE room SET writable = $2 WHERE id = $1', [roomId, writable]);
  }

  /** Null when absent, removed, expired or suspended: the caller answers 404 to all of them alike. */
  membership(memberId: string, roomId: string): Promise<Membership | null> {
    return this.memberships.one(memberId, roomId);
  }

  membershipOfSubject(memberId: string, kind: RoomSubjectKind, subjectId: string): Promise<Membership | null> {
    return this.memberships.ofSubject(memberId, kind, subjectId);
  }

  roomsOf(memberId: string, kind: RoomSubjectKind): Promise<Membership[]> {
    return this.memberships.ofMember(memberId, kind);
  }

  /** Current members only, in the order of joining. */
  async membersOf(roomIds: string[], tx?: Tx): Promise<Map<string, RoomPersonView[]>> {
    const people = await this.memberships.people(roomIds, tx);
    return new Map([...people].map(([roomId, all]) => [roomId, all.filter((person) => person.current)]));
  }

  /** Everybody who is or ever was in the room, in the order of joining. */
  async peopleOf(roomId: string): Promise<RoomPersonView[]> {
    return (await this.memberships.people([roomId])).get(roomId) ?? [];
  }

  unreadOf(memberId: string, roomIds: string[]): Promise<Map<string, number>> {
    return this.memberships.unread(memberId, roomIds);
  }

  /** Whether people have talked in the room: written, held a consultation, asked for a hold or attached a document. */
  async hasMessages(tx: Pick<Tx, 'query'>, roomId: string): Promise<boolean> {
    const rows = await tx.query('SELECT 1 FROM room_event WHERE room_id = $1 AND type = ANY($2) LIMIT 1', [
      roomId,
      this.features.talk,
    ]);
    return rows.length > 0;
  }

  /** A post that was permitted before this commits is asked again: what interceptors say of it has changed. */
  async askPostsAgain(tx: Tx, roomId: string): Promise<void> {
    await this.membersChanged(tx, roomId);
  }

  /** Locks the room row: whoever was permitted at the older `guard_version` appends nothing and asks again. */
  private async membersChanged(tx: Tx, roomId: string): Promise<void> {
    await tx.query('UPDATE room SET guard_version = guard_version + 1 WHERE id = $1', [roomId]);
  }
}
