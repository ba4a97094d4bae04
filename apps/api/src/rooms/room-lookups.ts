import { Injectable } from '@nestjs/common';
import type { RoomSubjectKind } from '@consilium/contracts';
import { In } from 'typeorm';
import type { Queries } from '../platform/sql';
import type { Reader, Tx } from '../platform/transactions/transactions';
import {
  BEGIN_EPOCHS,
  COLLEAGUE_NAMES,
  HAS_READ,
  RECENT_MESSAGES,
  REMOVE_LOG,
  RETRACTED,
  TEXTS_AT,
} from './room-lookups.sql';
import { Room } from './room.entity';

/** What a room belongs to. */
export interface RoomRef {
  subjectKind: RoomSubjectKind;
  subjectId: string;
  /** How the subject is named in a sentence: a case's code. */
  label: string;
}

/** An event by its place. */
interface Place {
  roomId: string;
  seq: string;
}

/** What other features ask of rooms and their logs, in their own transactions. Permission is the caller's question. */
@Injectable()
export class RoomLookups {
  /** By room; unknown ones are left out. */
  async refs(on: Reader, roomIds: readonly string[]): Promise<Map<string, RoomRef>> {
    const rooms = await on.manager.find(Room, {
      where: { id: In(roomIds) },
      select: { id: true, subjectKind: true, subjectId: true, label: true },
    });
    return new Map(rooms.map(({ id, subjectKind, subjectId, label }) => [id, { subjectKind, subjectId, label }]));
  }

  /** Names of everybody in the rooms that these ids name, or whose subjects they name, where the member is too. */
  async colleagueNames(on: Queries, memberId: string, ids: readonly string[]): Promise<string[]> {
    return (await COLLEAGUE_NAMES.all(on, ids, memberId)).map(({ name }) => name);
  }

  /** Where the last messages stand, the newest first. */
  async recentMessages(on: Queries, roomId: string, limit: number): Promise<string[]> {
    return (await RECENT_MESSAGES.all(on, roomId, limit)).map(({ seq }) => seq);
  }

  /** Those of these events that their authors took back. */
  retracted(on: Queries, places: readonly Place[]): Promise<Place[]> {
    return RETRACTED.all(
      on,
      places.map(({ roomId }) => roomId),
      places.map(({ seq }) => seq),
    );
  }

  /** By seq; empty where the text is hidden. */
  async textsAt(on: Queries, roomId: string, seqs: readonly string[]): Promise<Map<string, string>> {
    return new Map((await TEXTS_AT.all(on, roomId, seqs)).map(({ seq, text }) => [seq, text]));
  }

  /** Removes a room that nobody has talked in, and its log. */
  async remove(tx: Tx, roomId: string): Promise<void> {
    await REMOVE_LOG.run(tx, roomId);
    await tx.manager.delete(Room, { id: roomId });
  }

  /** Moves a member's read marker forward. */
  hasRead(tx: Tx, roomId: string, memberId: string, seq: number): Promise<void> {
    return HAS_READ.run(tx, roomId, memberId, seq);
  }

  /** Clients forget what they have of every room and start afresh; answers how many rooms there are. */
  async beginEpochs(tx: Tx): Promise<number> {
    return (await BEGIN_EPOCHS.all(tx)).length;
  }
}
