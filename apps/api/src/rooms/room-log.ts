import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RoomEvent, RoomEventData, RoomEventType } from '@consilium/contracts';
import { FeatureSet } from '@consilium/domain';
import { v7 as uuidv7 } from 'uuid';
import { sessionHash } from '../platform/audit/audit';
import { Bus } from '../platform/bus/bus';
import type { RowIn } from '../platform/sql';
import { Prepared } from '../platform/transactions/prepared';
import type { Tx } from '../platform/transactions/transactions';
import { BatchAppend, type Appended } from './batch-append';
import { withReleasedTexts } from './released-texts';
import { APPEND, BY_CLIENT_ID, BY_SEQ, ENDS, PAGE_AFTER, PAGE_BEFORE } from './room-log.sql';
import type { RoomPerson } from './room-types';

type EventRow = RowIn<typeof PAGE_AFTER>;

export interface Append<T extends RoomEventType = RoomEventType> {
  roomId: string;
  type: T;
  data: RoomEventData[T];
  actor: RoomPerson | null;
  sessionId?: string | undefined;
  /** Makes a retry return the first event. */
  clientId?: string | undefined;
  /** The platform time of demo history; otherwise the database's clock. */
  at?: Date | undefined;
  /** The `guard_version` that the permission was read at: if the members changed since, nothing is appended. */
  guard?: number | undefined;
  /** False when the feature records the act in the audit itself. */
  audited?: boolean;
  /** What is announced in the place of `data`, where more is sent than the log keeps. */
  sent?: RoomEventData[T];
}

/** A room event as it stands in the log, with whether its text was purged. */
export interface LoggedEvent {
  event: RoomEvent;
  purged: boolean;
}

const toEvent = ({ roomId, seq, id, type, at, actorId, actorDiscipline, data }: EventRow): RoomEvent =>
  ({
    roomId,
    seq: Number(seq),
    id,
    type,
    at,
    actor: actorId ? { memberId: actorId, discipline: actorDiscipline } : null,
    data,
  }) as RoomEvent;

const appended = (id: string, { roomId, type, data, sent = data, actor }: Append, { seq, at }: Appended): RoomEvent =>
  toEvent({
    roomId,
    seq,
    id,
    type,
    at: at.toISOString(),
    data: sent,
    actorId: actor?.memberId ?? null,
    actorDiscipline: actor?.discipline ?? null,
  });

/** The ordered, durable log of every room: the one place that writes and reads `room_event`. */
@Injectable()
export class RoomLog {
  private readonly group: BatchAppend;

  constructor(
    private readonly prepared: Prepared,
    private readonly bus: Bus,
    private readonly features: FeatureSet,
  ) {
    this.group = new BatchAppend(prepared);
  }

  /**
   * Appends one event and announces it after the commit. Without a transaction it is committed together with others that come at the
   * same time; where the group cannot take it, alone. Answers null when the guard no longer holds. Throws the driver's unique violation
   * when the `clientId` was used.
   */
  async append(entry: Append, tx?: Tx): Promise<RoomEvent | null> {
    const id = uuidv7();
    const row =
      (tx || entry.at ? null : await this.group.append(id, entry, { prove: false })) ??
      (await this.appendAlone(id, entry, tx));
    if (!row) return null;
    const event = appended(id, entry, row);
    if (tx) tx.afterCommit(() => this.bus.emit('room.event', event));
    else this.bus.emit('room.event', event);
    return event;
  }

  /**
   * Appends what was permitted on an older look at session and membership, if both still stand: the statement that commits proves the
   * session, the actor's discipline, the membership and the guard. Null when not, or when the room is busy: then permission is asked.
   */
  async appendProven(entry: Append & Required<Pick<Append, 'sessionId' | 'guard'>>): Promise<RoomEvent | null> {
    const id = uuidv7();
    const row = await this.group.append(id, entry, { prove: true });
    if (!row) return null;
    const event = appended(id, entry, row);
    this.bus.emit('room.event', event);
    return event;
  }

  private async appendAlone(id: string, entry: Append, tx?: Tx): Promise<Appended | undefined> {
    const [row] = await this.prepared.rows(
      APPEND,
      [
        entry.roomId,
        id,
        entry.type,
        entry.actor?.memberId ?? null,
        entry.actor?.discipline ?? null,
        entry.clientId ?? null,
        JSON.stringify(entry.data),
        entry.at ?? null,
        randomBytes(16),
        entry.guard ?? null,
        entry.actor?.discipline ?? null,
        entry.sessionId ? sessionHash(entry.sessionId) : null,
        entry.audited ?? true,
      ],
      tx,
    );
    return row;
  }

  /** Events after `seq`, in order. */
  async after(roomId: string, seq: number, limit: number): Promise<RoomEvent[]> {
    return withReleasedTexts(
      this.prepared,
      this.features,
      roomId,
      (await this.prepared.rows(PAGE_AFTER, [roomId, seq, limit])).map(toEvent),
    );
  }

  /** How far the logs of these rooms reach. */
  async ends(roomIds: string[]): Promise<Map<string, number>> {
    const rows = await this.prepared.rows(ENDS, [roomIds]);
    return new Map(rows.map(({ id, lastSeq }) => [id, Number(lastSeq)]));
  }

  /** The newest events before `seq` that are not older than `firstSeq`, in order. */
  async before(roomId: string, seq: number, firstSeq: number, limit: number): Promise<RoomEvent[]> {
    return withReleasedTexts(
      this.prepared,
      this.features,
      roomId,
      (await this.prepared.rows(PAGE_BEFORE, [roomId, seq, firstSeq, limit])).map(toEvent).reverse(),
    );
  }

  async byClientId(roomId: string, actorId: string, clientId: string): Promise<LoggedEvent | null> {
    return toLogged(await this.prepared.rows(BY_CLIENT_ID, [roomId, actorId, clientId]));
  }

  async bySeq(roomId: string, seq: number, tx?: Tx): Promise<LoggedEvent | null> {
    return toLogged(await this.prepared.rows(BY_SEQ, [roomId, seq], tx));
  }
}

const toLogged = ([row]: RowIn<typeof BY_SEQ>[]): LoggedEvent | null =>
  row ? { event: toEvent(row), purged: row.purgedAt !== null } : null;
