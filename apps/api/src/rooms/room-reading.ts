import { Injectable } from '@nestjs/common';
import type { Discipline, MessageKind } from '@consilium/contracts';
import type { Queries } from '../platform/sql';
import { Transactions, type Reader } from '../platform/transactions/transactions';
import { RoomEventRow } from './room-event.entity';
import { RoomLog, type LoggedEvent } from './room-log';
import { MESSAGE_HEADS, SIGNED, WORDED } from './room-reading.sql';

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
export type Signed = Omit<Worded, 'text' | 'hidden'>;

/** Reads of a room's log for other features. Permission is the feature's own question. */
@Injectable()
export class RoomReading {
  constructor(
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
    const found = new Map(rows.map(({ n, ...row }) => [n, toSigned(row)]));
    return places.map((_, place) => found.get(place + 1));
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

const toSigned = (row: Pick<RoomEventRow, 'seq' | 'actorId' | 'actorDiscipline' | 'at'>): Signed => ({
  seq: Number(row.seq),
  authorId: row.actorId,
  discipline: row.actorDiscipline,
  at: row.at,
});
