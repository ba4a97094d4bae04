import { Injectable } from '@nestjs/common';
import type { Discipline, MessageKind, RoomEvent } from '@consilium/contracts';
import { FeatureSet } from '@consilium/domain';
import type { Queries, RowIn } from '../platform/sql';
import { Transactions, type Reader } from '../platform/transactions/transactions';
import { RoomEventRow } from './room-event.entity';
import { RoomLog, type LoggedEvent } from './room-log';
import { CONCERNING_INBOX, MESSAGE_HEADS, PLACE_BEFORE, RELEASED_FOR_INBOX, SIGNED, WORDED } from './room-reading.sql';

/** What stands in an event as it was worded when the log ended at some seq. */
export interface Worded {
  seq: number;
  authorId: string | null;
  discipline: Discipline | null;
  at: Date;
  /** Empty when it was purged. */
  text: string;
  hidden: boolean;
}

/** A message without its text. */
export interface MessageHead {
  seq: number;
  authorId: string | null;
  discipline: Discipline | null;
  kind: MessageKind;
  replyTo?: number;
}

/** Who did what stands at a place of a log, and when. */
export type Signed = Omit<Worded, 'text' | 'hidden'> & { id: string };

/** Reads of a room's log for other features. Permission is the feature's own question. */
@Injectable()
export class RoomReading {
  constructor(
    private readonly features: FeatureSet,
    private readonly log: RoomLog,
    private readonly transactions: Transactions,
  ) {}

  /** The wording of these events when the log ended at `upTo`; what was purged since is gone here too. In seq order. */
  async texts(roomId: string, seqs: readonly number[], upTo: number): Promise<Worded[]> {
    if (seqs.length === 0) return [];
    const rows = await WORDED.all(this.transactions, roomId, seqs, upTo);
    return rows.map(({ text, hidden, ...row }) => ({ ...toSigned(row), text, hidden }));
  }

  /** The newest `limit` messages after a seq, in seq order. */
  async messageHeads(tx: Queries, roomId: string, after: number, limit: number): Promise<MessageHead[]> {
    const rows = await MESSAGE_HEADS.all(tx, roomId, after, limit);
    return rows.reverse().map(({ seq, actorId, actorDiscipline, kind, replyTo }) => ({
      seq: Number(seq),
      authorId: actorId,
      discipline: actorDiscipline,
      kind,
      ...(replyTo && { replyTo: Number(replyTo) }),
    }));
  }

  /** Who did what stands at these places, by the place in the list; undefined where there is no such event. */
  async signed(
    places: readonly { roomId: string; seq: number }[],
    on: Queries = this.transactions,
  ): Promise<(Signed | undefined)[]> {
    if (places.length === 0) return [];
    const rows = await SIGNED.all(
      on,
      places.map(({ roomId }) => roomId),
      places.map(({ seq }) => seq),
    );
    const found = new Map(rows.map(({ n, id, ...row }) => [n, { ...toSigned(row), id }]));
    return places.map((_, place) => found.get(place + 1));
  }

  /** Events after a seq up to another that can change somebody's inbox. */
  async concerningInbox(
    on: Queries,
    roomId: string,
    { after, upTo }: { after: number; upTo: number },
  ): Promise<RoomEvent[]> {
    return (await CONCERNING_INBOX.all(on, roomId, after, upTo, this.features.concerningInbox)).map(toEvent);
  }

  /** What releases of these texts brought back and can change somebody's inbox; nothing of what is hidden again. */
  async releasedForInbox(on: Queries, roomId: string, seqs: readonly number[]): Promise<RoomEvent[]> {
    if (seqs.length === 0) return [];
    return (await RELEASED_FOR_INBOX.all(on, roomId, seqs, this.features.concerningInbox)).map(toEvent);
  }

  /** Whether a member was in the room already when they were "added" again: then only their role or expiry changed. */
  async wasMember(on: Queries, { roomId, seq, at }: RoomEvent, memberId: string): Promise<boolean> {
    const before = await PLACE_BEFORE.first(on, roomId, memberId, seq);
    return before?.type === 'member.added' && !(before.expiresAt && Date.parse(before.expiresAt) <= Date.parse(at));
  }

  /** What this author did in the room under this `clientId`. */
  byClientId(roomId: string, authorId: string, clientId: string): Promise<LoggedEvent | null> {
    return this.log.byClientId(roomId, authorId, clientId);
  }

  /** Whether this author did anything in the room under this `clientId`, as the transaction sees it. */
  isLogged(tx: Reader, roomId: string, authorId: string, clientId: string): Promise<boolean> {
    return tx.manager.existsBy(RoomEventRow, { roomId, actorId: authorId, clientId });
  }
}

const toSigned = (row: Pick<RoomEventRow, 'seq' | 'actorId' | 'actorDiscipline' | 'at'>): Omit<Signed, 'id'> => ({
  seq: Number(row.seq),
  authorId: row.actorId,
  discipline: row.actorDiscipline,
  at: row.at,
});

const toEvent = ({ roomId, seq, id, type, at, actorId, data }: RowIn<typeof CONCERNING_INBOX>): RoomEvent =>
  ({
    roomId,
    seq: Number(seq),
    id,
    type,
    at: at.toISOString(),
    actor: actorId ? { memberId: actorId, discipline: null } : null,
    data,
  }) as RoomEvent;
