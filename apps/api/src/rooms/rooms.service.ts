import { Injectable } from '@nestjs/common';
import type {
  Discipline,
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
import type { Reader, Tx } from '../platform/transactions/transactions';
import { Memberships, type RoomPersonView } from './memberships';
import { MembershipChanges } from './membership-changes';
import { PostThrottle } from './post-throttle';
import { RoomLog } from './room-log';
import type { Membership, LogEnd, RoomPerson } from './room-types';
import { RoomsRepository } from './rooms.repository';

/**
 * What other features do with rooms: open one, append to its log, change its members. Permission is the feature's own question, and so
 * is the audit row of a change of members, which names the member.
 */
@Injectable()
export class RoomsService {
  constructor(
    private readonly log: RoomLog,
    private readonly memberships: Memberships,
    private readonly membershipChanges: MembershipChanges,
    private readonly rooms: RoomsRepository,
    private readonly throttle: PostThrottle,
    private readonly features: FeatureSet,
  ) {}

  /** Opens the room of a subject with its owner in it; answers the room's id. */
  async open(
    tx: Tx,
    room: { kind: RoomSubjectKind; subjectId: string; label: string; owner: RoomPerson; at?: Date },
  ): Promise<string> {
    const roomId = uuidv7();
    const { kind: subjectKind, subjectId, label } = room;
    await this.rooms.insert(tx, { id: roomId, subjectKind, subjectId, label });
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
    await this.rooms.raiseGuard(tx, add.roomId);
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
    const all = add.history === 'all';
    await this.rooms.letIn(
      tx,
      { roomId: add.roomId, memberId: member.memberId },
      {
        role,
        history: add.history,
        firstSeq: all ? 1 : event.seq,
        readSeq: all ? 0 : event.seq,
        by: add.actor.memberId,
        until: add.expiresAt ?? null,
      },
    );
    await this.membershipChanges.changed(tx, event);
    return event;
  }

  /** Takes a member out: from this commit on nothing reaches them, on any socket. */
  async removeMember(
    tx: Tx,
    remove: { roomId: string; actor: RoomPerson | null; memberId: string },
  ): Promise<RoomEvent> {
    await this.rooms.raiseGuard(tx, remove.roomId);
    await this.rooms.takeOut(tx, remove);
    const event = await this.append(tx, {
      roomId: remove.roomId,
      actor: remove.actor,
      type: 'member.removed',
      audited: false,
      data: { memberId: remove.memberId },
    });
    await this.membershipChanges.changed(tx, event);
    return event;
  }

  /** Changes a member's role or expiry. Appended as `member.added` with the new role and the one before: a later one replaces the earlier. */
  async changeMember(
    tx: Tx,
    change: {
      roomId: string;
      actor: RoomPerson;
      member: RoomPerson;
      was: RoomRole;
      role: RoomRole;
      expiresAt: Date | null;
    },
  ): Promise<RoomEvent> {
    await this.rooms.raiseGuard(tx, change.roomId);
    const { roomId, role, expiresAt } = change;
    await this.rooms.changePlace(tx, { roomId, memberId: change.member.memberId }, { role, expiresAt });
    const event = await this.append(tx, {
      roomId: change.roomId,
      actor: change.actor,
      type: 'member.added',
      audited: false,
      data: {
        memberId: change.member.memberId,
        displayName: change.member.displayName,
        role: change.role,
        was: change.was,
        ...(change.member.discipline && { discipline: change.member.discipline }),
        ...(change.expiresAt && { expiresAt: change.expiresAt.toISOString() }),
      },
    });
    await this.membershipChanges.changed(tx, event);
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
    await this.rooms.raiseGuard(tx, suspend.roomId);
    await this.rooms.suspendAllBut(tx, { roomId: suspend.roomId, memberId: suspend.keepMemberId });
  }

  setWritable(tx: Tx, roomId: string, writable: boolean): Promise<void> {
    return this.rooms.setWritable(tx, roomId, writable);
  }

  /** Those of these rooms that nobody writes in any more. */
  closedAmong(roomIds: readonly string[]): Promise<Set<string>> {
    return this.rooms.closedAmong(roomIds);
  }

  /** What a room belongs to. */
  async subjectOf(tx: Reader, roomId: string): Promise<{ kind: RoomSubjectKind; id: string }> {
    const room = await this.rooms.end(tx, roomId);
    if (!room) throw new Error('There is no such room');
    return room.subject;
  }

  /** How far its log reaches now; null where there is no such room. */
  endOf(tx: Reader, roomId: string): Promise<LogEnd | null> {
    return this.rooms.end(tx, roomId);
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
  async peopleOf(roomId: string, tx?: Tx): Promise<RoomPersonView[]> {
    return (await this.memberships.people([roomId], tx)).get(roomId) ?? [];
  }

  /** Who is in the room, or was until some time after that moment. */
  inSince(on: Reader, roomId: string, since: Date): Promise<string[]> {
    return this.rooms.inSince(on, roomId, since);
  }

  /** Disciplines of everybody who has a place in the room, also while a consent holds them back. */
  disciplinesOf(tx: Reader, roomId: string): Promise<Discipline[]> {
    return this.rooms.disciplines(tx, roomId);
  }

  /** Who has or had a place in the room from which this event is seen. */
  whoseLogHas(tx: Reader, roomId: string, seq: number): Promise<Set<string>> {
    return this.rooms.whoseLogHas(tx, roomId, seq);
  }

  unreadOf(memberId: string, roomIds: string[]): Promise<Map<string, number>> {
    return this.memberships.unread(memberId, roomIds);
  }

  /** Whether people have talked in the room: written, held a consultation, asked for a hold or attached a document. */
  hasMessages(on: Reader, roomId: string): Promise<boolean> {
    return this.rooms.hasEvent(on, roomId, this.features.talk);
  }

  /** A post that was permitted before this commits is asked again: what interceptors say of it has changed. */
  askPostsAgain(tx: Tx, roomId: string): Promise<void> {
    return this.rooms.raiseGuard(tx, roomId);
  }
}
