import { Injectable } from '@nestjs/common';
import type { Discipline, HistoryScope, RoomEventType, RoomRole } from '@consilium/contracts';
import { In, IsNull, LessThanOrEqual, MoreThan, MoreThanOrEqual, Not } from 'typeorm';
import { Transactions, type Reader, type Tx } from '../platform/transactions/transactions';
import { RoomEventRow } from './room-event.entity';
import { RoomMember } from './room-member.entity';
import type { LogEnd } from './room-types';
import { Room } from './room.entity';
import { DISCIPLINES_IN_ROOM, LET_IN, NOTE_SENT, SENT_TO } from './rooms.sql';

interface Place {
  roomId: string;
  memberId: string;
}

/** A session that was sent an event, as the database has it. */
export interface SentSession {
  memberId: string;
  /** Its hash. */
  session: string;
}

/** Rooms and who has a place in them, as rows. The log and the permission to read it are RoomLog's and Memberships'. */
@Injectable()
export class RoomsRepository {
  constructor(private readonly transactions: Transactions) {}

  async insert(tx: Tx, room: Pick<Room, 'id' | 'subjectKind' | 'subjectId' | 'label'>): Promise<void> {
    await tx.manager.insert(Room, room);
  }

  /** How far its log reaches and what it belongs to; null where there is no such room. */
  async end(on: Reader, id: string): Promise<LogEnd | null> {
    const room = await on.manager.findOne(Room, {
      select: { lastSeq: true, subjectKind: true, subjectId: true },
      where: { id },
    });
    return room && { lastSeq: Number(room.lastSeq), subject: { kind: room.subjectKind, id: room.subjectId } };
  }

  /** Who is in a room, or was until some time after that moment. */
  async inSince(on: Reader, roomId: string, since: Date): Promise<string[]> {
    const where = [
      { roomId, removedAt: IsNull() },
      { roomId, removedAt: MoreThan(since) },
    ];
    const places = await on.manager.find(RoomMember, { where, select: { roomId: true, memberId: true } });
    return places.map(({ memberId }) => memberId);
  }

  /** Those of these rooms that nobody writes in any more. */
  async closedAmong(ids: readonly string[]): Promise<Set<string>> {
    const closed = await this.transactions.manager.find(Room, {
      select: { id: true },
      where: { id: In(ids), writable: false },
    });
    return new Set(closed.map(({ id }) => id));
  }

  async setWritable(tx: Tx, id: string, writable: boolean): Promise<void> {
    await tx.manager.update(Room, { id }, { writable });
  }

  /** Locks the room's row: whoever was permitted at the older `guard_version` appends nothing and asks again. */
  async raiseGuard(tx: Tx, id: string): Promise<void> {
    await tx.manager.update(Room, { id }, { guardVersion: () => 'guard_version + 1' });
  }

  /** `firstSeq`: from where on they see the log; what is older counts as read. */
  letIn(
    tx: Tx,
    { roomId, memberId }: Place,
    place: { role: RoomRole; history: HistoryScope; firstSeq: number; readSeq: number; by: string; until: Date | null },
  ): Promise<void> {
    const { role, history, firstSeq, readSeq, by, until } = place;
    return LET_IN.run(tx, roomId, memberId, role, history, firstSeq, readSeq, by, until);
  }

  async changePlace(
    tx: Tx,
    { roomId, memberId }: Place,
    change: { role: RoomRole; expiresAt: Date | null },
  ): Promise<void> {
    await tx.manager.update(RoomMember, { roomId, memberId }, change);
  }

  async takeOut(tx: Tx, { roomId, memberId }: Place): Promise<void> {
    await tx.manager.update(RoomMember, { roomId, memberId, removedAt: IsNull() }, { removedAt: () => 'now()' });
  }

  /** Everybody but one, until they are let in again. */
  async suspendAllBut(tx: Tx, { roomId, memberId }: Place): Promise<void> {
    await tx.manager.update(
      RoomMember,
      { roomId, memberId: Not(memberId), suspendedAt: IsNull() },
      { suspendedAt: () => 'now()' },
    );
  }

  /** Who has or had a place from which this event is seen. */
  async whoseLogHas(on: Reader, roomId: string, seq: number): Promise<Set<string>> {
    const places = await on.manager.find(RoomMember, {
      select: { memberId: true },
      where: { roomId, firstSeq: LessThanOrEqual(String(seq)) },
    });
    return new Set(places.map(({ memberId }) => memberId));
  }

  /** Who has or had a place and read the event, the longest in the room first. */
  async whoRead(on: Reader, roomId: string, seq: number): Promise<string[]> {
    const places = await on.manager.find(RoomMember, {
      select: { memberId: true },
      where: { roomId, firstSeq: LessThanOrEqual(String(seq)), readSeq: MoreThanOrEqual(String(seq)) },
      order: { addedAt: 'ASC' },
    });
    return places.map(({ memberId }) => memberId);
  }

  /** Of everybody who has a place in the room, also while a consent holds them back. */
  async disciplines(on: Reader, roomId: string): Promise<Discipline[]> {
    return (await DISCIPLINES_IN_ROOM.all(on, roomId)).map(({ discipline }) => discipline);
  }

  /** Whether the log has an event of one of these types. */
  hasEvent(on: Reader, roomId: string, types: readonly string[]): Promise<boolean> {
    return on.manager.existsBy(RoomEventRow, { roomId, type: In(types as RoomEventType[]) });
  }

  /** Which sessions were sent one of these events, by any server, also by one that is gone. */
  sentTo(on: Reader, roomId: string, seqs: readonly number[]): Promise<SentSession[]> {
    return SENT_TO.all(on, roomId, seqs);
  }

  /** Adds to what was sent to whom; `seqs` as a multirange. */
  noteSent(sent: readonly { room_id: string; session_hash: string; member_id: string; seqs: string }[]): Promise<void> {
    return NOTE_SENT.run(this.transactions, JSON.stringify(sent));
  }
}
